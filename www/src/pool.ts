import type { RunRequest, RunResult } from '../pkg/belljar_browser.js';
import { BelljarError } from './error.ts';
import type { HostOutcome, Listener, Runner } from './runner.ts';

export interface PoolRun extends Listener {
  request: RunRequest;
  deadlineMs: number;
  signal?: AbortSignal | undefined;
}

const STOPPED = 'the run was stopped';

/** One active worker and one warm spare, which takes over the moment the active one is ended. */
export class Pool {
  #active: Runner;
  #spare: Runner;
  #running = false;
  #disposed = false;
  readonly #spawn: () => Runner;
  readonly #hostOutcome: HostOutcome;

  constructor(spawn: () => Runner, hostOutcome: HostOutcome) {
    this.#spawn = spawn;
    this.#hostOutcome = hostOutcome;
    this.#active = spawn();
    this.#spare = spawn();
  }

  /** Settles when the active worker can run. */
  get ready(): Promise<void> {
    return this.#active.ready;
  }

  async run({ request, deadlineMs, signal, ...listener }: PoolRun): Promise<RunResult> {
    if (this.#disposed) throw new BelljarError('disposed', 'this Belljar was disposed of');
    if (this.#running) throw new BelljarError('busy', 'a run is going on; stop it, or wait for its outcome');
    if (signal?.aborted) return this.#hostOutcome('cancelled', STOPPED, 0);
    const stop = (): void => this.stop();
    signal?.addEventListener('abort', stop);
    this.#running = true;
    try {
      return await this.#active.run(request, deadlineMs, listener);
    } finally {
      this.#running = false;
      signal?.removeEventListener('abort', stop);
      this.#replaceDead();
    }
  }

  /** Ends the run, if there is one, at once; it resolves with a `cancelled` outcome. */
  stop(): void {
    if (this.#running) this.#active.end('cancelled', STOPPED);
  }

  dispose(): void {
    this.#disposed = true;
    this.#active.end('cancelled', STOPPED);
    this.#spare.end('cancelled', STOPPED);
  }

  #replaceDead(): void {
    if (this.#active.alive || this.#disposed) return;
    this.#active = this.#spare.alive ? this.#spare : this.#spawn();
    this.#spare = this.#spawn();
  }
}
