import type { RunResult } from '../pkg/belljar_browser.js';
import type { Turn } from './channel.ts';
import { BelljarError } from './error.ts';
import type { HostOutcome, Listener, Runner } from './runner.ts';

/** Who hears of a turn, and who can stop it. */
export interface TurnOptions extends Listener {
  signal?: AbortSignal | undefined;
}

const STOPPED = 'the run was stopped';

/** One turn at a time, on a worker that is replaced by a warm one the moment it was ended. */
export class Lane {
  #runner: Runner;
  #running = false;
  #disposed = false;
  readonly #take: () => Runner;
  readonly #hostOutcome: HostOutcome;

  constructor(take: () => Runner, hostOutcome: HostOutcome) {
    this.#take = take;
    this.#hostOutcome = hostOutcome;
    this.#runner = take();
  }

  /** The worker that the next turn runs on. */
  get runner(): Runner {
    this.#replaceDead();
    return this.#runner;
  }

  async run(turn: Turn, deadlineMs: number, { signal, onStarted, onOutput }: TurnOptions): Promise<RunResult> {
    if (this.#disposed) throw new BelljarError('disposed', 'it was disposed of, and runs nothing any more');
    if (this.#running) throw new BelljarError('busy', 'a run is going on; stop it, or wait for its outcome');
    if (signal?.aborted) return this.cancelled();
    const stop = (): void => this.stop();
    signal?.addEventListener('abort', stop);
    this.#running = true;
    try {
      return await this.runner.run(turn, deadlineMs, { onStarted, onOutput });
    } finally {
      this.#running = false;
      signal?.removeEventListener('abort', stop);
      // At once, so that the next worker gets warm from now on.
      this.#replaceDead();
    }
  }

  /** What a turn ends in that was stopped before it began. */
  cancelled(): RunResult {
    return this.#hostOutcome('cancelled', STOPPED, 0);
  }

  /** Ends the turn, if there is one, at once; it resolves with a `cancelled` outcome. */
  stop(): void {
    if (this.#running) this.#runner.end('cancelled', STOPPED);
  }

  dispose(): void {
    this.#disposed = true;
    this.#runner.end('cancelled', STOPPED);
  }

  #replaceDead(): void {
    if (!this.#runner.alive && !this.#disposed) this.#runner = this.#take();
  }
}
