import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { decodeValue, encodeValue, initSync } from '../pkg/belljar_browser.js';

interface Vector {
  name: string;
  cbor: string;
  view?: unknown;
  why?: string;
}

const vectors: Record<'values' | 'invalid' | 'data', Vector[]> = JSON.parse(
  readFileSync(new URL('../../tests/vectors/values.json', import.meta.url), 'utf8'),
);

beforeAll(() => {
  initSync({ module: readFileSync(new URL('../pkg/belljar_browser_bg.wasm', import.meta.url)) });
});

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function cborOf(name: string): string {
  const vector = [...vectors.values, ...vectors.data].find((vector) => vector.name === name);
  if (!vector) throw new Error(`no vector named ${name}`);
  return vector.cbor;
}

test.each(vectors.values)('the view of $name', ({ cbor, view }) => {
  const seen = decodeValue(bytesOf(cbor));
  if (view !== undefined) expect(seen).toEqual(view);
});

test.each([...vectors.invalid, ...vectors.data])('$name is no value', ({ cbor }) => {
  expect(() => decodeValue(bytesOf(cbor))).toThrow(/ at byte \d+$/);
});

test('a name is a name, whatever JavaScript has of it', () => {
  const seen = decodeValue(encodeValue(new Map([['__proto__', 1]]))) as object;
  expect(Object.entries(seen)).toEqual([['__proto__', 1]]);
});

const moment = (text: string) => `c078${text.length.toString(16)}${Buffer.from(text).toString('hex')}`;

test.each<[string, unknown, string]>([
  ['null', null, cborOf('None')],
  ['undefined', undefined, cborOf('None')],
  ['a boolean', true, cborOf('True')],
  ['0', 0, '00'],
  ['-0', -0, '00'],
  ['a whole number', 100_000, '1a000186a0'],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER, cborOf('int 9007199254740991')],
  ['the least safe integer', Number.MIN_SAFE_INTEGER, cborOf('int -9007199254740991')],
  ['a whole number beyond', 2 ** 53, cborOf('single 2.0**53')],
  ['a fraction', 1.1, cborOf('double 1.1')],
  ['the least fraction', Number.MIN_VALUE, cborOf('double 5e-324')],
  ['the largest number', Number.MAX_VALUE, cborOf('double 1.7976931348623157e308')],
  ['NaN', Number.NaN, cborOf("float float('nan')")],
  ['infinity', -Infinity, cborOf("float float('-inf')")],
  ['a small bigint', 10n, cborOf('int 10')],
  ['a bigint of 64 bits', -(2n ** 64n), cborOf('int -18446744073709551616')],
  ['a large bigint', 10n ** 30n, cborOf('int 10**30')],
  ['a negative bigint', -(2n ** 200n), cborOf('int -(2**200)')],
  ['a very large bigint', 1n << 32768n, cborOf('int 1 << 32768')],
  ['text', 'ü水', cborOf("str 'ü水'")],
  ['an emoji', '😀', cborOf("str '😀'")],
  ['a replacement character', '\ufffd', '63efbfbd'],
  ['a lone surrogate', 'a\udc80b', cborOf("str 'a\\udc80b'")],
  ['surrogates in the wrong order', '\udc00\ud800', cborOf("str '\\udc00\\ud800'")],
  ['a lone surrogate after a character', '😀\ud83d', cborOf("str '😀\\ud83d'")],
  ['bytes', new Uint8Array([0, 255]), cborOf("bytes b'\\x00\\xff'")],
  ['bytes within others', new Uint8Array([9, 0, 255, 9]).subarray(1, 3), cborOf("bytes b'\\x00\\xff'")],
  ['Int8Array', new Int8Array([0, 127, -128]), cborOf("packed array.array('b', [0, 127, -128])")],
  ['Uint16Array', new Uint16Array([1, 65535]), cborOf("packed array.array('H', [1, 65535])")],
  ['Int16Array', new Int16Array([-32768, 32767]), cborOf("packed array.array('h', [-32768, 32767])")],
  ['Uint32Array', new Uint32Array([1, 2 ** 32 - 1]), cborOf("packed array.array('I', [1, 2**32 - 1])")],
  ['Int32Array', new Int32Array([-(2 ** 31), 2 ** 31 - 1]), cborOf("packed array.array('i', [-(2**31), 2**31 - 1])")],
  [
    'BigUint64Array',
    new BigUint64Array([1n, 2n ** 53n, 2n ** 64n - 1n]),
    cborOf("packed array.array('Q', [1, 2**53, 2**64 - 1])"),
  ],
  [
    'BigInt64Array',
    new BigInt64Array([-(2n ** 63n), -1n, 2n ** 63n - 1n]),
    cborOf("packed array.array('q', [-(2**63), -1, 2**63 - 1])"),
  ],
  [
    'Float32Array',
    new Float32Array([0, -0, 0.5, 0.1, Infinity]),
    cborOf("packed array.array('f', [0.0, -0.0, 0.5, 0.1, float('inf')])"),
  ],
  [
    'Float64Array',
    new Float64Array([0, -0, 0.1, -Infinity, 5e-324]),
    cborOf("packed array.array('d', [0.0, -0.0, 0.1, float('-inf'), 5e-324])"),
  ],
  ['no numbers', new Float64Array(), cborOf("packed array.array('d')")],
  ['an array', [1, 'a', null, true, 2.5], cborOf("sequence [1, 'a', None, True, 2.5]")],
  ['an array with a hole', new Array(1), '81f6'],
  ['a plain object', { b: 1, aa: 2, a: 3, '': 4 }, cborOf("dict {'b': 1, 'aa': 2, 'a': 3, '': 4}")],
  ['an object without a prototype', Object.assign(Object.create(null), { $int: 1 }), cborOf("dict {'$int': 1}")],
  ['a name with a lone surrogate', { '\ud800': 1, a: 2 }, cborOf("dict {'\\ud800': 1, 'a': 2}")],
  [
    'a map',
    new Map<unknown, unknown>([
      [2n ** 64n, 'big'],
      [1.5, 'float'],
      [null, 'none'],
      [new Uint8Array([0x31]), 'bytes'],
      ['1', 'str'],
      [1, 'int'],
    ]),
    [
      'a6',
      '0163696e74',
      '4131656279746573',
      '613163737472',
      'c24901000000000000000063626967',
      'f6646e6f6e65',
      'f93e0065666c6f6174',
    ].join(''),
  ],
  ['a set', new Set([3, 1, 2]), cborOf('set {3, 1, 2}')],
  ['a Date', new Date(Date.UTC(2025, 0, 2, 3, 4, 5)), moment('2025-01-02T03:04:05+00:00')],
  [
    'a Date with milliseconds',
    new Date(Date.UTC(2025, 0, 2, 3, 4, 5, 123)),
    cborOf('time datetime.datetime(2025, 1, 2, 3, 4, 5, 123000, tzinfo=datetime.timezone.utc)'),
  ],
  ['the last Date', new Date(Date.UTC(9999, 11, 31, 23, 59, 59, 999)), moment('9999-12-31T23:59:59.999000+00:00')],
])('%s', (_, value, cbor) => {
  expect(hexOf(encodeValue(value))).toBe(cbor);
});

test('typed arrays can be lists, wherever they are', () => {
  const doubles = new Float64Array([0, -0, 0.1, -Infinity, 5e-324]);
  const list = cborOf("list from array.array('d', [0.0, -0.0, 0.1, float('-inf'), 5e-324])");
  expect(hexOf(encodeValue(doubles, { arrays: 'list' }))).toBe(list);
  expect(hexOf(encodeValue({ a: [doubles] }, { arrays: 'list' }))).toBe(`a1616181${list}`);
  expect(hexOf(encodeValue(new Uint8Array([0, 255]), { arrays: 'list' }))).toBe(cborOf("bytes b'\\x00\\xff'"));
  expect(encodeValue(doubles, { arrays: 'packed' })).toEqual(encodeValue(doubles));
  expect(() => encodeValue(doubles, { arrays: 'tuple' as 'list' })).toThrow(
    new TypeError('the option \'arrays\' is "packed" or "list"'),
  );
});

class Point {
  x = 1;
}

const cycle: unknown[] = [];
cycle.push(cycle);

const deep = (levels: number) => Array.from({ length: levels - 1 }).reduce<unknown>((inner) => [inner], []);

test.each<[unknown, string]>([
  [() => 1, 'value: a function'],
  [Symbol('a'), 'value: a symbol'],
  [new Point(), 'value: an object of class Point'],
  [Promise.resolve(1), 'value: an object of class Promise'],
  [/a/, 'value: an object of class RegExp'],
  [new ArrayBuffer(1), 'value: an object of class ArrayBuffer'],
  [new DataView(new ArrayBuffer(1)), 'value: an object of class DataView'],
  [new Uint8ClampedArray(1), 'value: an object of class Uint8ClampedArray'],
  [new Number(1), 'value: an object of class Number'],
  [new Date(Number.NaN), 'value: an invalid Date'],
  [new Date(Date.UTC(10_000, 0)), 'value: a Date beyond the years 1 to 9999'],
  [new Date('0000-12-31T00:00:00Z'), 'value: a Date beyond the years 1 to 9999'],
  [{ a: [1, { 'b "c"': new Point() }] }, 'value["a"][1]["b \\"c\\""]: an object of class Point'],
  [new Map([[1, [new Point()]]]), 'value[1][0]: an object of class Point'],
  [new Map([[[1], 1]]), 'value[…]: an object of class Array, which Python cannot hash'],
  [new Set([new Map()]), 'value{…}: an object of class Map, which Python cannot hash'],
  [
    new Map([
      [1, 'a'],
      [1n as unknown as number, 'b'],
    ]),
    'value[1]: a key that is there twice',
  ],
  [new Set([1, 1n]), 'value{…}: an element that is there twice'],
  [
    {
      get a() {
        throw new Error('no');
      },
    },
    'value["a"]: cannot be read',
  ],
  [cycle, `value${'[0]'.repeat(20)}…: nested deeper than 200 levels, or a cycle`],
  [deep(201), `value${'[0]'.repeat(20)}…: nested deeper than 200 levels, or a cycle`],
])('what cannot cross is named by its place: %#', (value, message) => {
  expect(() => encodeValue(value)).toThrow(new TypeError(message));
});

test('nests as deep as values do', () => {
  expect(hexOf(encodeValue(deep(200)))).toBe(cborOf('200 lists'));
});
