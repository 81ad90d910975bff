import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './bench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  where: string[];
}

async function violations(page: Page): Promise<Violation[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }));
  });
}

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 860 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 860 } },
  { name: 'light, phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

for (const { name, colorScheme, viewport } of looks) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });

    for (const task of ['mean-reversion', 'crossover', 'log-hook', 'hook']) {
      test(`${task}: nothing for axe to find, before a run, after it, and with the receipt`, async ({
        bench,
        page,
      }, info) => {
        await bench.open(task);
        expect(await violations(page)).toEqual([]);
        await bench.run('ok');
        expect(await violations(page)).toEqual([]);
        await bench.button('Send').click();
        await page.getByText('What was signed').click();
        expect(await violations(page)).toEqual([]);
        await page.screenshot({ path: info.outputPath('sent.png'), fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      });
    }

    test('a failure: nothing for axe to find', async ({ bench, page }, info) => {
      await bench.open();
      await bench.write('def f(xs):\n    print("about to fail")\n    return xs[10**6]\n');
      await bench.run('error');
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('failure.png'), fullPage: true });
    });

    test('findings: nothing for axe to find', async ({ bench, page }, info) => {
      await bench.open();
      await bench.write('import os\n\ndef f(xs):\n    ｙ = "\u202e"\n    while True:\n        pass\n');
      const list = page.getByRole('region', { name: 'Findings' });
      await expect(list.locator('.severity')).toHaveText(['error', 'warning', 'warning', 'hint']);
      await page.locator('.cm-finding-error').hover();
      await expect(page.locator('.cm-findings')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath('findings.png'), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

test('the whole job by keyboard alone', async ({ bench, page }) => {
  await bench.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the editor' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.badge).toHaveText('ok');
  // Tab indents in the editor; after Escape it leaves.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(bench.button('Run')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bench.button('Send')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The server has stored your receipt.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sent' })).toBeFocused();
});

test('the engine and outcomes are announced', async ({ bench, page }) => {
  await bench.open();
  const status = page.locator('[role=status].unseen');
  await expect(status).toHaveText('The Python engine is ready.');
  await bench.run('ok');
  await expect(status).toHaveText(/^Outcome: ok\. The function returned a value\. .*s\.$/);
  await bench.button('Send').click();
  await expect(status).toHaveText(/^Sent\. The server has stored receipt [0-9a-f]{12}\.$/);
});

test('typing over a selection breaks no policy of the page', async ({ bench, page }) => {
  await bench.open();
  await bench.editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('def f(xs):\nreturn [1]');
  expect(await bench.source()).toBe('def f(xs):\n    return [1]');
});
