import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Runner } from '../src/runner.ts';
import { GRACE_MS, HOST_CALL_MS, STARTUP_MS } from '../src/watchdog.ts';
import { boot, FakePort, hostOutcome, okResult, settle, turn } from './fake.ts';

let port: FakePort;
let runner: Runner;

beforeEach(() => {
  vi.useFakeTimers();
  port = new FakePort();
  runner = new Runner(port, boot, hostOutcome);
});
afterEach(() => {
  vi.useRealTimers();
});

test('posts the run only when the worker is ready', async () => {
  const run = runner.run(turn, 1000, {});
  await settle();
  expect(port.posted).toEqual([boot]);
  port.say({ kind: 'ready' });
  await settle();
  expect(port.posted).toEqual([boot, turn]);
  port.say({ kind: 'started' });
  port.say({ kind: 'ended', result: okResult(1) });
  expect(await run).toEqual(okResult(1));
  expect(runner.alive).toBe(true);
});

test('a run that does not end is a timeout after deadline and grace, and the worker is terminated', async () => {
  port.say({ kind: 'ready' });
  const started = vi.fn();
  const run = runner.run(turn, 1000, { onStarted: started });
  await settle();
  // The run clock starts with user code, however long that took.
  vi.advanceTimersByTime(STARTUP_MS - 1);
  port.say({ kind: 'started' });
  expect(started).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000 + GRACE_MS);
  expect((await run).report).toEqual({
    class: 'timeout',
    error: { message: 'the run did not end within 1000 ms and 250 ms of grace, and its worker was ended' },
    usage: { elapsed_ms: 1250 },
  });
  expect(port.terminate).toHaveBeenCalledOnce();
  expect(runner.alive).toBe(false);
});

test('an answer that is on its way when the worker is terminated changes nothing', async () => {
  port.say({ kind: 'ready' });
  const run = runner.run(turn, 10, {});
  await settle();
  port.say({ kind: 'started' });
  vi.advanceTimersByTime(10 + GRACE_MS);
  port.say({ kind: 'ended', result: okResult(1) });
  expect((await run).report.class).toBe('timeout');
});

test('stop ends a run at once in one cancelled outcome', async () => {
  port.say({ kind: 'ready' });
  const run = runner.run(turn, 1000, {});
  await settle();
  port.say({ kind: 'started' });
  vi.advanceTimersByTime(40);
  runner.end('cancelled', 'the run was stopped');
  expect((await run).report).toEqual({
    class: 'cancelled',
    error: { message: 'the run was stopped' },
    usage: { elapsed_ms: 40 },
  });
  expect(port.terminate).toHaveBeenCalledOnce();
});

test('a run that is stopped while its worker gets ready is cancelled too, and never posted', async () => {
  const run = runner.run(turn, 1000, {});
  runner.end('cancelled', 'the run was stopped');
  expect((await run).report.class).toBe('cancelled');
  expect(port.posted).toEqual([boot]);
});

test('a worker that dies with user code is a crash', async () => {
  port.say({ kind: 'ready' });
  const run = runner.run(turn, 1000, {});
  await settle();
  port.say({ kind: 'started' });
  port.fail('out of memory');
  expect((await run).report.class).toBe('crash');
  expect(runner.alive).toBe(false);
});

test('a worker that never gets ready fails, and no run hangs on it', async () => {
  const run = runner.run(turn, 1000, {});
  const failed = expect(run).rejects.toMatchObject({
    code: 'worker-failed',
    message: 'the worker was not ready within 20000 ms',
  });
  vi.advanceTimersByTime(STARTUP_MS);
  await failed;
  await expect(runner.ready).rejects.toMatchObject({ code: 'worker-failed' });
});

test('a worker script that cannot be loaded fails at once', async () => {
  port.fail('');
  await expect(runner.run(turn, 1000, {})).rejects.toMatchObject({
    code: 'worker-failed',
    message: 'the worker script cannot be loaded',
  });
});

test('a function of the host that does not answer ends the run in one timeout that names it', async () => {
  port.say({ kind: 'ready' });
  const run = runner.run(turn, 60_000, {});
  await settle();
  port.say({ kind: 'started' });
  port.say({ kind: 'calling', name: 'price' });
  port.say({ kind: 'called' });
  port.say({ kind: 'calling', name: 'notify' });
  vi.advanceTimersByTime(HOST_CALL_MS);
  expect((await run).report).toEqual({
    class: 'timeout',
    error: { message: "the host function 'notify' did not answer within 5000 ms, and its worker was ended" },
    usage: { elapsed_ms: 5000 },
  });
  expect(port.terminate).toHaveBeenCalledOnce();
});

test('what the program writes is heard in order, and nothing after its end', async () => {
  port.say({ kind: 'ready' });
  const heard: string[] = [];
  const run = runner.run(turn, 1000, { onOutput: (stream, text) => heard.push(`${stream} ${text}`) });
  await settle();
  port.say({ kind: 'started' });
  port.say({ kind: 'output', stream: 'stdout', text: 'a' });
  port.say({ kind: 'output', stream: 'stderr', text: 'b' });
  port.say({ kind: 'ended', result: okResult(1) });
  port.say({ kind: 'output', stream: 'stdout', text: 'late' });
  await run;
  expect(heard).toEqual(['stdout a', 'stderr b']);
});
