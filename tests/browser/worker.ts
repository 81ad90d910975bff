// What runs requests in a worker of the page's own, whichever tool drives the page: each function is evaluated in it.
import type { CallRequest, LoadRequest, RunResult } from '../../www/pkg/belljar_browser.js';
import type { Report } from '../../www/src/index.ts';

/** A request whose data is text on the way to the page. */
export type TextRequest = LoadRequest & Omit<CallRequest, 'data'> & { data: string };

type Message = { kind: string; result?: RunResult; message?: string };

/** Boots a worker as the package does, once; `pathname` is its script's. */
export async function bootWorker(pathname: string): Promise<void> {
  const compile = (url: string): Promise<WebAssembly.Module> => WebAssembly.compileStreaming(fetch(url));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const glue = await compile(loaded.find((name) => /belljar_browser.*\.wasm$/.test(name)) ?? '');
  const engine = await compile('/engine/engine.wasm');
  const { sha256 } = await (await fetch('/engine/engine.json')).json();
  const worker = new Worker(pathname, { type: 'module' });
  const answer = (message: object): Promise<Message> =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.kind === 'failed') reject(new Error(data.message));
        if (data.kind === 'ready' || data.kind === 'ended') resolve(data);
      };
      worker.postMessage(message);
    });
  await answer({ kind: 'boot', glue, engine, engineSha256: sha256, host: null });
  Object.assign(globalThis, { answer });
}

/** Runs one request after the other in the worker that was booted. */
export async function runInWorker(requests: TextRequest[]): Promise<Report[]> {
  const { answer } = globalThis as unknown as { answer(message: object): Promise<Message> };
  const reports: Report[] = [];
  for (const { data, ...rest } of requests) {
    const request = { ...rest, data: new TextEncoder().encode(data) };
    const { result } = await answer({ kind: 'run', load: request, call: request });
    if (result) reports.push(result.report);
  }
  return reports;
}
