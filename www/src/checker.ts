// The checker's own worker: a large source would hold up whoever types it.
import { check, diff, explain, initSync, least, resolve } from '../pkg/belljar_checker.js';
import { messageOf } from './error.ts';

const asked = { check, diff, explain, least, resolve };

/** What the checker can be asked. */
export type Asked = typeof asked;

export type ToChecker =
  /** The module: it can fetch nothing itself. */
  { kind: 'boot'; module: WebAssembly.Module } | { kind: 'question'; id: number; name: keyof Asked; args: unknown[] };

export type FromChecker =
  | { kind: 'answer'; id: number; answer: unknown }
  /** What was asked makes no sense, and why. */
  | { kind: 'refusal'; id: number; message: string }
  /** The checker's own failure; the worker is of no more use. */
  | { kind: 'failed'; message: string };

/** What is used of a worker's global scope. */
declare const self: {
  onmessage: (event: MessageEvent<ToChecker>) => void;
  postMessage(message: FromChecker): void;
};

self.onmessage = ({ data: message }) => {
  if (message.kind === 'boot') initSync({ module: message.module });
  else self.postMessage(answer(message));
};

function answer({ id, name, args }: Extract<ToChecker, { kind: 'question' }>): FromChecker {
  try {
    const ask = asked[name] as (...args: unknown[]) => unknown;
    return { kind: 'answer', id, answer: ask(...args) };
  } catch (error) {
    const message = messageOf(error);
    // After a trap, or on a stack that was too small, the instance is lost.
    const isLost = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    return isLost ? { kind: 'failed', message } : { kind: 'refusal', id, message };
  }
}
