// A page with nothing on it but the npm package, built as a site would build it.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { test as base } from './bench.ts';

export { expect } from './bench.ts';

const WWW = fileURLToPath(new URL('../../www', import.meta.url));
const BASE = '/package/';

type Package = typeof import('../../www/src/index.ts');

declare global {
  /** In the page. */
  var belljar: Package;
}

/** Every test has a page on which `belljar` is the package, and `/package/host.js` is the module of the host. */
export const test = base.extend<{ host: string; prelude: string; packaged: undefined }, { files: Map<string, File> }>({
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: it is how a fixture says that it needs no other
    async ({}, use) => use(await bundle()),
    { scope: 'worker' },
  ],
  host: ['export {};', { option: true }],
  /** What the worker does first. */
  prelude: ['', { option: true }],
  packaged: [
    async ({ bench, page, files, host, prelude, request }, use) => {
      const served = new Map(files);
      for (const [path, file] of files) {
        if (path.startsWith(`${BASE}worker/`)) served.set(path, { ...file, body: `${prelude}${file.body}` });
      }
      served.set(`${BASE}host.js`, { type: 'text/javascript', body: host });
      served.set(BASE, { type: 'text/html', body: '<!doctype html><title>Package</title>' });
      const policies = (await request.get('/')).headers()['content-security-policy'] ?? '';
      await page.context().route(`**${BASE}**`, (route) => {
        const file = served.get(new URL(route.request().url()).pathname);
        const headers = { 'content-security-policy': policies };
        return route.fulfill(file ? { contentType: file.type, body: file.body, headers } : { status: 404 });
      });
      await bench.page.goto(BASE);
      const entry = [...files].find(([, { isEntry }]) => isEntry)?.[0] ?? '';
      await page.evaluate(async (entry) => {
        globalThis.belljar = await import(entry);
      }, entry);
      await use(undefined);
    },
    { auto: true },
  ],
});

interface File {
  type: string;
  body: string | Buffer;
  isEntry?: boolean;
}

async function bundle(): Promise<Map<string, File>> {
  const built = await build({
    configFile: `${WWW}/vite.config.ts`,
    root: WWW,
    base: BASE,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: `${WWW}/src/index.ts`, preserveEntrySignatures: 'strict' },
    },
  });
  if (!('output' in built)) throw new Error('the package is not built as one bundle');
  return new Map(
    built.output.map((part): [string, File] => [
      BASE + part.fileName,
      part.type === 'chunk'
        ? { type: 'text/javascript', body: part.code, isEntry: part.isEntry }
        : { type: typeOf(part.fileName), body: Buffer.from(part.source) },
    ]),
  );
}

function typeOf(name: string): string {
  return name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
}
