import type { Class, Limits } from '../../www/src/index.ts';
import { expect, test } from './bench.ts';

/** Fuel that no deadline of a test lets a run spend. */
const ENDLESS = Number.MAX_SAFE_INTEGER;
const IN_TIME: Partial<Limits> = { fuel: ENDLESS, deadline_ms: 1000 };
const IN_FUEL: Partial<Limits> = { fuel: 1_000_000_000, deadline_ms: 30_000 };

const programs: [name: string, body: string, limits: Partial<Limits>, expected: Class][] = [
  ['while True, by the clock', 'while True: pass', IN_TIME, 'timeout'],
  ['while True, by fuel', 'while True: pass', IN_FUEL, 'fuel'],
  ['a long native sum, by the clock', 'return sum(range(10**12))', IN_TIME, 'timeout'],
  ['a long native sum, by fuel', 'return sum(range(10**12))', IN_FUEL, 'fuel'],
  ['a huge power, by the clock', 'return 10**10**8', IN_TIME, 'timeout'],
  ['a huge power, by fuel', 'return 10**10**8', IN_FUEL, 'fuel'],
  ['a huge string', "return 'a' * 10**11", IN_TIME, 'memory'],
  ['a regex that backtracks, by the clock', "import re; return re.match('(a+)+$', 'a'*40 + 'b')", IN_TIME, 'timeout'],
  ['a regex that backtracks, by fuel', "import re; return re.match('(a+)+$', 'a'*40 + 'b')", IN_FUEL, 'fuel'],
];

for (const [name, body, limits, expected] of programs) {
  test(`${name}: ends in ${expected}, and the next run starts at once`, async ({ bench }) => {
    await bench.limit(limits);
    await bench.open();
    await bench.write(`def f(xs):\n    ${body}\n`);
    const { endedMs } = await bench.timedRun();
    await expect(bench.badge).toHaveText(expected);
    expect(endedMs).toBeLessThan((limits.deadline_ms ?? 0) + 500);
    await bench.write('def f(xs): return 42');
    const next = await bench.timedRun();
    await expect(bench.badge).toHaveText('ok');
    expect(next.startedMs).toBeLessThan(200);
    await expect(bench.outcome.locator('.answer')).toHaveText('42');
  });
}

test('under the server’s own limits and ticket, an endless loop ends and can be sent', async ({ bench, page }) => {
  await bench.open();
  await bench.write('def f(xs):\n    while True: pass\n');
  const { endedMs } = await bench.timedRun();
  expect(['fuel', 'timeout']).toContain(await bench.badge.innerText());
  expect(endedMs).toBeLessThan(5500);
  await bench.button('Send').click();
  await expect(page.getByText('The server has stored your receipt.')).toBeVisible();
});

for (const how of ['Escape', 'the button'] as const) {
  test(`Stop by ${how} ends a run at once, and the next one runs on the spare worker`, async ({ bench, page }) => {
    await bench.open();
    const before = await bench.worker();
    await bench.write('def f(xs):\n    while True: pass\n');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(bench.outcome.getByText('Running')).toBeVisible();
    await page.waitForTimeout(300);
    const pressed = Date.now();
    if (how === 'Escape') await page.keyboard.press('Escape');
    else await bench.button('Stop').click();
    await expect(bench.badge).toHaveText('cancelled');
    expect(Date.now() - pressed).toBeLessThan(300);
    await expect(bench.sendState).toHaveText('Not to be sent: the run was stopped.');
    await bench.write('def f(xs): return 42');
    const { startedMs } = await bench.timedRun();
    await expect(bench.badge).toHaveText('ok');
    expect(startedMs).toBeLessThan(200);
    await expect.poll(() => bench.pool.length).toBe(2);
    expect(page.workers()).not.toContain(before);
  });
}

test('the page stays quick while a program does not end', async ({ bench, page }) => {
  await bench.limit({ fuel: ENDLESS, deadline_ms: 20_000 });
  await bench.open();
  await bench.write('def f(xs):\n    while True: pass\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.outcome.getByText('Running')).toBeVisible();
  const longest = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        setTimeout(() => resolve(longest), 1000);
      }),
  );
  expect(longest).toBeLessThan(100);
  await page.keyboard.press('Escape');
  await expect(bench.badge).toHaveText('cancelled');
});
