import {
  type CallRequest,
  type DataFormat,
  defaultLimits,
  defaultPolicy,
  type ExtraModule,
  encodeValue,
} from '../pkg/belljar_browser.js';
import { type Host, type HostModule, hostModule, hostRules } from './host.ts';
import type { Listener } from './runner.ts';
import type { Limits, LoadRequest, Policy } from './terms.ts';

/** A source and the terms of its runs. */
export interface LoadOptions extends Listener {
  /** Python, as the user wrote it. */
  source: string;
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
  /** Functions that are lent to the program; default: those that `Belljar.create` was given. */
  host?: Host;
  signal?: AbortSignal;
}

/** Which function to call. */
export interface EntryOptions {
  /** Its name; without, the file's only function. */
  entry?: string | null;
}

/** What the function gets, as bytes in some format. */
export interface DataOptions {
  /** Bytes of `format`; a string stands for its UTF-8. */
  data: Uint8Array | string;
  /** Default: `json`. */
  format?: DataFormat;
  /** A list as positional, a mapping as keyword arguments; without, the data is the one argument. */
  spread?: boolean;
  args?: never;
}

/** What the function gets, as values of JavaScript: see `encodeValue` for what Python makes of them. */
export interface ArgsOptions {
  /** An array has the positional arguments, an object the keyword arguments. */
  args: readonly unknown[] | Readonly<Record<string, unknown>>;
  data?: never;
}

export type RunOptions = LoadOptions & EntryOptions & (DataOptions | ArgsOptions);

export type CallOptions = EntryOptions &
  (DataOptions | ArgsOptions) &
  Listener & {
    /** Whether the call meets what the call before has left, rather than the moment after loading. Default: `false`. */
    shared?: boolean;
    signal?: AbortSignal;
  };

/** The file name that a source has in tracebacks, unless the run says another. */
export const FILENAME = 'main.py';

/** What a worker loads, and the module that answers it. */
export interface Loading {
  load: LoadRequest;
  host: HostModule | null;
}

/** Throws a `TypeError` where the host's terms cannot be used. */
export function loadRequest(options: LoadOptions, usual: Host): Loading {
  const { host = usual } = options;
  const load = {
    source: options.source,
    filename: options.filename ?? FILENAME,
    policy: options.policy ?? defaultPolicy(),
    limits: { ...defaultLimits(), ...options.limits },
    seed: options.seed ?? 0,
    now_ms: options.nowMs ?? Date.now(),
    host: hostRules(host),
    modules: options.modules ?? [],
  };
  return { load, host: hostModule(host) };
}

/** Throws a `TypeError` that names the place where an argument has no canonical bytes. */
export function callRequest(options: EntryOptions & (DataOptions | ArgsOptions)): CallRequest {
  const { entry = null } = options;
  if (options.args) return { entry, data: encodeValue(options.args), data_format: 'cbor', spread: true };
  const { data, format = 'json', spread = false } = options;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return { entry, data: bytes, data_format: format, spread };
}
