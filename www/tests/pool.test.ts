import { beforeEach, expect, test } from 'vitest';
import type { Lane } from '../src/lane.ts';
import type { Pool } from '../src/pool.ts';
import { type FakePort, okResult, openPool, settle, turn } from './fake.ts';

let ports: FakePort[];
let pool: Pool;
let lane: Lane;

beforeEach(() => {
  ({ pool, ports } = openPool());
  lane = pool.open();
});

const run = (signal?: AbortSignal) => lane.run(turn, 1000, { signal });

test('a lane has a worker, and one stands by', () => {
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
  lane.stop();
  expect((await stopped).report.class).toBe('cancelled');
  expect(ports[0]?.terminate).toHaveBeenCalledOnce();
  expect(ports).toHaveLength(3);
  const next = run();
  await settle();
  expect(ports[1]?.posted.at(-1)).toEqual(turn);
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
  lane.stop();
  await stopped;
  expect(ports).toHaveLength(4);
});

test('a worker that fails while nothing runs is replaced by the next run', async () => {
  ports[0]?.fail('out of memory');
  const next = run();
  await settle();
  ports[1]?.say({ kind: 'ended', result: okResult(1) });
  expect(await next).toEqual(okResult(1));
});

test('lanes run beside each other, and stopping one leaves the other alone', async () => {
  const other = pool.open();
  const stopped = run();
  const going = other.run(turn, 1000, {});
  await settle();
  lane.stop();
  expect((await stopped).report.class).toBe('cancelled');
  ports[1]?.say({ kind: 'ended', result: okResult(2) });
  expect(await going).toEqual(okResult(2));
});

test('a closed lane gives up its worker, and the others go on', async () => {
  const other = pool.open();
  pool.close(lane);
  expect(ports.map((port) => port.terminate.mock.calls.length)).toEqual([1, 0, 0]);
  await expect(run()).rejects.toMatchObject({ code: 'disposed' });
  const going = other.run(turn, 1000, {});
  await settle();
  ports[1]?.say({ kind: 'ended', result: okResult(2) });
  expect(await going).toEqual(okResult(2));
});

test('dispose ends everything, and no run is made after it', async () => {
  const last = run();
  pool.dispose();
  expect((await last).report.class).toBe('cancelled');
  expect(ports.map((port) => port.terminate.mock.calls.length)).toEqual([1, 1]);
  await expect(run()).rejects.toMatchObject({ code: 'disposed' });
  expect(() => pool.open()).toThrow('this Belljar was disposed of');
});
