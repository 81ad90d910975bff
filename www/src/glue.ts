import { initSync } from '../pkg/belljar_browser.js';
import { BelljarError, messageOf } from './error.ts';
import { fetchModule } from './wasm.ts';

let loading: Promise<WebAssembly.Module> | undefined;

/** The wasm-bindgen module: live on this page, and compiled once for all workers, which cannot fetch it. */
export function loadGlue(): Promise<WebAssembly.Module> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw new BelljarError('engine-unreachable', `the engine's glue cannot be loaded: ${messageOf(error)}`, {
      cause: error,
    });
  });
  return loading;
}

async function load(): Promise<WebAssembly.Module> {
  const module = await fetchModule(new URL('../pkg/belljar_browser_bg.wasm', import.meta.url));
  initSync({ module });
  return module;
}
