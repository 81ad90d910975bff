import type { HostRule, Report } from '../../www/src/index.ts';
import { suspendable } from './cases.ts';
import { comparable, runNatively } from './native.ts';
import { expect, test } from './package.ts';
import { bootWorker, runInWorker } from './worker.ts';

const MODULE = `
let known = {};
export async function prepare(context) { known = await context; }

export function price(symbol) {
  if (!Object.hasOwn(known, symbol)) throw new Error('no such symbol');
  return known[symbol];
}
export const later = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
export async function fails() { await null; throw new RangeError('not\\u001b[2J today'); }
export const never = () => new Promise(() => {});
export function thrown() { throw 'a text'; }
export const odd = () => ({ list: [0, new (class Point {})()] });
export const notify = undefined;
`;

const SOURCE = `
from host import *
from host import HostError

def said(call):
    try:
        return call()
    except HostError as error:
        return str(error)

def answers():
    notify("seen", price("ABC"))
    return [said(call) for call in (
        lambda: price("ABC"), lambda: price("XYZ"), lambda: price(1), thrown, odd, fails,
        lambda: later(20, [1, 2]), lambda: later(0, "dear"), lambda: notify(1))]

def waits(ms):
    print("before")
    later(ms, None)
    return "after"

def hangs():
    return never()
`;

const read = { kind: 'read', max_calls: 9 } as const;
const FUNCTIONS: Record<string, HostRule> = {
  price: { ...read, arguments: { prefixItems: [{ type: 'string' }] } },
  later: { ...read, result: { type: ['array', 'null'] } },
  fails: read,
  never: read,
  thrown: read,
  odd: read,
  notify: { kind: 'effect', max_calls: 2, arguments: { prefixItems: [{ type: 'string' }] } },
};

test.use({ host: MODULE });

/** Runs one function after the other on one Belljar, whose program has the host above. */
async function run([source, functions, entries]: [string, Record<string, HostRule>, [string, ...number[]][]]): Promise<
  Report[]
> {
  const host = { url: '/package/host.js', functions, context: { ABC: { bid: 12.5 } } };
  const bj = await belljar.Belljar.create({ host });
  const reports: Report[] = [];
  for (const [entry, ...args] of entries) {
    reports.push((await bj.run({ source, entry, args, limits: { deadline_ms: 20_000 } })).report);
  }
  bj.dispose();
  return reports;
}

const SYNCHRONOUS = [
  { bid: 12.5 },
  'no such symbol',
  'price(): argument 1: want string, but got number',
  "the host function 'thrown' failed",
  'the host function \'odd\' gave a wrong answer: value["list"][1]: an object of class Point',
];
const REFUSED = 'notify(): argument 1: want string, but got number';

test('functions answer at once or in their own time, under their terms', async ({ page }) => {
  const [report] = await page.evaluate(run, [SOURCE, FUNCTIONS, [['answers']]] as Parameters<typeof run>[0]);
  expect(report).toMatchObject({
    class: 'ok',
    value: [
      ...SYNCHRONOUS,
      'not\ufffd[2J today',
      [1, 2],
      "the host function 'later' gave a wrong answer: value: want null or array, but got string",
      REFUSED,
    ],
    effects: [{ id: 0, name: 'notify', args: ['seen', { bid: 12.5 }] }],
  });
});

test('a function that never answers ends the run by its own clock, and the next run is well', async ({ page }) => {
  const entries = [['hangs'], ['waits', 5]];
  const [hung, next] = await page.evaluate(run, [SOURCE, FUNCTIONS, entries] as Parameters<typeof run>[0]);
  expect(hung).toMatchObject({
    class: 'timeout',
    error: { message: "the host function 'never' did not answer within 5000 ms, and its worker was ended" },
  });
  expect(next).toMatchObject({ class: 'ok', value: 'after', stdout: 'before\n' });
});

test('a run that waits for a function can be stopped at once, and its deadline holds', async ({ page }) => {
  const seen = await page.evaluate(
    async ([source, functions]) => {
      const bj = await belljar.Belljar.create({ host: { url: '/package/host.js', functions, context: {} } });
      const seen: unknown[] = [];
      const start = performance.now();
      const stopped = await bj.run({
        source,
        entry: 'waits',
        args: [4000],
        onOutput: () => setTimeout(() => bj.stop(), 50),
      });
      seen.push(stopped.report.class, performance.now() - start < 2000);
      const late = await bj.run({ source, entry: 'waits', args: [4000], limits: { deadline_ms: 300 } });
      seen.push(late.report.class, performance.now() - start < 3000);
      const program = await bj.load({ source });
      for (const ms of [20, 0]) seen.push((await program.call({ entry: 'waits', args: [ms] })).report.value);
      bj.dispose();
      return seen;
    },
    [SOURCE, FUNCTIONS] as const,
  );
  expect(seen).toEqual(['cancelled', true, 'timeout', true, 'after', 'after']);
});

test.describe('without JSPI', () => {
  test.use({ prelude: 'delete WebAssembly.Suspending;\n' });

  test('an asynchronous function is told by its name', async ({ page }) => {
    const [report] = await page.evaluate(run, [SOURCE, FUNCTIONS, [['answers']]] as Parameters<typeof run>[0]);
    const unable = (name: string) =>
      `the host function '${name}' is asynchronous, and this browser cannot wait for it: ` +
      'it has no JavaScript Promise Integration (JSPI)';
    expect(report).toMatchObject({
      class: 'ok',
      value: [...SYNCHRONOUS, unable('fails'), unable('later'), unable('later'), REFUSED],
    });
  });
});

test('a schema that cannot be used is an error before any run', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const functions = { price: { kind: 'read' as const, max_calls: 1, result: { type: 'text' } } };
    const create = belljar.Belljar.create({ host: { functions } });
    return create.then(
      () => 'created',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  });
  expect(said).toMatch(/^TypeError: host\.price\.result: is no JSON Schema: \["type"\]: /);
});

test('deep recursion ends in a run that could wait as it does natively', async ({ page, bench }) => {
  test.setTimeout(180_000);
  expect(suspendable.length).toBeGreaterThan(5);
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  await page.evaluate(bootWorker, pathname);
  const natively = await runNatively(suspendable.map(({ request }) => request));
  for (const [at, { name, request }] of suspendable.entries()) {
    const [inWorker] = await page.evaluate(runInWorker, [request]);
    expect.soft(inWorker && comparable(inWorker), name).toEqual(natively[at] && comparable(natively[at]));
  }
});
