import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRequest, RunResult } from '../../www/pkg/belljar_browser.js';
import type { Limits, Report } from '../../www/src/index.ts';
import { expect, test } from './bench.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CASES = join(ROOT, 'tests/cases');
const SEED = 1;
const NOW_MS = 1_760_000_000_000;
/** The limits that the command line can set, in its units. */
const FLAGS: Partial<Record<keyof Limits, (limit: number) => string[]>> = {
  fuel: (fuel) => ['--fuel', String(fuel)],
  deadline_ms: (ms) => ['--deadline-ms', String(ms)],
  memory_bytes: (bytes) => ['--memory-mib', String(bytes / 2 ** 20)],
};

interface Case {
  path: string;
  source: string;
  entry: string;
  /** JSON. */
  data: string;
  class: string;
  limits: Partial<Limits>;
}

const cases = existsSync(CASES)
  ? readdirSync(CASES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.py'))
      .sort()
      .map((name) => read(join(CASES, name)))
      .filter((one) => one !== null)
  : [];

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test('every case gives in the page’s worker what it gives natively', async ({ bench }) => {
  test.setTimeout(60_000 + cases.length * 5000);
  await bench.open();
  const worker = await bench.worker();
  for (const one of cases) {
    const inBrowser = await worker.evaluate(runInWorker, requestOf(one));
    expect.soft(inBrowser.class, basename(one.path)).toBe(one.class);
    // The command line sets three of the limits; the others are held to their class alone.
    if (Object.keys(one.limits).some((name) => !(name in FLAGS))) continue;
    expect.soft(comparable(inBrowser), basename(one.path)).toEqual(comparable(await runNatively(one)));
  }
});

/** The header: comment lines `# name: value` before anything else. A file without an entry is no case. */
function read(path: string): Case | null {
  const source = readFileSync(path, 'utf8');
  const header: Record<string, string> = {};
  for (const line of source.split('\n')) {
    const [, name, value] = /^# ([a-z]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    header[name] = value;
  }
  const { entry, data = 'null', limits = '{}', class: class_ = 'ok' } = header;
  return entry === undefined ? null : { path, source, entry, data, class: class_, limits: JSON.parse(limits) };
}

/** A request whose data is text on the way to the worker. */
type TextRequest = Omit<RunRequest, 'data'> & { data: string };

function requestOf({ path, source, entry, data, limits }: Case): TextRequest {
  return {
    source,
    filename: basename(path),
    entry,
    data,
    data_format: 'json',
    spread: false,
    policy: { modules: 'any', on_violation: 'stop' },
    // What is not named is the protocol's default, here as on the command line.
    limits: limits as Limits,
    seed: SEED,
    now_ms: NOW_MS,
    host: [],
  };
}

/** Sends one run to the worker's own entry, and takes its answer where the page would. */
function runInWorker(request: TextRequest): Report {
  interface Scope {
    onmessage(event: { data: unknown }): void;
    postMessage(message: { kind: string; result?: RunResult; message?: string }): void;
  }
  const scope = globalThis as unknown as Scope;
  const { postMessage } = scope;
  let report: Report | undefined;
  let failure: string | undefined;
  scope.postMessage = ({ result, message }) => {
    report ??= result?.report;
    failure ??= message;
  };
  try {
    scope.onmessage({ data: { kind: 'run', request: { ...request, data: new TextEncoder().encode(request.data) } } });
  } finally {
    scope.postMessage = postMessage;
  }
  if (!report) throw new Error(failure ?? 'the worker did not answer');
  return report;
}

function runNatively({ path, entry, data, limits }: Case): Promise<Report> {
  const flags = Object.entries(limits).flatMap(([name, limit]) => FLAGS[name as keyof Limits]?.(limit) ?? []);
  const now = new Date(NOW_MS).toISOString();
  const given = ['--entry', entry, '--data', '-', '--seed', String(SEED), '--now', now, '--json', ...flags];
  return new Promise((resolve, reject) => {
    const child = execFile(join(ROOT, 'dist/bin/belljar'), ['run', path, ...given], { cwd: ROOT }, (error, stdout) => {
      // 1 tells that the class is not `ok`.
      if (error && error.code !== 1) reject(error);
      else resolve(JSON.parse(stdout) as Report);
    });
    child.stdin?.end(data);
  });
}

/** Everything but the time, which alone differs between machines. */
function comparable({ usage: { elapsed_ms: _, ...usage }, ...report }: Report) {
  return { ...report, usage };
}
