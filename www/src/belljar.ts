import { hostOutcome, type RunResult } from '../pkg/belljar_browser.js';
import type { Turn } from './channel.ts';
import { type Engine, type EngineMeta, loadEngine, type Progress } from './engine.ts';
import { BelljarError } from './error.ts';
import { loadGlue } from './glue.ts';
import { type Host, hostModule, hostRules } from './host.ts';
import type { Lane } from './lane.ts';
import { callRequest, type LoadOptions, loadRequest, type RunOptions } from './options.ts';
import { Pool } from './pool.ts';
import { Program } from './program.ts';
import { type HostOutcome, Runner } from './runner.ts';

export interface CreateOptions {
  /** Default: `/engine/engine.wasm` of the page's origin. */
  engineUrl?: string | URL;
  /** Default: `/engine/engine.json` of the page's origin. */
  metaUrl?: string | URL;
  /** Functions that are lent to the programs, unless a run names others. */
  host?: Host;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/**
 * Runs Python functions in a worker that can reach nothing but its data.
 *
 * ```ts
 * const bj = await Belljar.create();
 * const { report } = await bj.run({
 *   source: 'def f(xs): return sum(xs)',
 *   data: '[1, 2, 3]',
 *   limits: { deadline_ms: 1000 },
 * });
 * // report.class === 'ok', report.value === 6
 * ```
 */
export class Belljar {
  readonly engine: EngineMeta;
  readonly #host: Host;
  readonly #pool: Pool;
  /** Where runs happen; each program has a lane of its own. */
  readonly #lane: Lane;

  private constructor(engine: Engine, glue: WebAssembly.Module, host: Host) {
    const engineSha256 = engine.meta.sha256;
    const hostUrl = hostModule(host)?.url ?? null;
    this.#host = host;
    const outcome: HostOutcome = (class_, message, elapsedMs) => hostOutcome(class_, message, engineSha256, elapsedMs);
    const spawn = (): Runner =>
      new Runner(openWorker(), { kind: 'boot', glue, engine: engine.module, engineSha256, host: hostUrl }, outcome);
    this.engine = engine.meta;
    this.#pool = new Pool(spawn, outcome);
    this.#lane = this.#pool.open();
  }

  /** Resolves when a first run would start at once. */
  static async create(options: CreateOptions = {}): Promise<Belljar> {
    demandSupport();
    const { engineUrl = '/engine/engine.wasm', metaUrl = '/engine/engine.json', host = NOTHING, ...rest } = options;
    const [engine, glue] = await Promise.all([loadEngine({ engineUrl, metaUrl, ...rest }), loadGlue()]);
    hostRules(host);
    const belljar = new Belljar(engine, glue, host);
    await belljar.#lane.runner.ready.catch((error: unknown) => {
      belljar.dispose();
      throw error;
    });
    return belljar;
  }

  /** Whatever the program does comes back as a result with one outcome. */
  async run(options: RunOptions): Promise<RunResult> {
    const loading = loadRequest(options, this.#host);
    const turn: Turn = { ...loading, kind: 'run', call: callRequest(options) };
    return this.#lane.run(turn, loading.load.limits.deadline_ms, options);
  }

  /**
   * Loads a source once, for many calls. The program has a worker of its own, which costs some 90 MB of memory until
   * it is disposed of; runs go on beside it.
   */
  async load(options: LoadOptions): Promise<Program> {
    return Program.load(this.#pool, loadRequest(options, this.#host), options);
  }

  /** Ends the run at once: it resolves with a `cancelled` outcome, and the next one starts on the spare worker. */
  stop(): void {
    this.#lane.stop();
  }

  /** Ends everything: a run and calls in `cancelled`, programs for good. */
  dispose(): void {
    this.#pool.dispose();
  }
}

const NOTHING: Host = { functions: {} };

function openWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'belljar' });
}

function demandSupport(): void {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function') {
    throw new BelljarError('unsupported', 'this browser has no WebAssembly or no workers');
  }
  if (!globalThis.crypto?.subtle) {
    throw new BelljarError('unsupported', 'WebCrypto is missing: open the page over https or on localhost');
  }
}
