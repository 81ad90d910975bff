import puppeteer, { type Page } from 'puppeteer-core';
import { test as base, expect, isOfPool } from './bench.ts';
import { cases, suspendable } from './cases.ts';
import { compareGenerated } from './generated.ts';
import { comparable, runNatively } from './native.ts';
import { bootWorker, runInWorker } from './worker.ts';

const COUNT = 1000;
const FIRST = Number(process.env.BELLJAR_SEED ?? 1);

/** The page in Firefox as it is released, over WebDriver BiDi, with a worker of its own. */
const test = base.extend<{ firefox: Page }>({
  firefox: async ({ baseURL }, use) => {
    const executablePath = process.env.BELLJAR_FIREFOX ?? '/usr/bin/firefox-esr';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`${baseURL}/`);
      await page.waitForFunction(() => /Python .* ready/.test(document.body.textContent ?? ''));
      const { pathname } = new URL(
        page
          .workers()
          .map((worker) => worker.url())
          .find(isOfPool) ?? '',
      );
      await page.evaluate(bootWorker, pathname);
      await use(page);
    } finally {
      await browser.close();
    }
  },
});

test('every case gives in Firefox what it gives natively', async ({ firefox }) => {
  test.setTimeout(60_000 + cases.length * 5000);
  const natively = await runNatively(cases.map(({ request }) => request));
  for (const [at, { name, request }] of cases.entries()) {
    const [inFirefox] = await firefox.evaluate(runInWorker, [request]);
    expect.soft(inFirefox && comparable(inFirefox), name).toEqual(natively[at] && comparable(natively[at]));
  }
});

test('deep recursion ends in a run that could wait as it does natively', async ({ firefox }) => {
  test.setTimeout(180_000);
  const natively = await runNatively(suspendable.map(({ request }) => request));
  for (const [at, { name, request }] of suspendable.entries()) {
    const [inFirefox] = await firefox.evaluate(runInWorker, [request]);
    expect.soft(inFirefox && comparable(inFirefox), name).toEqual(natively[at] && comparable(natively[at]));
  }
});

test(`${COUNT} generated programs give in Firefox what they give under wasmtime`, async ({ firefox }) => {
  test.setTimeout(60_000 + COUNT * 500);
  const { different } = await compareGenerated(FIRST, COUNT, (requests) => firefox.evaluate(runInWorker, requests));
  expect(different).toEqual([]);
});
