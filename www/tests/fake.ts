import { vi } from 'vitest';
import type { RunRequest, RunResult } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, Port, ToWorker } from '../src/channel.ts';
import type { HostOutcome } from '../src/runner.ts';

/** A worker that does what a test says. */
export class FakePort implements Port {
  onmessage: Port['onmessage'] = null;
  onmessageerror: Port['onmessageerror'] = null;
  onerror: Port['onerror'] = null;
  readonly posted: ToWorker[] = [];
  readonly terminate = vi.fn();

  postMessage(message: ToWorker): void {
    this.posted.push(message);
  }

  say(message: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent<FromWorker>);
  }

  fail(message: string): void {
    const event = { message, preventDefault: vi.fn() } as unknown as ErrorEvent;
    this.onerror?.call(this as unknown as Worker, event);
  }
}

export const boot = { kind: 'boot', engineSha256: 'e'.repeat(64), host: null } as Boot;

export const request = { source: 'def f(x): return x', entry: 'f' } as RunRequest;

export const hostOutcome: HostOutcome = (class_, message, elapsed_ms) =>
  ({
    report: { class: class_, error: { message }, usage: { elapsed_ms } },
    outcome: new Uint8Array(),
  }) as unknown as RunResult;

export function okResult(value: unknown): RunResult {
  return { report: { class: 'ok', value }, outcome: new Uint8Array() } as unknown as RunResult;
}

/** Lets promises that are settled already tell their listeners. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
