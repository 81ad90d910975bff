import {
  type DataFormat,
  defaultLimits,
  defaultPolicy,
  type ExtraModule,
  functions,
  type HostFunction,
  hostOutcome,
  type RunResult,
} from '../pkg/belljar_browser.js';
import { type Engine, type EngineMeta, loadEngine, type Progress } from './engine.ts';
import { BelljarError } from './error.ts';
import { loadGlue } from './glue.ts';
import { Pool } from './pool.ts';
import { type HostOutcome, type Listener, Runner } from './runner.ts';
import type { Limits, Policy } from './terms.ts';

export interface CreateOptions {
  /** Default: `/engine/engine.wasm` of the page's origin. */
  engineUrl?: string | URL;
  /** Default: `/engine/engine.json` of the page's origin. */
  metaUrl?: string | URL;
  /** Functions that are lent to the programs. */
  host?: Host;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** A module that the worker imports, and which of its exports programs may call with `from host import …`. */
export interface Host {
  /** Of the page's origin. Its functions answer at once, with what JSON has; they are not asynchronous. */
  url: string | URL;
  functions: HostFunction[];
}

export interface RunOptions extends Listener {
  /** Python, as the user wrote it. */
  source: string;
  /** The function to call; without, the file's only one. */
  entry?: string | null;
  /** Bytes of `format`; a string stands for its UTF-8. */
  data: Uint8Array | string;
  /** Default: `json`. */
  format?: DataFormat;
  /** A list as positional, a mapping as keyword arguments; without, the data is the one argument. */
  spread?: boolean;
  /** Default: everything that the engine has. */
  policy?: Policy;
  /** What is not named keeps its default. */
  limits?: Partial<Limits>;
  /** 0 to 2^53 - 1; default: 0. */
  seed?: number;
  /** Where the program's clock starts, in milliseconds since 1970-01-01 UTC; default: the present moment. */
  nowMs?: number;
  /** Shown in tracebacks, and so a part of the outcome. */
  filename?: string;
  /** Further modules that the program can import. */
  modules?: ExtraModule[];
  signal?: AbortSignal;
}

/** The file name that a source has in tracebacks, unless the run says another. */
export const FILENAME = 'main.py';

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
  readonly #host: HostFunction[];
  readonly #pool: Pool;

  private constructor(engine: Engine, glue: WebAssembly.Module, host?: Host) {
    const engineSha256 = engine.meta.sha256;
    const hostUrl = host ? new URL(host.url, document.baseURI).href : null;
    this.#host = host?.functions ?? [];
    const outcome: HostOutcome = (class_, message, elapsedMs) => hostOutcome(class_, message, engineSha256, elapsedMs);
    const spawn = (): Runner =>
      new Runner(openWorker(), { kind: 'boot', glue, engine: engine.module, engineSha256, host: hostUrl }, outcome);
    this.engine = engine.meta;
    this.#pool = new Pool(spawn, outcome);
  }

  /** Resolves when a first run would start at once. */
  static async create(options: CreateOptions = {}): Promise<Belljar> {
    demandSupport();
    const { engineUrl = '/engine/engine.wasm', metaUrl = '/engine/engine.json', host, ...rest } = options;
    const [engine, glue] = await Promise.all([loadEngine({ engineUrl, metaUrl, ...rest }), loadGlue()]);
    const belljar = new Belljar(engine, glue, host);
    await belljar.#pool.ready.catch((error: unknown) => {
      belljar.dispose();
      throw error;
    });
    return belljar;
  }

  /** Whatever the program does comes back as a result with one outcome. */
  run(options: RunOptions): Promise<RunResult> {
    const { source, entry = null, format = 'json', spread = false, seed = 0, nowMs = Date.now() } = options;
    const data = typeof options.data === 'string' ? new TextEncoder().encode(options.data) : options.data;
    const policy = options.policy ?? defaultPolicy();
    const limits = { ...defaultLimits(), ...options.limits };
    return this.#pool.run({
      request: {
        source,
        entry,
        data,
        data_format: format,
        spread,
        policy,
        limits,
        seed,
        now_ms: nowMs,
        filename: options.filename ?? FILENAME,
        host: this.#host,
        modules: options.modules ?? [],
      },
      deadlineMs: limits.deadline_ms,
      signal: options.signal,
      onStarted: options.onStarted,
      onOutput: options.onOutput,
    });
  }

  /** Ends the run at once: it resolves with a `cancelled` outcome, and the next one starts on the spare worker. */
  stop(): void {
    this.#pool.stop();
  }

  dispose(): void {
    this.#pool.dispose();
  }
}

/** The names of a source's top-level functions, in order. */
export async function findFunctions(source: string): Promise<string[]> {
  await loadGlue();
  return functions(source);
}

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
