import { expect, test } from './bench.ts';
import { compareGenerated } from './generated.ts';
import { bootWorker, runInWorker } from './worker.ts';

/** All of them take some minutes: BELLJAR_GENERATED=10000. */
const COUNT = Number(process.env.BELLJAR_GENERATED ?? 1500);
const FIRST = Number(process.env.BELLJAR_SEED ?? 1);

test(`${COUNT} generated programs give in Chromium what they give under wasmtime`, async ({ bench, page }) => {
  test.setTimeout(60_000 + COUNT * 500);
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  await page.evaluate(bootWorker, pathname);
  const { classes, different } = await compareGenerated(FIRST, COUNT, (requests) =>
    page.evaluate(runInWorker, requests),
  );
  console.log(classes);
  expect(different).toEqual([]);
  expect(classes).not.toHaveProperty('crash');
  expect(classes).not.toHaveProperty('timeout');
  // Programs that end early would show little.
  expect(classes.ok).toBeGreaterThan(0.6 * COUNT);
});
