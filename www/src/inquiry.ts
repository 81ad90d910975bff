import type { Asked, FromChecker, ToChecker } from './checker.ts';
import { BelljarError, messageOf } from './error.ts';

/** The part of a `Worker` that an inquiry needs. */
export type CheckerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How long the checker may take for one answer: a hundred times what the largest sources take. */
export const ANSWER_MS = 20_000;

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: BelljarError) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** The checker's worker under its clock: made when it is first asked, and anew after it has failed. */
export class Inquiry {
  #port: Promise<CheckerPort> | undefined;
  #asked = 0;
  readonly #pending = new Map<number, Pending>();
  readonly #open: () => CheckerPort;
  readonly #load: () => Promise<WebAssembly.Module>;

  constructor(load: () => Promise<WebAssembly.Module>, open: () => CheckerPort) {
    this.#load = load;
    this.#open = open;
  }

  async ask<Name extends keyof Asked>(name: Name, ...args: Parameters<Asked[Name]>): Promise<ReturnType<Asked[Name]>> {
    this.#port ??= this.#boot();
    const port = await this.#port;
    const id = this.#asked++;
    post(port, { kind: 'question', id, name, args });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(port, `the checker did not answer within ${ANSWER_MS} ms`), ANSWER_MS);
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject, timer });
    });
  }

  async #boot(): Promise<CheckerPort> {
    const module = await this.#load().catch((error: unknown) => {
      this.#port = undefined;
      const message = `the checker cannot be loaded: ${messageOf(error)}`;
      throw new BelljarError('checker-unreachable', message, { cause: error });
    });
    const port = this.#open();
    port.onmessage = ({ data }: MessageEvent<FromChecker>) => this.#hear(port, data);
    port.onerror = (event) => {
      event.preventDefault();
      this.#fail(port, event.message || "the checker's script cannot be loaded");
    };
    post(port, { kind: 'boot', module });
    return port;
  }

  #hear(port: CheckerPort, message: FromChecker): void {
    switch (message.kind) {
      case 'answer':
        return this.#take(message.id)?.resolve(message.answer);
      case 'refusal':
        return this.#take(message.id)?.reject(new BelljarError('policy-invalid', message.message));
      case 'failed':
        return this.#fail(port, message.message);
    }
  }

  /** Ends the worker: whoever waits for it hears why, and the next question gets another one. */
  #fail(port: CheckerPort, message: string): void {
    port.onmessage = port.onerror = null;
    port.terminate();
    this.#port = undefined;
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(new BelljarError('worker-failed', message));
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    clearTimeout(pending?.timer);
    this.#pending.delete(id);
    return pending;
  }
}

function post(port: CheckerPort, message: ToChecker): void {
  port.postMessage(message);
}
