import { expect, test } from './bench.ts';
import { cases } from './cases.ts';
import { comparable, runNatively } from './native.ts';
import { bootWorker, runInWorker } from './worker.ts';

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test('every case gives in a worker what it gives natively', async ({ bench, page }) => {
  test.setTimeout(60_000 + cases.length * 5000);
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  await page.evaluate(bootWorker, pathname);
  const natively = await runNatively(cases.map(({ request }) => request));
  for (const [at, { name, class: class_, request }] of cases.entries()) {
    const [inWorker] = await page.evaluate(runInWorker, [request]);
    expect.soft(inWorker?.class, name).toBe(class_);
    expect.soft(inWorker && comparable(inWorker), name).toEqual(natively[at] && comparable(natively[at]));
  }
});
