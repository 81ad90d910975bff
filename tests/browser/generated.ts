import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../www/src/index.ts';
import { generate } from '../generated/generate.ts';
import { comparable, runNatively } from './native.ts';
import type { TextRequest } from './worker.ts';

const LOGS = fileURLToPath(new URL('../../dist/test-logs/generated', import.meta.url));

/** So many at a time go to each side. */
const CHUNK = 50;
const SHOWN = 5;

/** What became of some generated programs. */
export interface Tally {
  classes: Record<string, number>;
  /** The seeds of those that did not give the same on both sides. */
  different: number[];
}

/**
 * Runs the programs of the seeds from `first` on both sides at once. Those that differ are
 * kept as files in dist/test-logs/generated.
 */
export async function compareGenerated(
  first: number,
  count: number,
  runInBrowser: (requests: TextRequest[]) => Promise<Report[]>,
): Promise<Tally> {
  const tally: Tally = { classes: {}, different: [] };
  for (let seed = first; seed < first + count; seed += CHUNK) {
    const size = Math.min(CHUNK, first + count - seed);
    const requests = Array.from({ length: size }, (_, at) => generate(seed + at));
    const [inBrowser, natively] = await Promise.all([runInBrowser(requests), runNatively(requests)]);
    for (const [at, request] of requests.entries()) {
      const [one, other] = [inBrowser[at], natively[at]];
      if (!one || !other) throw new Error(`no report for seed ${request.seed}`);
      tally.classes[one.class] = (tally.classes[one.class] ?? 0) + 1;
      if (one.outcome_sha256 === other.outcome_sha256) continue;
      tally.different.push(request.seed);
      keep(request, one, other);
      // A few programs say what many would.
      if (tally.different.length <= SHOWN) console.log(`seed ${request.seed} differs:\n${request.source}`);
    }
  }
  return tally;
}

function keep(request: TextRequest, inBrowser: Report, natively: Report): void {
  mkdirSync(LOGS, { recursive: true });
  const { source, ...rest } = request;
  const told = { request: rest, inBrowser: comparable(inBrowser), natively: comparable(natively) };
  writeFileSync(join(LOGS, `${request.seed}.py`), source);
  writeFileSync(join(LOGS, `${request.seed}.json`), `${JSON.stringify(told, null, 2)}\n`);
}
