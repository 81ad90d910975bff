import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostRule } from '../../www/src/index.ts';
import type { TextRequest } from './worker.ts';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** Long enough for every other limit to be met first; a case that is about time names its own. */
const DEADLINE_MS = 60_000;

/** A file of tests/cases or tests/attacks. */
export interface Case {
  name: string;
  /** What it is to end in. */
  class: string;
  request: TextRequest;
}

export const cases = ['cases', 'attacks']
  .flatMap((folder) =>
    readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.py'))
  .sort()
  .map(read)
  .filter((one) => one !== null);

const WAIT: Record<string, HostRule> = { wait: { kind: 'read', max_calls: 1 } };

/** Those of deep recursion, with a function of the host's to wait for: a run that can wait has a stack of its own. */
export const suspendable = cases
  .filter(({ name }) => /(^|\/)(limit_)?recursion/.test(name))
  .map(({ name, request }) => ({ name, request: { ...request, host: WAIT } }));

/** The header: comment lines `# name: value` before anything else. A file without an entry is no case. */
function read(name: string): Case | null {
  const source = readFileSync(join(TESTS, name), 'utf8');
  const header: Record<string, string> = {};
  for (const line of source.split('\n')) {
    const [, name, value] = /^# ([a-z]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    header[name] = value;
  }
  const {
    entry,
    data = 'null',
    limits = '{}',
    policy = '{}',
    host = '[]',
    modules = '[]',
    class: class_ = 'ok',
  } = header;
  if (entry === undefined) return null;
  const request: TextRequest = {
    source,
    filename: 'main.py',
    entry,
    data,
    data_format: 'json',
    spread: false,
    // What is not named is the protocol's default, in every host.
    policy: JSON.parse(policy),
    limits: { deadline_ms: DEADLINE_MS, ...JSON.parse(limits) },
    seed: 1,
    now_ms: 1_760_000_000_000,
    host: Object.fromEntries(JSON.parse(host).map(({ name, ...rule }: HostRule & { name: string }) => [name, rule])),
    modules: JSON.parse(modules),
  };
  return { name, class: class_, request };
}
