import { expect, test } from './bench.ts';

test('the worker is served with a policy that forbids it the network', async ({ bench, page, request }) => {
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  expect(pathname).toMatch(/^\/worker\//);
  const response = await request.get(pathname);
  expect(response.headers()['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
  );
  const own = await request.get('/');
  expect(own.headers()['content-security-policy']).not.toContain('unsafe-inline');
  expect(await page.evaluate(() => document.querySelectorAll('[style], style, script:not([src])').length)).toBe(0);
});

test('inside the worker fetch, WebSocket, importScripts, import and XMLHttpRequest fail', async ({
  bench,
  baseURL,
}) => {
  bench.expected.push(/Content Security Policy/, /Failed to execute 'importScripts'/, /WebSocket connection/);
  await bench.open();
  const worker = await bench.worker();
  const tried = await worker.evaluate(async (base) => {
    const url = `${base}/api/health`;
    const scope = self as unknown as { importScripts: (url: string) => void };
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'succeeded';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const events = (target: EventTarget, good: string): Promise<void> =>
      new Promise((resolve, reject) => {
        target.addEventListener(good, () => resolve());
        target.addEventListener('error', () => reject(new DOMException('', 'NetworkError')));
      });
    return {
      fetch: await attempt(() => fetch(url)),
      webSocket: await attempt(() => events(new WebSocket(url.replace('http', 'ws')), 'open')),
      eventSource: await attempt(() => events(new EventSource(url), 'open')),
      importScripts: await attempt(() => scope.importScripts(url)),
      importData: await attempt(() => import('data:text/javascript,'.concat('0'))),
      xmlHttpRequest: await attempt(() => {
        const request = new XMLHttpRequest();
        request.open('GET', url, false);
        request.send();
      }),
      // biome-ignore lint/security/noGlobalEval: that it fails is what is shown
      eval: await attempt(() => globalThis.eval('1')),
    };
  }, baseURL ?? '');
  expect(tried).toEqual({
    fetch: 'TypeError',
    webSocket: 'NetworkError',
    eventSource: 'NetworkError',
    importScripts: 'TypeError',
    importData: 'TypeError',
    xmlHttpRequest: 'NetworkError',
    eval: 'EvalError',
  });
});
