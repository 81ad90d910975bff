import { expect, test } from 'vitest';
import { formatBytes, formatCompact, formatMs } from '../app/format.ts';
import { limitsInWords } from '../app/words.ts';

test('limits in words', () => {
  const limits = {
    deadline_ms: 2500,
    fuel: 20_000_000_000,
    memory_bytes: 256 << 20,
    recursion: 1000,
    output_bytes: 1 << 20,
    value_bytes: 1536,
  };
  expect(limitsInWords(limits)).toEqual([
    'Ends after 2.5 s.',
    'May spend 20 billion units of fuel, the counted cost of its work.',
    'May use 256 MiB of memory.',
    'May print 1 MiB.',
    'May return up to 1.5 KiB.',
  ]);
});

test('amounts keep their units apart', () => {
  expect([0, 1023, 1024, 3 * 2 ** 20, 1.5 * 2 ** 30].map(formatBytes)).toEqual([
    '0 B',
    '1,023 B',
    '1 KiB',
    '3 MiB',
    '1.5 GiB',
  ]);
  expect([0, 12.34, 999, 10_000].map(formatMs)).toEqual(['0 ms', '12.3 ms', '999 ms', '10 s']);
  expect([7, 1_234_567, 20e9].map(formatCompact)).toEqual(['7', '1.23 million', '20 billion']);
});
