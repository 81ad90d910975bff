import { beforeEach, expect, test } from 'vitest';
import { Pool } from '../src/pool.ts';
import { Runner } from '../src/runner.ts';
import { boot, FakePort, hostOutcome, okResult, request, settle } from './fake.ts';

let ports: FakePort[];
let pool: Pool;

beforeEach(() => {
  ports = [];
  pool = new Pool(() => {
    const port = new FakePort();
    ports.push(port);
    return new Runner(port, boot, hostOutcome);
  }, hostOutcome);
  for (const port of ports) port.say({ kind: 'ready' });
});

const run = (signal?: AbortSignal) => pool.run({ request, deadlineMs: 1000, signal });

test('starts with one active worker and one spare', () => {
  expect(ports).toHaveLength(2);
});

test('a good run leaves its worker in place for the next', async () => {
  for (const value of [1, 2]) {
    const result = run();
    await settle();
    ports[0]?.say({ kind: 'started' });
    ports[0]?.say({ kind: 'ended', result: okResult(value) });
    expect(await result).toEqual(okResult(value));
  }
  expect(ports).toHaveLength(2);
});

test('after stop the spare takes over, and a new spare is made', async () => {
  const stopped = run();
  await settle();
  ports[0]?.say({ kind: 'started' });
  pool.stop();
  expect((await stopped).report.class).toBe('cancelled');
  expect(ports[0]?.terminate).toHaveBeenCalledOnce();
  expect(ports).toHaveLength(3);
  const next = run();
  await settle();
  expect(ports[1]?.posted.at(-1)).toEqual({ kind: 'run', request });
  ports[1]?.say({ kind: 'ended', result: okResult(2) });
  expect(await next).toEqual(okResult(2));
});

test('an abort signal stops its run, and one that is aborted already starts none', async () => {
  const abort = new AbortController();
  const stopped = run(abort.signal);
  await settle();
  abort.abort();
  expect((await stopped).report.class).toBe('cancelled');
  expect((await run(abort.signal)).report.class).toBe('cancelled');
  expect(ports).toHaveLength(3);
});

test('the signal of a run that is over stops nothing', async () => {
  const abort = new AbortController();
  const first = run(abort.signal);
  await settle();
  ports[0]?.say({ kind: 'ended', result: okResult(1) });
  await first;
  const second = run();
  await settle();
  abort.abort();
  ports[0]?.say({ kind: 'ended', result: okResult(2) });
  expect(await second).toEqual(okResult(2));
});

test('refuses a second run beside the first', async () => {
  const first = run();
  await expect(run()).rejects.toMatchObject({ code: 'busy' });
  await settle();
  ports[0]?.say({ kind: 'ended', result: okResult(1) });
  await first;
});

test('a spare that failed to start is replaced when it is needed', async () => {
  ports[1]?.fail('no');
  const stopped = run();
  pool.stop();
  await stopped;
  expect(ports).toHaveLength(4);
});

test('dispose ends everything, and no run is made after it', async () => {
  const last = run();
  pool.dispose();
  expect((await last).report.class).toBe('cancelled');
  expect(ports.map((port) => port.terminate.mock.calls.length)).toEqual([1, 1]);
  await expect(run()).rejects.toMatchObject({ code: 'disposed' });
});
