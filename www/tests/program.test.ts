import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initSync } from '../pkg/belljar_browser.js';
import type { CallOptions } from '../src/options.ts';
import type { Pool } from '../src/pool.ts';
import { Program } from '../src/program.ts';
import { GRACE_MS } from '../src/watchdog.ts';
import { type FakePort, load, okResult, openPool, request, result, settle } from './fake.ts';

let ports: FakePort[];
let pool: Pool;

beforeAll(() => {
  initSync({ module: readFileSync(new URL('../pkg/belljar_browser_bg.wasm', import.meta.url)) });
});
beforeEach(() => {
  vi.useFakeTimers();
  ({ pool, ports } = openPool());
});
afterEach(() => {
  vi.useRealTimers();
});

/** The program on `ports[0]`. */
async function loadProgram(loaded = result('ok')): Promise<Program> {
  const loading = Program.load(pool, request, {});
  await end(ports[0], loaded);
  return loading;
}

/** Ends what the worker has been given. */
async function end(port: FakePort | undefined, ended = result('ok')): Promise<void> {
  await settle();
  port?.say({ kind: 'started' });
  port?.say({ kind: 'ended', result: ended });
}

const options = (shared = false): CallOptions => ({ data: '1', shared });
const kinds = (port?: FakePort) => port?.posted.map((message) => message.kind);

test('a source is loaded once and called often, on a worker of its own', async () => {
  const program = await loadProgram();
  expect(program.loaded).toEqual(result('ok'));
  for (const value of [1, 2]) {
    const called = program.call({ entry: 'f', data: '[1]', spread: true });
    await end(ports[0], okResult(value));
    expect(await called).toEqual(okResult(value));
  }
  const call = { entry: 'f', data: new TextEncoder().encode('[1]'), data_format: 'json', spread: true };
  expect(ports[0]?.posted.slice(1)).toEqual([
    { kind: 'load', load, host: null },
    { kind: 'call', call, shared: false },
    { kind: 'call', call, shared: false },
  ]);
});

test('values of JavaScript are arguments: an array by position, an object by name', async () => {
  const program = await loadProgram();
  for (const [args, hex] of [
    [[1, 'a'], '82016161'],
    [{ n: new Float64Array([0.5]) }, 'a1616ed85648000000000000e03f'],
    [[], '80'],
  ] as const) {
    const called = program.call({ args });
    await end(ports[0]);
    await called;
    const data = new Uint8Array(Buffer.from(hex, 'hex'));
    const call = { entry: null, data, data_format: 'cbor', spread: true };
    expect(ports[0]?.posted.at(-1)).toEqual({ kind: 'call', call, shared: false });
  }
  const refused = program.call({ args: [() => 1] });
  await expect(refused).rejects.toEqual(new TypeError('value[0]: a function'));
});

test('calls queue in their order, and each hears of itself alone', async () => {
  const program = await loadProgram();
  const heard: string[] = [];
  const listen = (name: string): CallOptions => ({
    ...options(),
    onStarted: () => heard.push(`${name} started`),
    onOutput: (_, text) => heard.push(`${name} ${text}`),
  });
  const [first, second] = [program.call(listen('first')), program.call(listen('second'))];
  await settle();
  expect(kinds(ports[0])).toEqual(['boot', 'load', 'call']);
  ports[0]?.say({ kind: 'output', stream: 'stdout', text: 'a' });
  await end(ports[0], okResult(1));
  expect(await first).toEqual(okResult(1));
  await end(ports[0], okResult(2));
  expect(await second).toEqual(okResult(2));
  expect(heard).toEqual(['first a', 'first started', 'second started']);
});

test('a source that does not load says so at once, and in every call', async () => {
  const program = await loadProgram(result('syntax'));
  expect(program.loaded.report.class).toBe('syntax');
  const called = program.call(options());
  await end(ports[0], result('syntax'));
  expect(await called).toEqual(result('syntax'));
  expect(kinds(ports[0])).toEqual(['boot', 'load', 'load']);
});

test('after a call whose worker was ended the program is loaded again on the spare', async () => {
  const program = await loadProgram();
  const hung = program.call(options());
  await settle();
  ports[0]?.say({ kind: 'started' });
  vi.advanceTimersByTime(1000 + GRACE_MS);
  expect((await hung).report.class).toBe('timeout');
  const started = vi.fn();
  const next = program.call({ ...options(), onStarted: started });
  await end(ports[1]);
  expect(started).not.toHaveBeenCalled();
  await end(ports[1], okResult(2));
  expect(await next).toEqual(okResult(2));
  expect(started).toHaveBeenCalledOnce();
  expect(kinds(ports[1])).toEqual(['boot', 'load', 'call']);
});

test.each(['timeout', 'fuel', 'memory', 'recursion', 'output', 'crash', 'policy'] as const)(
  'a shared state is lost with %s, until a call begins a new one',
  async (class_) => {
    const program = await loadProgram();
    const ended = program.call(options(true));
    await end(ports[0], result(class_));
    await ended;
    for (const lost of [program.call(options(true)), program.call(options(true))]) {
      await expect(lost).rejects.toMatchObject({ name: 'BelljarError', code: 'state-lost' });
    }
    for (const shared of [false, true]) {
      const next = program.call(options(shared));
      await end(ports[0], okResult(shared));
      expect(await next).toEqual(okResult(shared));
    }
  },
);

test.each(['ok', 'error', 'value'] as const)('a shared state survives %s', async (class_) => {
  const program = await loadProgram();
  for (const ended of [result(class_), okResult(2)]) {
    const called = program.call(options(true));
    await end(ports[0], ended);
    expect(await called).toEqual(ended);
  }
});

test('a shared state is lost too where its worker fails between two calls', async () => {
  const program = await loadProgram();
  ports[0]?.fail('out of memory');
  await expect(program.call(options(true))).rejects.toMatchObject({ code: 'state-lost' });
  const fresh = program.call(options());
  await end(ports[1]);
  await end(ports[1], okResult(1));
  expect(await fresh).toEqual(okResult(1));
});

test('an abort signal ends its call alone, at once, also one that waits', async () => {
  const program = await loadProgram();
  const [going, waiting] = [new AbortController(), new AbortController()];
  const first = program.call({ ...options(), signal: going.signal });
  const second = program.call({ ...options(), signal: waiting.signal });
  const third = program.call(options());
  await settle();
  waiting.abort();
  expect((await second).report.class).toBe('cancelled');
  expect(ports[0]?.terminate).not.toHaveBeenCalled();
  going.abort();
  expect((await first).report.class).toBe('cancelled');
  expect((await program.call({ ...options(), signal: going.signal })).report.class).toBe('cancelled');
  await end(ports[1]);
  await end(ports[1], okResult(3));
  expect(await third).toEqual(okResult(3));
});

test('a load that is stopped is made up for by the next call', async () => {
  const abort = new AbortController();
  const loading = Program.load(pool, request, { signal: abort.signal });
  await settle();
  abort.abort();
  const program = await loading;
  expect(program.loaded.report.class).toBe('cancelled');
  const called = program.call(options(true));
  await end(ports[1]);
  await end(ports[1], okResult(1));
  expect(await called).toEqual(okResult(1));
});

test('stop ends what goes on and what waits, and nothing after it', async () => {
  const program = await loadProgram();
  const [first, second] = [program.call(options()), program.call(options())];
  await settle();
  program.stop();
  expect([(await first).report.class, (await second).report.class]).toEqual(['cancelled', 'cancelled']);
  const third = program.call(options());
  await end(ports[1]);
  await end(ports[1], okResult(3));
  expect(await third).toEqual(okResult(3));
});

test('dispose gives up the worker: the call that goes on is cancelled, all others are refused', async () => {
  const program = await loadProgram();
  const [first, second] = [program.call(options()), program.call(options())];
  await settle();
  program.dispose();
  expect((await first).report.class).toBe('cancelled');
  await expect(second).rejects.toMatchObject({ code: 'disposed' });
  await expect(program.call(options())).rejects.toMatchObject({ code: 'disposed' });
  expect(ports[0]?.terminate).toHaveBeenCalledOnce();
  expect(ports).toHaveLength(2);
});

test('a worker that does not start fails the load, and none is left behind', async () => {
  ports[0]?.fail('no');
  const loading = Program.load(pool, request, {});
  const failed = expect(loading).rejects.toMatchObject({ code: 'worker-failed' });
  await settle();
  ports[1]?.fail('no');
  await failed;
  expect(ports.filter((port) => port.terminate.mock.calls.length === 0)).toHaveLength(1);
});
