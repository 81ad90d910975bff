import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EffectReview, type ReviewOptions } from '../src/effects.ts';

/** Of the Web Locks API, what is used: one holder at a time. */
const held = new Set<string>();
beforeAll(() => {
  const request = async (name: string, options: unknown, act = options as (lock: object | null) => unknown) => {
    if (typeof options === 'object' && held.has(name)) return act(null);
    while (held.has(name)) await new Promise((resolve) => setTimeout(resolve, 1));
    held.add(name);
    return Promise.resolve(act({})).finally(() => held.delete(name));
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

let applied: [string, unknown[], string][] = [];
let run = 0;
const failing = new Set<string>();

function options(more: Partial<ReviewOptions> = {}): ReviewOptions {
  const act =
    (name: string) =>
    (args: unknown[], key: string): void => {
      if (failing.has(name)) throw new Error(`${name} is down`);
      applied.push([name, args, key]);
    };
  return {
    run: `run-${run}`,
    about: `task-${run}`,
    effects: [
      { id: 0, name: 'notify', args: ['a'] },
      { id: 1, name: 'log', args: ['b'] },
      { id: 2, name: 'notify', args: ['c'] },
    ],
    rules: { notify: { kind: 'effect', max_calls: 9, confirm: true }, log: { kind: 'effect', max_calls: 9 } },
    functions: { notify: act('notify'), log: act('log') },
    ...more,
  };
}

const decisions = (review: EffectReview): string[] => review.effects.map(({ decision }) => decision);

beforeEach(() => {
  run += 1;
  applied = [];
  failing.clear();
});

test('what is allowed is applied in order, once, under its key; what is refused is not', async () => {
  const review = await EffectReview.open(options());
  expect(decisions(review)).toEqual(['open', 'allowed', 'open']);
  await review.apply();
  expect(applied).toEqual([]);
  await review.allow(0);
  await review.refuse(2);
  await Promise.all([review.apply(), review.apply()]);
  expect(applied).toEqual([
    ['notify', ['a'], `run-${run}/0`],
    ['log', ['b'], `run-${run}/1`],
  ]);
  expect(decisions(review)).toEqual(['applied', 'applied', 'refused']);
  expect(review.finished).toBe(true);
  const again = await EffectReview.open(options());
  await again.allow(0);
  await again.apply();
  expect(decisions(again)).toEqual(['applied', 'applied', 'refused']);
  expect(applied).toHaveLength(2);
});

test('one that fails ends it, and can be tried again or refused', async () => {
  const review = await EffectReview.open(options());
  await Promise.all([review.allow(0), review.allow(2)]);
  failing.add('log');
  await review.apply();
  expect(review.effects[1]).toMatchObject({ decision: 'failed', error: 'log is down' });
  expect(review.waiting.map(({ id }) => id)).toEqual([1]);
  await review.apply();
  expect(applied).toHaveLength(1);
  await review.refuse(1);
  await review.apply();
  expect(decisions(review)).toEqual(['applied', 'refused', 'applied']);
});

test('one that was begun when the page went away is in doubt until a person decides', async () => {
  const hanging = await EffectReview.open(
    options({ functions: { notify: () => new Promise(() => {}), log: () => {} } }),
  );
  await hanging.allow(0);
  void hanging.apply();
  await expect.poll(() => hanging.applying).toBe(true);
  await expect.poll(() => decisions(hanging)[0]).toBe('applying');
  expect(hanging.effects[0]?.doubtful).toBe(false);
  // Somebody is at it: neither a decision nor another tab takes it from them.
  await hanging.refuse(0);
  expect(decisions(hanging)[0]).toBe('applying');
  held.clear();

  const { rules, functions } = options();
  const after = await EffectReview.resume(`task-${run}`, { rules, functions });
  expect(after?.effects[0]).toMatchObject({ decision: 'applying', doubtful: true });
  await after?.apply();
  expect(applied).toEqual([]);
  await after?.allow(0);
  await after?.refuse(2);
  await after?.apply();
  expect(applied.map(([, , key]) => key)).toEqual([`run-${run}/0`, `run-${run}/1`]);
  expect(await EffectReview.resume(`task-${run}`, { rules, functions })).toBeNull();
});

test('a tab that has not heard of it does not apply what another has applied', async () => {
  const [one, two] = [await EffectReview.open(options()), await EffectReview.open(options())];
  await Promise.all([one.allow(0), one.allow(2)]);
  await two.allow(0);
  await one.apply();
  await two.apply();
  expect(applied).toHaveLength(3);
});

test('no more are applied in a second than the rule says', async () => {
  const rules = { log: { kind: 'effect', max_calls: 9, per_second: 2 } } as const;
  const effects = [0, 1, 2].map((id) => ({ id, name: 'log', args: [id] }));
  const moments: number[] = [];
  const review = await EffectReview.open(
    options({ rules, effects, functions: { log: () => moments.push(performance.now()) } }),
  );
  await review.apply();
  expect(moments).toHaveLength(3);
  expect((moments[2] ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(990);
});

test('an effect that the page cannot apply says so', async () => {
  const review = await EffectReview.open(options({ rules: {}, functions: {} }));
  await review.apply();
  expect(review.effects[0]).toMatchObject({ decision: 'failed', error: "this page has no function 'notify'" });
});
