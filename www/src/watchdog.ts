/** The clock that ran out: the worker's own start, or the user's code. */
export type Clock = 'startup' | 'run';

/** How long a worker may take to get ready, and to say that user code starts. */
export const STARTUP_MS = 20_000;
/** The engine looks at the deadline itself; this is what it gets on top before it is not asked any more. */
export const GRACE_MS = 250;

/** One clock at a time over one worker; says once which one ran out. */
export class Watchdog {
  readonly #onExpired: (clock: Clock) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onExpired: (clock: Clock) => void) {
    this.#onExpired = onExpired;
  }

  /** The worker has to get ready, or to start a run. */
  expectStart(): void {
    this.#set('startup', STARTUP_MS);
  }

  /** User code has started and may take `deadlineMs`. */
  expectEnd(deadlineMs: number): void {
    this.#set('run', deadlineMs + GRACE_MS);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  #set(clock: Clock, ms: number): void {
    this.rest();
    this.#timer = setTimeout(() => this.#onExpired(clock), ms);
  }
}
