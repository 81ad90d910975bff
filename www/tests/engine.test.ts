import { afterEach, expect, test, vi } from 'vitest';
import { sha256 } from '../src/digest.ts';
import { loadEngine, type Progress } from '../src/engine.ts';

/** An empty module. */
const wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const urls = { engineUrl: '/engine.wasm', metaUrl: '/engine.json' };

async function metaOf(bytes: Uint8Array<ArrayBuffer>) {
  return { sha256: await sha256(bytes), bytes: bytes.length, python: '3.14.0', rustpython: '0.6.0', modules: [] };
}

function serve(files: Record<string, () => Response>): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = files[url];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['application/wasm', 'application/octet-stream'])(
  'compiles what came as %s and tells the bytes',
  async (type) => {
    const meta = await metaOf(wasm);
    serve({
      '/engine.json': () => Response.json(meta),
      '/engine.wasm': () => new Response(wasm, { headers: { 'content-type': type } }),
    });
    const told: Progress[] = [];
    const engine = await loadEngine({ ...urls, onProgress: (progress) => told.push(progress) });
    expect(engine.module).toBeInstanceOf(WebAssembly.Module);
    expect(engine.meta).toEqual(meta);
    expect(told.at(-1)).toEqual({ receivedBytes: 8, totalBytes: 8 });
  },
);

test('one wrong byte: the digest is what is said, whether it compiles or not', async () => {
  const meta = await metaOf(wasm);
  const forged = new Uint8Array([...wasm.slice(0, 4), 2, 0, 0, 0]);
  serve({
    '/engine.json': () => Response.json(meta),
    '/engine.wasm': () => new Response(forged, { headers: { 'content-type': 'application/wasm' } }),
  });
  await expect(loadEngine(urls)).rejects.toMatchObject({
    code: 'engine-digest',
    message: `the engine's SHA-256 is ${await sha256(forged)}, engine.json says ${meta.sha256}`,
  });
});

test('the right digest of something that is no module', async () => {
  const text = new TextEncoder().encode('no module');
  const meta = await metaOf(text);
  serve({ '/engine.json': () => Response.json(meta), '/engine.wasm': () => new Response(text) });
  await expect(loadEngine(urls)).rejects.toMatchObject({ code: 'engine-invalid' });
});

test('no server, no file, no description', async () => {
  serve({});
  await expect(loadEngine(urls)).rejects.toMatchObject({
    code: 'engine-unreachable',
    message: '/engine.json cannot be fetched: Failed to fetch',
  });
  serve({ '/engine.json': () => new Response('', { status: 503 }) });
  await expect(loadEngine(urls)).rejects.toMatchObject({
    code: 'engine-unreachable',
    message: '/engine.json answered 503',
  });
  serve({ '/engine.json': () => Response.json({ sha256: 1 }) });
  await expect(loadEngine(urls)).rejects.toMatchObject({ code: 'engine-invalid' });
});
