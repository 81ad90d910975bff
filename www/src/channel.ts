import type { CallRequest, Digest, LoadRequest, Output, RunResult } from '../pkg/belljar_browser.js';
import type { HostModule } from './host.ts';

export type OutputStream = Parameters<Output>[0];

/** Everything that a worker needs to be ready: it can fetch nothing itself. */
export interface Boot {
  kind: 'boot';
  glue: WebAssembly.Module;
  engine: WebAssembly.Module;
  engineSha256: Digest;
  /** A module of the host's that runs will need. */
  host: string | null;
}

/** One thing to do with a program. It ends in one result. */
export type Turn =
  | { kind: 'run'; load: LoadRequest; host: HostModule | null; call: CallRequest }
  /** Keeps the program for calls. */
  | { kind: 'load'; load: LoadRequest; host: HostModule | null }
  /** Of the program that is kept. */
  | { kind: 'call'; call: CallRequest; shared: boolean };

export type ToWorker = Boot | Turn;

export type FromWorker =
  | { kind: 'ready' }
  /** User code starts now: sent just before it does. */
  | { kind: 'started' }
  /** User code waits for a function of the host, and has its answer. */
  | { kind: 'calling'; name: string }
  | { kind: 'called' }
  /** What the program has written, in order. */
  | { kind: 'output'; stream: OutputStream; text: string }
  | { kind: 'ended'; result: RunResult }
  /** The host's own failure; the worker is of no more use. */
  | { kind: 'failed'; message: string };

/** The part of a `Worker` that a channel needs. */
export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

/** The page's end. After `close` nothing is heard from the worker any more. */
export class Channel {
  readonly #port: Port;

  constructor(port: Port, onMessage: (message: FromWorker) => void) {
    this.#port = port;
    const fail = (message: string): void => onMessage({ kind: 'failed', message });
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
    port.onmessageerror = () => fail('a message from the worker cannot be read');
    port.onerror = (event) => {
      event.preventDefault();
      fail(event.message || 'the worker script cannot be loaded');
    };
  }

  post(message: ToWorker): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.onmessage = this.#port.onmessageerror = this.#port.onerror = null;
    this.#port.terminate();
  }
}
