import { initSync, Sandbox } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, Run, ToWorker } from './channel.ts';
import { messageOf } from './error.ts';

/** What is used of a worker's global scope. */
declare const self: {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

let sandbox: Sandbox | undefined;
/** The exports of the host's module. */
let host: Record<string, unknown> = {};

self.onmessage = ({ data: message }: MessageEvent<ToWorker>) => {
  try {
    if (message.kind === 'run') return run(message);
    boot(message).catch(fail);
  } catch (error) {
    fail(error);
  }
};

function run({ request }: Run): void {
  if (!sandbox) throw new Error('a run before the boot');
  post({ kind: 'started' });
  const result = sandbox.run(request, callHost, (stream, text) => post({ kind: 'output', stream, text }));
  post({ kind: 'ended', result });
}

/** Tells the page's watchdog, which cannot look into a worker that is busy. */
function callHost(name: string, args: unknown[]): unknown {
  const lent = Object.hasOwn(host, name) ? host[name] : undefined;
  if (typeof lent !== 'function') throw new Error(`the host has no function '${name}'`);
  post({ kind: 'calling', name });
  try {
    return lent(...args);
  } finally {
    post({ kind: 'called' });
  }
}

async function boot({ glue, engine, engineSha256, host: url }: Boot): Promise<void> {
  initSync({ module: glue });
  sandbox = new Sandbox(engine, engineSha256);
  if (url !== null) host = await import(/* @vite-ignore */ url);
  post({ kind: 'ready' });
}

function fail(error: unknown): void {
  post({ kind: 'failed', message: messageOf(error) });
}

function post(message: FromWorker): void {
  self.postMessage(message);
}
