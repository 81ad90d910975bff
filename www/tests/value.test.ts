import { expect, test } from 'vitest';
import { seriesOf } from '../app/plot.tsx';
import { tableOf } from '../app/table.tsx';
import { inlineText, scalarText, wholeOf } from '../app/view.ts';

test('a list of numbers is a line over its index; gaps and what is not finite are gaps', () => {
  expect(seriesOf([1.5, null, { $float: 'nan' }, 2])).toEqual([
    [0, 1, 2, 3],
    [1.5, null, null, 2],
  ]);
});

test('a list of pairs is a line over the first of each', () => {
  expect(
    seriesOf([
      [10, 1],
      [20, null],
    ]),
  ).toEqual([
    [10, 20],
    [1, null],
  ]);
});

test.each([[[]], [3], [['a']], [[{ a: 1 }]], [[[1, 2, 3]]], [null]])('%j is no line', (value) => {
  expect(seriesOf(value)).toBe(null);
});

test('packed numbers are a line as a list of them is', () => {
  expect(seriesOf({ $array: ['d', [0.5, { $float: 'inf' }]] })).toEqual([
    [0, 1],
    [0.5, null],
  ]);
});

test('a list of dicts is a table under all of their keys', () => {
  expect(tableOf([{ a: 1 }, { b: 2, a: 3 }])?.columns).toEqual(['b', 'a']);
  expect(tableOf([{ failures: 1, host: 'a', requests: 2 }])?.columns).toEqual(['host', 'failures', 'requests']);
  expect(tableOf([])).toEqual({ columns: [], rows: [] });
  expect(tableOf([{ a: 1 }, 2])).toBe(null);
  expect(tableOf({ a: 1 })).toBe(null);
  expect(tableOf([{ $float: 'nan' }])).toBe(null);
  expect(tableOf([{ $dict: [[1, 2]] }])).toBe(null);
});

test.each<[unknown, string]>([
  [null, 'None'],
  ['a"b', '"a\\"b"'],
  [1.5, '1.5'],
  [true, 'True'],
  [{ $int: '18446744073709551616' }, '18446744073709551616'],
  [{ $float: '-inf' }, '-inf'],
  [{ $date: '2025-01-02' }, '2025-01-02'],
  [{ $bytes: '00ff' }, "bytes.fromhex('00ff')"],
  [{ $complex: [1, { $float: 'nan' }] }, 'complex(1, nan)'],
])('%j is one text', (value, text) => {
  expect(scalarText(value)).toBe(text);
});

test.each<[unknown, string]>([
  [[], '[]'],
  [{}, '{}'],
  [[1, 'a', null], '[1, "a", None]'],
  [{ a: 1, b: 'x' }, '{"a": 1, "b": "x"}'],
  [{ $set: [1, 2] }, '{1, 2}'],
  [{ $set: [] }, 'set()'],
  [{ $frozenset: [1] }, 'frozenset({1})'],
  [{ $array: ['d', [0.5]] }, "array('d', [0.5])"],
  [
    {
      $dict: [
        [1, 'a'],
        [[2, 3], 'b'],
      ],
    },
    '{1: "a", [2, 3]: "b"}',
  ],
])('%j has parts, and is short enough for one line', (value, text) => {
  expect(scalarText(value)).toBe(null);
  expect(inlineText(value)).toBe(text);
});

test('a long value, or one with parts in its parts, is not for one line', () => {
  expect(inlineText([[1]])).toBe(null);
  expect(inlineText(Array.from({ length: 9 }, () => 0))).toBe(null);
  expect(inlineText(['x'.repeat(50)])).toBe(null);
  const { open, close, size, first } = wholeOf({ $set: [[1], [2]] });
  expect([open, close, size, first(1)]).toEqual(['{', '}', 2, [[0, [1]]]]);
});
