/** What can go wrong around a run. What goes wrong inside one is an outcome, never an error. */
export type ErrorCode =
  /** The browser has no WebAssembly, module workers or WebCrypto. */
  | 'unsupported'
  /** The engine or its description could not be fetched. */
  | 'engine-unreachable'
  /** The engine's bytes are not the ones that its description names. */
  | 'engine-digest'
  /** The engine's bytes or its description make no sense. */
  | 'engine-invalid'
  /** A worker did not start, or the checker's did not answer. */
  | 'worker-failed'
  /** The checker could not be fetched. */
  | 'checker-unreachable'
  /** A policy document is none; the message names the place, and the nearest right word. */
  | 'policy-invalid'
  /** A run is going on already. */
  | 'busy'
  /** A call was to share a state that is lost; one that does not share begins a new state. */
  | 'state-lost'
  /** `dispose()` was called. */
  | 'disposed';

export class BelljarError extends Error {
  override readonly name = 'BelljarError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
