import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const SERVER = process.env.BELLJAR_SERVER ?? 'http://127.0.0.1:8787';
const proxy = { '/api/': SERVER, '/engine/': SERVER };

export default defineConfig({
  root: 'app',
  server: { proxy },
  preview: { proxy },
  plugins: [policies()],
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is inlined: every file is one that the page's policy can name.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: '.vite/licenses.json' },
    rolldownOptions: { output: names('assets') },
  },
  worker: {
    format: 'es',
    // A path of their own, because the server gives everything under it the policy that forbids the network.
    rolldownOptions: { output: { ...names('worker'), codeSplitting: false } },
  },
  test: { root: fileURLToPath(new URL('.', import.meta.url)), include: ['tests/**/*.test.ts'] },
});

function names(folder: string) {
  return {
    entryFileNames: `${folder}/[name]-[hash].js`,
    chunkFileNames: `${folder}/[name]-[hash].js`,
    assetFileNames: 'assets/[name]-[hash][extname]',
  };
}

/** The policies of the real server, so that what it forbids fails here already. */
function policies(): Plugin {
  const worker = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";
  const page =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'";
  const set: Connect.NextHandleFunction = (request, response, next) => {
    const isWorker = /^\/worker\/|[?&]worker_file\b/.test(request.url ?? '');
    response.setHeader('content-security-policy', isWorker ? worker : page);
    next();
  };
  return {
    name: 'belljar-policies',
    configureServer: ({ middlewares }) => void middlewares.use(set),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(set),
  };
}
