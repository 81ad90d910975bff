import { initSync, type Output, type RunResult, Sandbox } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, ToWorker, Turn } from './channel.ts';
import { messageOf } from './error.ts';
import type { HostModule } from './host.ts';

/** What is used of a worker's global scope. */
declare const self: {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

/** What the host's module exports. */
type Functions = Record<string, unknown> & { prepare?: (context: unknown) => unknown };

let sandbox: Sandbox | undefined;
/** Of the program that is loaded. */
let functions: Functions = {};

self.onmessage = ({ data: message }: MessageEvent<ToWorker>) => {
  (message.kind === 'boot' ? boot(message) : take(message)).catch(fail);
};

async function take(turn: Turn): Promise<void> {
  if (!sandbox) throw new Error('a turn before the boot');
  if (turn.kind !== 'call') functions = await prepare(turn.host);
  post({ kind: 'started' });
  post({ kind: 'ended', result: await run(sandbox, turn) });
}

function run(sandbox: Sandbox, turn: Turn): Promise<RunResult> {
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

async function prepare(host: HostModule | null): Promise<Functions> {
  if (!host) return {};
  const exports: Functions = await import(/* @vite-ignore */ host.url);
  await exports.prepare?.(host.context);
  return exports;
}

/** Tells the page's watchdog, which cannot look into a worker that is busy. */
function callHost(name: string, args: unknown[]): unknown {
  const lent = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (typeof lent !== 'function') throw new Error(`the host has no function '${name}'`);
  post({ kind: 'calling', name });
  const called = (): void => post({ kind: 'called' });
  let answer: unknown;
  try {
    answer = lent(...args);
  } catch (error) {
    called();
    throw error;
  }
  // Without JSPI nobody waits for a promise: the program hears so at once.
  if (answer instanceof Promise && 'Suspending' in WebAssembly) return answer.finally(called);
  called();
  return answer;
}

async function boot({ glue, engine, engineSha256, host }: Boot): Promise<void> {
  initSync({ module: glue });
  sandbox = new Sandbox(engine, engineSha256);
  // Early, so that no run has to wait for it, and so that one that is broken is known.
  if (host !== null) await import(/* @vite-ignore */ host);
  post({ kind: 'ready' });
}

function fail(error: unknown): void {
  post({ kind: 'failed', message: messageOf(error) });
}

function post(message: FromWorker): void {
  self.postMessage(message);
}
