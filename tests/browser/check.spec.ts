// The checker as a site that uses the package has it.
import { expect, test } from './package.ts';

test('sources are checked and policies explained, compared, built and resolved, without an engine', async ({
  page,
}) => {
  const said = await page.evaluate(async () => {
    const { check, explain, diff, least, resolve } = belljar;
    const policy = { modules: { math: 'any' }, on_violation: 'kill' } as const;
    const [finding] = await check('s = "𝔸"; import os\n', { policy });
    const sentences = await explain(policy);
    return {
      finding,
      modules: sentences.find(({ key }) => key === 'modules')?.text,
      changes: await diff(policy, JSON.stringify({ ...policy, modules: {} })),
      least: (await least([{ modules: { __main__: { re: ['match'] } } }], { base: policy })).modules,
      terms: (await resolve('{ "extends": "strict" }')).policy.attributes,
    };
  });
  expect(said).toEqual({
    finding: {
      line: 1,
      column: 17,
      end_line: 1,
      end_column: 19,
      code: 'BJ101',
      rule: 'module',
      severity: 'error',
      what: 'os',
      why: "The policy does not allow the module 'os'.",
      todo: 'Do without it, or use a module that the policy lists.',
    },
    modules: 'It may import math.',
    changes: [{ key: 'modules', effect: 'narrower', what: 'math' }],
    least: { re: ['match'] },
    terms: 'no-private',
  });
});

test('what is wrong with a policy is an error with a code', async ({ page }) => {
  const errors = await page.evaluate(async () => {
    const { check, explain, BelljarError } = belljar;
    const asked = [explain('{"modules": ["math"]}'), check('', { policy: { on_violation: 'stopp' as never } })];
    const settled = await Promise.allSettled(asked);
    return settled.map((one) => {
      if (one.status === 'fulfilled' || !(one.reason instanceof BelljarError)) return null;
      return [one.reason.code, one.reason.message];
    });
  });
  expect(errors).toEqual([
    ['policy-invalid', 'modules: a list stands where an object belongs'],
    ['policy-invalid', 'on_violation: "stopp" is unknown here; the nearest is "stop"'],
  ]);
});

test('the deepest and the largest sources that it takes fit in a browser', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { check } = belljar;
    const nested = (open: string, close: string, times: number): string =>
      `x = ${open.repeat(times)}1${close.repeat(times)}\n`;
    const blocks = (times: number): string =>
      Array.from({ length: times + 1 }, (_, depth) => `${' '.repeat(depth)}${depth < times ? 'if x:' : 'pass'}\n`).join(
        '',
      );
    const sources = [
      nested('(', ')', 333),
      nested('[', ']', 333),
      nested('f(', ')', 333),
      nested('x[', ']', 333),
      nested('{1: ', '}', 333),
      nested("f'{", "}'", 166),
      nested('[x for x in ', ']', 333),
      nested('not ', '', 500),
      nested('-', '', 500),
      nested('lambda: ', '', 1000),
      blocks(333),
      nested('(', ')', 334),
      nested('not ', '', 501),
      blocks(334),
      nested('(', ')', 200_000),
    ];
    const codes: string[][] = [];
    for (const source of sources) codes.push((await check(source)).map(({ code }) => code));
    return codes;
  });
  expect(said).toEqual([...Array(11).fill([]), ...Array(4).fill(['BJ002'])]);
});

test('100 kB of source', async ({ page }, info) => {
  const ms = await page.evaluate(async () => {
    const line = 'total = sum(getattr(row, "price") * 2 for row in rows if row.kind == "x")\n';
    const source = line.repeat(Math.ceil(100_000 / line.length));
    await belljar.check('x = 1');
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = performance.now();
      await belljar.check(source, { policy: { extends: 'strict' } });
      times.push(performance.now() - before);
    }
    return times.sort((a, b) => a - b)[2] ?? 0;
  });
  info.annotations.push({ type: 'median', description: `${ms.toFixed(1)} ms` });
  console.log(`100 kB of source: ${ms.toFixed(1)} ms`);
  expect(ms).toBeLessThan(2000);
});
