import { expect, test } from 'vitest';
import { seriesOf } from '../app/plot.tsx';
import { tableOf } from '../app/table.tsx';
import { scalarText } from '../app/tree.tsx';

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

test('a list of dicts is a table under all of their keys', () => {
  expect(tableOf([{ a: 1 }, { b: 2, a: 3 }])?.columns).toEqual(['b', 'a']);
  expect(tableOf([{ failures: 1, host: 'a', requests: 2 }])?.columns).toEqual(['host', 'failures', 'requests']);
  expect(tableOf([])).toEqual({ columns: [], rows: [] });
  expect(tableOf([{ a: 1 }, 2])).toBe(null);
  expect(tableOf({ a: 1 })).toBe(null);
});

test('a value without parts is one text, as Python would say it', () => {
  expect([null, 'a"b', 1.5, true, { $int: '18446744073709551616' }, { $float: '-inf' }].map(scalarText)).toEqual([
    'None',
    '"a\\"b"',
    '1.5',
    'True',
    '18446744073709551616',
    '-inf',
  ]);
  expect([[], {}, { $set: [] }].map(scalarText)).toEqual([null, null, null]);
});
