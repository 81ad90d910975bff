import type { CallRequest, Class, RunResult } from '../pkg/belljar_browser.js';
import type { Turn } from './channel.ts';
import { BelljarError } from './error.ts';
import type { Lane, TurnOptions } from './lane.ts';
import { type CallOptions, callRequest, type Loading } from './options.ts';
import type { Pool } from './pool.ts';
import { Queue } from './queue.ts';
import type { Runner } from './runner.ts';

/** The ends of a call that leave its program as the code itself has left it. */
const KEEPS_STATE: ReadonlySet<Class> = new Set<Class>(['ok', 'error', 'value']);

/**
 * A source that is loaded once and called often, on a worker of its own. Calls queue in their order.
 *
 * ```ts
 * const program = await bj.load({ source: 'def add(a, b): return a + b' });
 * const { report } = await program.call({ args: [1, 2] });
 * // report.class === 'ok', report.value === 3
 * program.dispose();
 * ```
 */
export class Program {
  /** What loading ended in. Unless it is `ok`, calls try to load again, and end as that does. */
  readonly loaded: RunResult;
  readonly #pool: Pool;
  readonly #lane: Lane;
  readonly #loading: Loading;
  readonly #queue = new Queue();
  #stopper = new AbortController();
  /** The worker that keeps the program. */
  #home: Runner | undefined;
  /** Whether there is no state that a call could share. */
  #lost = false;

  /** See `Belljar.load`. */
  static async load(pool: Pool, loading: Loading, options: TurnOptions): Promise<Program> {
    const lane = pool.open();
    try {
      const loaded = await lane.run({ ...loading, kind: 'load' }, loading.load.limits.deadline_ms, options);
      return new Program(pool, lane, loading, loaded);
    } catch (error) {
      pool.close(lane);
      throw error;
    }
  }

  private constructor(pool: Pool, lane: Lane, loading: Loading, loaded: RunResult) {
    this.#pool = pool;
    this.#lane = lane;
    this.#loading = loading;
    this.loaded = loaded;
    if (loaded.report.class === 'ok') this.#home = lane.runner;
  }

  /**
   * Whatever the program does comes back as a result with one outcome, the same as `Belljar.run` gives. A program whose
   * worker had to be ended is loaded again first.
   *
   * A call meets the state of the moment after loading; one that is `shared` meets what the call before has left. That
   * is lost where a call ends in anything but `ok`, `error` or `value`: shared calls then reject with `state-lost`,
   * until one that is not begins a new state.
   */
  async call(options: CallOptions): Promise<RunResult> {
    const { shared = false, onStarted, onOutput } = options;
    const call = callRequest(options);
    const stopped = this.#stopper.signal;
    const signal = options.signal ? AbortSignal.any([options.signal, stopped]) : stopped;
    const work = (): Promise<RunResult> => this.#call(call, shared, { signal, onStarted, onOutput });
    return this.#queue.add(work, signal, () => this.#lane.cancelled());
  }

  /** Ends the call that goes on, and those that wait for it, at once: they resolve with `cancelled` outcomes. */
  stop(): void {
    this.#stopper.abort();
    this.#stopper = new AbortController();
  }

  /** Gives up the worker. A call that goes on ends in `cancelled`; all others reject with `disposed`. */
  dispose(): void {
    this.#pool.close(this.#lane);
  }

  async #call(call: CallRequest, shared: boolean, options: TurnOptions): Promise<RunResult> {
    const moved = this.#home !== this.#lane.runner;
    if (moved && this.#home) this.#lost = true;
    if (shared && this.#lost) {
      const why = 'what the calls before had left was lost when one of them, or the worker, was ended';
      throw new BelljarError('state-lost', `${why}; a call that is not 'shared' begins anew`);
    }
    if (moved) {
      const loaded = await this.#run({ ...this.#loading, kind: 'load' }, { signal: options.signal });
      if (loaded.report.class !== 'ok') return loaded;
      this.#home = this.#lane.runner;
    }
    const result = await this.#run({ kind: 'call', call, shared }, options);
    this.#lost = !KEEPS_STATE.has(result.report.class);
    return result;
  }

  #run(turn: Turn, options: TurnOptions): Promise<RunResult> {
    return this.#lane.run(turn, this.#loading.load.limits.deadline_ms, options);
  }
}
