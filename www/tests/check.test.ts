// The checker that a browser gets, beside what stands in tests/check: crate/check/tests/files.rs holds the same
// files against the native one.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as checker from '../pkg/belljar_checker.js';

const FOLDER = new URL('../../tests/check/', import.meta.url);

beforeAll(() => {
  checker.initSync({ module: readFileSync(new URL('../pkg/belljar_checker_bg.wasm', import.meta.url)) });
});

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

describe('the findings of every file are those of the native checker', () => {
  test.each(names)('%s', (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL(name.replace('.py', '.json'), FOLDER), 'utf8'));
    expect(checker.check(source, optionsOf(source))).toEqual(expected);
  });

  test('there are files', () => expect(names.length).toBeGreaterThan(40));
});

/** The lines `# key: value` at the top. */
function optionsOf(source: string): checker.CheckOptions {
  const lines = source.split('\n');
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  const value = (key: string): string | undefined =>
    header.find((line) => line.startsWith(`# ${key}: `))?.slice(key.length + 4);
  const json = (key: string) => JSON.parse(value(key) ?? 'null');
  const policy = value('policy') ?? '';
  return {
    // In these files a key that is left out is free.
    policy: policy.startsWith('{') ? { extends: 'open', ...JSON.parse(policy) } : { extends: policy as checker.Preset },
    entry: value('entry') ?? null,
    module: value('module') ?? null,
    project: json('project') ?? [],
    host: json('host'),
  };
}

test('columns are characters, and lines end as Python’s', () => {
  const [finding] = checker.check('s = "𝔸𝔹"; import os\r', { policy: { modules: {} } });
  expect(finding).toMatchObject({ line: 1, column: 18, end_line: 1, end_column: 20 });
});

test('without a policy it is the preset function, and the host’s functions are not known', () => {
  const source = 'from host import price\nopen("x")\n';
  expect(checker.check(source).map(({ code, what }) => [code, what])).toEqual([['BJ201', 'open']]);
  expect(checker.check(source, { policy: {} }).map(({ code }) => code)).toEqual(['BJ105', 'BJ201']);
  const lent: checker.CheckOptions = { policy: {}, host: { price: { kind: 'read', max_calls: 1 } } };
  expect(checker.check(source, lent).map(({ code }) => code)).toEqual(['BJ201']);
});

test('a policy in words, compared, and made of traces', () => {
  const words = checker.explain({ modules: { math: 'any' } });
  expect(words[1]).toEqual({ key: 'modules', text: 'It may import math.' });
  expect(checker.diff({ modules: {} }, '{"modules": {"math": "any"}}')).toEqual([
    { key: 'modules', effect: 'wider', what: 'math' },
  ]);
  const trace = { modules: { __main__: { math: ['sqrt'] } }, builtins: ['len'], peaks: { fuel: 1000 } };
  expect(checker.least([trace], undefined, 50)).toMatchObject({
    modules: { math: ['sqrt'] },
    builtins: { only: ['len'] },
    attributes: 'no-private',
    limits: { fuel: 1500 },
  });
});

test('a document becomes complete terms', () => {
  const { policy, limits, host } = checker.resolve({ extends: 'open', limits: { deadline_ms: 5 } });
  expect(policy).toEqual({
    modules: 'any',
    importers: {},
    builtins: 'any',
    attributes: 'any',
    syntax: [],
    on_violation: 'stop',
  });
  expect([limits.deadline_ms, limits.recursion, host]).toEqual([5, 1000, {}]);
});

test('what is wrong with a document is said in its own words', () => {
  const wrong = [
    () => checker.resolve('{"modules": {}, "modules": {}}'),
    () => checker.explain('{"limits": {"fule": 1}}'),
    () => checker.check('', { policy: { extends: 'strikt' } as never }),
    () => checker.resolve((() => 1) as never),
    () => checker.least([{ host: { price: 1 } }]),
  ].map((ask) => {
    try {
      return ask();
    } catch (error) {
      return String(error);
    }
  });
  expect(wrong).toEqual([
    'Error: the key "modules" stands twice at line 1 column 25',
    'Error: limits: "fule" is no key here; the nearest is "fuel"',
    'Error: extends: "strikt" is unknown here; the nearest is "strict"',
    'Error: this has no JSON',
    "Error: a trace calls the host's 'price': give the policy that lends it, for its kind and its terms",
  ]);
});
