import { initSync, type Output, type RunResult, Sandbox } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, ToWorker, Turn } from './channel.ts';
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
    if (message.kind === 'boot') boot(message).catch(fail);
    else take(message);
  } catch (error) {
    fail(error);
  }
};

function take(turn: Turn): void {
  if (!sandbox) throw new Error('a turn before the boot');
  post({ kind: 'started' });
  post({ kind: 'ended', result: run(sandbox, turn) });
}

function run(sandbox: Sandbox, turn: Turn): RunResult {
  const output: Output = (stream, text) => post({ kind: 'output', stream, text });
  switch (turn.kind) {
    case 'run':
      return sandbox.run(turn.load, turn.call, callHost, output);
    case 'load':
      return sandbox.load(turn.load, callHost, output);
    case 'call':
      return sandbox.call(turn.call, turn.shared, callHost, output);
  }
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
