import * as glue from '../pkg/belljar_browser.js';
import { loadGlue } from './glue.ts';

/**
 * The canonical bytes of a value of JavaScript, as data of the format `cbor`.
 *
 * `null` and `undefined` become None, a boolean bool, a safe integer int, another number float, a bigint int, a string
 * str; `Uint8Array` becomes bytes, another typed array an `array.array` (or a list, by the option) whose numbers are
 * copied as one block; `Array` becomes list, `Map` dict, `Set` set, `Date` a datetime in UTC, a plain object a dict.
 * For anything else it rejects with a `TypeError` that names the place: `value["a"][1]: an object of class Point`.
 *
 * ```ts
 * const data = await encodeValue(new Float64Array([1.5, 2]), { arrays: 'list' });
 * await bj.run({ source: 'def f(xs): return sum(xs)', data, format: 'cbor' });
 * ```
 */
export async function encodeValue(value: unknown, options?: glue.EncodeOptions): Promise<Uint8Array> {
  await loadGlue();
  return glue.encodeValue(value, options);
}

/**
 * The JSON view of canonical bytes, the one that `Report.value` has. It rejects with an `Error` that names the byte
 * where they are not exactly one canonical value.
 *
 * ```ts
 * await decodeValue(await encodeValue({ n: 2n ** 64n })); // { n: { $int: '18446744073709551616' } }
 * ```
 */
export async function decodeValue(bytes: Uint8Array): Promise<unknown> {
  await loadGlue();
  return glue.decodeValue(bytes);
}
