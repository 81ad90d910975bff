import { vi } from 'vitest';
import type { CallRequest, Class, RunResult } from '../pkg/belljar_browser.js';
import type { Boot, FromWorker, Port, ToWorker, Turn } from '../src/channel.ts';
import type { Loading } from '../src/options.ts';
import { Pool } from '../src/pool.ts';
import { type HostOutcome, Runner } from '../src/runner.ts';
import type { LoadRequest } from '../src/terms.ts';

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

export const load = { source: 'def f(x): return x', limits: { deadline_ms: 1000 } } as LoadRequest;

export const request: Loading = { load, host: null };

export const turn: Turn = { ...request, kind: 'run', call: { entry: 'f' } as CallRequest };

export const hostOutcome: HostOutcome = (class_, message, elapsed_ms) =>
  ({
    report: { class: class_, error: { message }, usage: { elapsed_ms } },
    outcome: new Uint8Array(),
  }) as unknown as RunResult;

export function okResult(value: unknown): RunResult {
  return result('ok', value);
}

export function result(class_: Class, value: unknown = null): RunResult {
  return { report: { class: class_, value }, outcome: new Uint8Array() } as unknown as RunResult;
}

/** A pool whose workers are ready at once; `ports` are all that it has made. */
export function openPool(): { pool: Pool; ports: FakePort[] } {
  const ports: FakePort[] = [];
  const spawn = (): Runner => {
    const port = new FakePort();
    ports.push(port);
    const runner = new Runner(port, boot, hostOutcome);
    port.say({ kind: 'ready' });
    return runner;
  };
  return { pool: new Pool(spawn, hostOutcome), ports };
}

/** Lets promises that are settled already tell their listeners. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
