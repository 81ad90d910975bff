import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromChecker, ToChecker } from '../src/checker.ts';
import { ANSWER_MS, type CheckerPort, Inquiry } from '../src/inquiry.ts';
import { settle } from './fake.ts';

/** A worker that does what a test says. */
class FakeChecker implements CheckerPort {
  onmessage: CheckerPort['onmessage'] = null;
  onerror: CheckerPort['onerror'] = null;
  readonly posted: ToChecker[] = [];
  readonly terminate = vi.fn();

  postMessage(message: ToChecker): void {
    this.posted.push(message);
  }

  say(message: FromChecker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent<FromChecker>);
  }
}

const module = {} as WebAssembly.Module;

function open(load = async (): Promise<WebAssembly.Module> => module) {
  const ports: FakeChecker[] = [];
  const inquiry = new Inquiry(load, () => {
    const port = new FakeChecker();
    ports.push(port);
    return port;
  });
  return { inquiry, ports };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is loaded before it is asked, and one worker answers everything', async () => {
  const load = vi.fn(async () => module);
  const { inquiry, ports } = open(load);
  expect(load).not.toHaveBeenCalled();
  const asked = [inquiry.ask('explain', {}), inquiry.ask('check', 'x = 1', {})];
  await settle();
  expect(ports[0]?.posted).toEqual([
    { kind: 'boot', module },
    { kind: 'question', id: 0, name: 'explain', args: [{}] },
    { kind: 'question', id: 1, name: 'check', args: ['x = 1', {}] },
  ]);
  ports[0]?.say({ kind: 'answer', id: 1, answer: ['second'] });
  ports[0]?.say({ kind: 'answer', id: 0, answer: ['first'] });
  expect(await Promise.all(asked)).toEqual([['first'], ['second']]);
  expect([load.mock.calls.length, ports.length]).toEqual([1, 1]);
});

test('a document that is none is told, and the worker stays', async () => {
  const { inquiry, ports } = open();
  const asked = inquiry.ask('resolve', '{');
  await settle();
  ports[0]?.say({ kind: 'refusal', id: 0, message: 'no policy' });
  await expect(asked).rejects.toMatchObject({ code: 'policy-invalid', message: 'no policy' });
  expect(ports[0]?.terminate).not.toHaveBeenCalled();
});

test('whoever waits for a worker that is lost hears of it, and the next question gets another one', async () => {
  const { inquiry, ports } = open();
  const asked = [inquiry.ask('explain', {}), inquiry.ask('explain', {})];
  await settle();
  ports[0]?.say({ kind: 'failed', message: 'unreachable' });
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'worker-failed', message: 'unreachable' });
  expect(ports[0]?.terminate).toHaveBeenCalledOnce();
  const again = inquiry.ask('explain', {});
  await settle();
  ports[1]?.say({ kind: 'answer', id: 2, answer: [] });
  expect(await again).toEqual([]);
});

test('an answer that does not come is not waited for', async () => {
  const { inquiry, ports } = open();
  const asked = inquiry.ask('check', 'x', {});
  const said = expect(asked).rejects.toMatchObject({
    code: 'worker-failed',
    message: `the checker did not answer within ${ANSWER_MS} ms`,
  });
  await settle();
  await vi.advanceTimersByTimeAsync(ANSWER_MS);
  await said;
  expect(ports[0]?.terminate).toHaveBeenCalledOnce();
});

test('what cannot be fetched is asked for again', async () => {
  const load = vi.fn(async () => module);
  load.mockRejectedValueOnce(new Error('the server answered 503'));
  const { inquiry, ports } = open(load);
  await expect(inquiry.ask('explain', {})).rejects.toMatchObject({
    code: 'checker-unreachable',
    message: 'the checker cannot be loaded: the server answered 503',
  });
  const asked = inquiry.ask('explain', {});
  await settle();
  ports[0]?.say({ kind: 'answer', id: 0, answer: [] });
  expect(await asked).toEqual([]);
});
