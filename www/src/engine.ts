import type { Digest } from '../pkg/belljar_browser.js';
import { sha256 } from './digest.ts';
import { BelljarError, messageOf } from './error.ts';

/** What `engine.json` says about `engine.wasm`. */
export interface EngineMeta {
  sha256: Digest;
  bytes: number;
  python: string;
  rustpython: string;
  modules: string[];
}

export interface Engine {
  module: WebAssembly.Module;
  meta: EngineMeta;
}

export interface Progress {
  receivedBytes: number;
  totalBytes: number;
}

export interface EngineOptions {
  engineUrl: string | URL;
  metaUrl: string | URL;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** Compiles the engine while it arrives, and gives it out only when its bytes have the digest of `engine.json`. */
export async function loadEngine({ engineUrl, metaUrl, onProgress, signal }: EngineOptions): Promise<Engine> {
  const meta = await fetchMeta(metaUrl, signal);
  const tell = (receivedBytes: number): void => onProgress?.({ receivedBytes, totalBytes: meta.bytes });
  tell(0);
  const response = await get(engineUrl, signal);
  const bytes = collect(response.clone(), tell);
  const compiling = compile(response, bytes);
  // Whatever becomes of the compilation, a wrong digest is what is said first.
  compiling.catch(() => {});
  const digest = await sha256(await bytes.catch(unreachable(engineUrl)));
  if (digest !== meta.sha256) {
    throw new BelljarError('engine-digest', `the engine's SHA-256 is ${digest}, engine.json says ${meta.sha256}`);
  }
  try {
    return { module: await compiling, meta };
  } catch (error) {
    throw new BelljarError('engine-invalid', `the engine does not compile: ${messageOf(error)}`, { cause: error });
  }
}

async function fetchMeta(url: string | URL, signal?: AbortSignal): Promise<EngineMeta> {
  const response = await get(url, signal);
  const meta: unknown = await response.json().catch(() => null);
  if (!isMeta(meta)) throw new BelljarError('engine-invalid', `${url} is not an engine's description`);
  return meta;
}

function isMeta(meta: unknown): meta is EngineMeta {
  if (typeof meta !== 'object' || meta === null) return false;
  const { sha256, bytes, python } = meta as Partial<Record<keyof EngineMeta, unknown>>;
  return typeof sha256 === 'string' && typeof bytes === 'number' && typeof python === 'string';
}

async function get(url: string | URL, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal: signal ?? null }).catch(unreachable(url));
  if (!response.ok) throw new BelljarError('engine-unreachable', `${url} answered ${response.status}`);
  return response;
}

function unreachable(url: string | URL): (error: unknown) => never {
  return (error) => {
    throw new BelljarError('engine-unreachable', `${url} cannot be fetched: ${messageOf(error)}`, { cause: error });
  };
}

/** Streams where the server names the type that streaming asks for. */
function compile(response: Response, bytes: Promise<BufferSource>): Promise<WebAssembly.Module> {
  const type = response.headers.get('content-type')?.split(';')[0];
  return type === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : bytes.then((bytes) => WebAssembly.compile(bytes));
}

async function collect(response: Response, onReceived: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    received += part.value.byteLength;
    onReceived(received);
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
