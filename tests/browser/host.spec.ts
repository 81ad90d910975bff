import type { Report } from '../../www/src/index.ts';
import { expect, test } from './bench.ts';

interface Heard {
  messages: string[];
  report: Report;
}

const MODULE = `
export function price(symbol) {
  if (symbol !== 'ABC') throw new Error('no such symbol');
  return { bid: 12.5, size: 3 };
}
export async function later() { return 1; }
`;

const SOURCE = `
from host import price, notify, later, HostError

def f(x):
    notify("seen", price("ABC"))
    said = []
    for call in (lambda: price("XYZ"), later):
        try:
            call()
        except HostError as error:
            said.append(str(error))
    return said
`;

test('a program calls the functions of the host’s module, and the page hears of each call', async ({ bench, page }) => {
  await page
    .context()
    .route('**/worker/host.js', (route) => route.fulfill({ contentType: 'text/javascript', body: MODULE }));
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  const { messages, report } = await page.evaluate(runWithHost, { pathname, source: SOURCE });
  expect(messages).toEqual([
    'ready',
    'started',
    'calling price',
    'called',
    'calling price',
    'called',
    'calling later',
    'called',
    'ended',
  ]);
  expect(report).toMatchObject({
    class: 'ok',
    value: ['no such symbol', "the host function 'later' is asynchronous, which a worker cannot wait for"],
    effects: [{ id: 0, name: 'notify', args: ['seen', { bid: 12.5, size: 3 }] }],
  });
});

/** Boots one more worker as the package does, with a module of the host's. */
async function runWithHost({ pathname, source }: { pathname: string; source: string }): Promise<Heard> {
  const compile = (url: string): Promise<WebAssembly.Module> => WebAssembly.compileStreaming(fetch(url));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const glue = await compile(loaded.find((name) => /belljar_browser.*\.wasm$/.test(name)) ?? '');
  const engine = await compile('/engine/engine.wasm');
  const { sha256 } = await (await fetch('/engine/engine.json')).json();
  const worker = new Worker(pathname, { type: 'module' });
  const messages: string[] = [];
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      messages.push(data.name === undefined ? data.kind : `${data.kind} ${data.name}`);
      if (data.kind === 'failed') reject(new Error(data.message));
      if (data.kind === 'ended') {
        worker.terminate();
        resolve({ messages, report: data.result.report });
      }
      if (data.kind !== 'ready') return;
      const read = (name: string) => ({ name, kind: 'read', max_calls: 9 });
      const request = {
        source,
        filename: 'main.py',
        entry: 'f',
        data: new TextEncoder().encode('null'),
        data_format: 'json',
        spread: false,
        policy: { modules: 'any', on_violation: 'stop' },
        limits: {},
        seed: 1,
        now_ms: 1,
        host: [read('price'), read('later'), { name: 'notify', kind: 'effect', max_calls: 1 }],
      };
      worker.postMessage({ kind: 'run', load: request, call: request });
    };
    const host = new URL('/worker/host.js', location.href).href;
    worker.postMessage({ kind: 'boot', glue, engine, engineSha256: sha256, host });
  });
}
