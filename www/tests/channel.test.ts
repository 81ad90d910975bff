import { expect, test } from 'vitest';
import { Channel, type FromWorker } from '../src/channel.ts';
import { boot, FakePort } from './fake.ts';

function open() {
  const port = new FakePort();
  const heard: FromWorker[] = [];
  return { port, heard, channel: new Channel(port, (message) => heard.push(message)) };
}

test('carries messages both ways as they are', () => {
  const { port, heard, channel } = open();
  channel.post(boot);
  port.say({ kind: 'started' });
  expect(port.posted).toEqual([boot]);
  expect(heard).toEqual([{ kind: 'started' }]);
});

test('tells a worker error and an unreadable message as failures', () => {
  const { port, heard } = open();
  port.fail('Script error.');
  port.onmessageerror?.call(port as unknown as Worker, {} as MessageEvent);
  expect(heard).toEqual([
    { kind: 'failed', message: 'Script error.' },
    { kind: 'failed', message: 'a message from the worker cannot be read' },
  ]);
});

test('after close nothing is heard', () => {
  const { port, heard, channel } = open();
  channel.close();
  port.say({ kind: 'ready' });
  port.fail('late');
  expect(port.terminate).toHaveBeenCalledOnce();
  expect(heard).toEqual([]);
});
