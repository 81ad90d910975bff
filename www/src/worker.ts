import { initSync, Sandbox } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, ToWorker } from './channel.ts';
import { messageOf } from './error.ts';

/** What is used of a worker's global scope. */
declare const self: {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

let sandbox: Sandbox | undefined;

self.onmessage = ({ data: message }: MessageEvent<ToWorker>) => {
  try {
    answer(message);
  } catch (error) {
    post({ kind: 'failed', message: messageOf(error) });
  }
};

function answer(message: ToWorker): void {
  switch (message.kind) {
    case 'boot':
      sandbox = boot(message);
      return post({ kind: 'ready' });
    case 'run': {
      if (!sandbox) throw new Error('a run before the boot');
      post({ kind: 'started' });
      const result = sandbox.run(message.request);
      return post({ kind: 'ended', result });
    }
  }
}

function boot({ glue, engine, engineSha256 }: Boot): Sandbox {
  initSync({ module: glue });
  return new Sandbox(engine, engineSha256);
}

function post(message: FromWorker): void {
  self.postMessage(message);
}
