import type { Class, Output, RunResult } from '../pkg/belljar_browser.js';
import { type Boot, Channel, type FromWorker, type Port, type Turn } from './channel.ts';
import { BelljarError } from './error.ts';
import { type Clock, GRACE_MS, HOST_CALL_MS, STARTUP_MS, Watchdog } from './watchdog.ts';

/** The classes that a host can give where the engine cannot speak. */
export type HostClass = Extract<Class, 'timeout' | 'cancelled' | 'crash'>;
/** Makes the one outcome of a run that the engine could not end itself. */
export type HostOutcome = (class_: HostClass, message: string, elapsedMs: number) => RunResult;

interface Pending {
  deadlineMs: number;
  /** `performance.now()` when user code started; `undefined` before. */
  startedMs: number | undefined;
  /** The function of the host that user code waits for. */
  calling: string | undefined;
  listener: Listener;
  resolve: (result: RunResult) => void;
  reject: (error: BelljarError) => void;
}

/** Hears of a run while it goes on. */
export interface Listener {
  /** User code starts. */
  onStarted?: (() => void) | undefined;
  /** The program has written this, in order; the outcome has it all again. */
  onOutput?: Output | undefined;
}

/** One worker under its watchdog. Every run ends exactly once; a runner that is dead stays dead. */
export class Runner {
  readonly ready: Promise<void>;
  #alive = true;
  #pending: Pending | undefined;
  readonly #channel: Channel;
  readonly #watchdog: Watchdog;
  readonly #hostOutcome: HostOutcome;
  #booted!: { resolve: () => void; reject: (error: BelljarError) => void };

  constructor(port: Port, boot: Boot, hostOutcome: HostOutcome) {
    this.#hostOutcome = hostOutcome;
    this.#watchdog = new Watchdog((clock) => this.#expire(clock));
    this.#channel = new Channel(port, (message) => this.#hear(message));
    this.ready = new Promise((resolve, reject) => {
      this.#booted = { resolve, reject };
    });
    // Whoever runs on it hears of a failed start; a spare that nobody needed does not raise an alarm.
    this.ready.catch(() => {});
    this.#watchdog.expectStart();
    this.#channel.post(boot);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Ends in an outcome, whatever the program does; rejects only where the worker did not even start. */
  run(turn: Turn, deadlineMs: number, listener: Listener): Promise<RunResult> {
    return new Promise((resolve, reject) => {
      this.#pending = { deadlineMs, startedMs: undefined, calling: undefined, listener, resolve, reject };
      // One that is stopped while it gets ready has answered already.
      this.ready.then(() => this.#alive && this.#post(turn), reject);
    });
  }

  /** Ends the worker at once, and its run, if there is one, in `class_`. */
  end(class_: HostClass, message: string): void {
    this.#die(new BelljarError('disposed', message), (elapsedMs) => this.#hostOutcome(class_, message, elapsedMs));
  }

  #post(turn: Turn): void {
    this.#watchdog.expectStart();
    this.#channel.post(turn);
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        this.#watchdog.rest();
        return this.#booted.resolve();
      case 'started':
        return this.#start();
      case 'calling':
        return this.#call(message.name);
      case 'called':
        return this.#watchdog.resume();
      case 'output':
        return this.#pending?.listener.onOutput?.(message.stream, message.text);
      case 'ended':
        this.#watchdog.rest();
        return this.#take()?.resolve(message.result);
      case 'failed':
        return this.#fail(message.message);
    }
  }

  #start(): void {
    if (!this.#pending) return;
    this.#pending.startedMs = performance.now();
    this.#watchdog.expectEnd(this.#pending.deadlineMs);
    this.#pending.listener.onStarted?.();
  }

  #call(name: string): void {
    if (!this.#pending) return;
    this.#pending.calling = name;
    this.#watchdog.expectAnswer();
  }

  #expire(clock: Clock): void {
    if (clock === 'startup') return this.#fail(`the worker was not ready within ${STARTUP_MS} ms`);
    if (clock === 'host-call') {
      const who = `the host function '${this.#pending?.calling}'`;
      return this.end('timeout', `${who} did not answer within ${HOST_CALL_MS} ms, and its worker was ended`);
    }
    const allowed = `${this.#pending?.deadlineMs} ms and ${GRACE_MS} ms of grace`;
    this.end('timeout', `the run did not end within ${allowed}, and its worker was ended`);
  }

  /** Before user code starts it is the worker that failed; after that, the run crashed. */
  #fail(message: string): void {
    this.#die(new BelljarError('worker-failed', message), (elapsedMs) =>
      this.#pending?.startedMs === undefined ? undefined : this.#hostOutcome('crash', message, elapsedMs),
    );
  }

  #die(error: BelljarError, outcome: (elapsedMs: number) => RunResult | undefined): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#watchdog.rest();
    this.#channel.close();
    this.#booted.reject(error);
    const startedMs = this.#pending?.startedMs;
    const result = this.#pending && outcome(startedMs === undefined ? 0 : performance.now() - startedMs);
    const pending = this.#take();
    if (result) pending?.resolve(result);
    else pending?.reject(error);
  }

  #take(): Pending | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }
}
