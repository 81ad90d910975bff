/** The clock that ran out: the worker's own start, the user's code, or a function of the host. */
export type Clock = 'startup' | 'run' | 'host-call';

/** How long a worker may take to get ready, and to say that user code starts. */
export const STARTUP_MS = 20_000;
/** The engine looks at the deadline itself; this is what it gets on top before it is not asked any more. */
export const GRACE_MS = 250;

/** How long a function of the host may take to answer. */
export const HOST_CALL_MS = 5000;

/** One clock at a time over one worker; says once which one ran out. */
export class Watchdog {
  readonly #onExpired: (clock: Clock) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** `performance.now()` when the run has to have ended. */
  #runEnd = 0;

  constructor(onExpired: (clock: Clock) => void) {
    this.#onExpired = onExpired;
  }

  /** The worker has to get ready, or to start a run. */
  expectStart(): void {
    this.#set('startup', STARTUP_MS);
  }

  /** User code has started and may take `deadlineMs`. */
  expectEnd(deadlineMs: number): void {
    this.#runEnd = performance.now() + deadlineMs + GRACE_MS;
    this.#set('run', deadlineMs + GRACE_MS);
  }

  /** User code waits for a function of the host; the run's own time goes on. */
  expectAnswer(): void {
    if (HOST_CALL_MS < this.#runLeft) this.#set('host-call', HOST_CALL_MS);
  }

  /** The function of the host has answered. */
  resume(): void {
    this.#set('run', this.#runLeft);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  get #runLeft(): number {
    return this.#runEnd - performance.now();
  }

  #set(clock: Clock, ms: number): void {
    this.rest();
    this.#timer = setTimeout(() => this.#onExpired(clock), ms);
  }
}
