import { functions } from '../pkg/belljar_browser.js';
import { loadGlue } from './glue.ts';

/** The names of a source's top-level functions, in order. */
export async function findFunctions(source: string): Promise<string[]> {
  await loadGlue();
  return functions(source);
}
