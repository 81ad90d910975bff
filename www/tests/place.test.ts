import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { rangeOf } from '../app/place.ts';

const doc = Text.of(['\ufeffs = "𝔸é𝔹"; eval', '', '\tx']);
const at = (line: number, column: number | null, endLine: number | null = null, endColumn: number | null = null) => {
  const { from, to } = rangeOf(doc, { line, column, endLine, endColumn });
  return [from, to, doc.sliceString(from, to)];
};

test('columns are characters, in UTF-16 behind a byte order mark', () => {
  expect(at(1, 6, 1, 7)).toEqual([6, 8, '𝔸']);
  expect(at(1, 8, 1, 9)).toEqual([9, 11, '𝔹']);
  expect(at(1, 12, 1, 16)).toEqual([14, 18, 'eval']);
});

test('places over lines, without columns, and beyond the text', () => {
  expect(at(1, 12, 3, 3)).toEqual([14, 22, 'eval\n\n\tx']);
  expect(at(3, null)).toEqual([20, 20, '']);
  expect(at(1, 99, 1, 99)).toEqual([18, 18, '']);
  expect(at(9, 1, 9, 2)).toEqual([20, 21, '\t']);
  expect(at(0, 1)).toEqual([1, 1, '']);
});
