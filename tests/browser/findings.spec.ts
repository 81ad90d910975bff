import type { Page } from '@playwright/test';
import { expect, test } from './bench.ts';

const SOURCE = `import os
s = "𝔸𝔹"; import socket


def f(xs):
    while True:
        pass
`;

const underlined = (page: Page, severity: string) => page.locator(`.cm-finding-${severity}`);
const state = (page: Page) => page.locator('#findings-state');
const list = (page: Page) => page.getByRole('region', { name: 'Findings' });

test('what the checker finds is underlined at its place, and no more when it is mended', async ({ bench, page }) => {
  await bench.open();
  await expect(state(page)).toHaveText('The checker finds nothing.');
  await expect(page.locator('.cm-finding')).toHaveCount(0);
  await bench.write(SOURCE);
  // Two characters beyond the BMP stand before the second: its column counts four units less.
  await expect(underlined(page, 'error')).toHaveText(['os', 'socket']);
  await expect(underlined(page, 'hint')).toHaveText('while');
  await expect(state(page)).toHaveText('2 errors, 1 hint. Where a run gets to an error, the engine refuses it.');
  await list(page).getByRole('button').first().click();
  await page.keyboard.type('math');
  await expect(underlined(page, 'error')).toHaveText(['socket']);
  expect(await bench.source()).toBe(SOURCE.replace('os', 'math'));
  await list(page)
    .getByRole('button', { name: /socket/ })
    .click();
  await page.keyboard.type('re');
  await expect(state(page)).toHaveText('1 hint.');
  await bench.button('Start over').click();
  await expect(state(page)).toHaveText('The checker finds nothing.');
  await expect(page.locator('.cm-finding')).toHaveCount(0);
});

test('underlines move with the text until the checker has looked again', async ({ bench, page }) => {
  await bench.open();
  await bench.write('def f(xs):\n    import os');
  await expect(underlined(page, 'error')).toHaveText('os');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('\n\n');
  await expect(underlined(page, 'error')).toHaveText('os');
  await expect(list(page).getByRole('button')).toContainText('Line 4:');
});

test('the pointer is told what is underlined, why, what to do, and by which rule', async ({ bench, page }) => {
  await bench.open();
  await bench.write(SOURCE);
  await underlined(page, 'error').first().hover();
  const told = page.locator('.cm-findings');
  await expect(told).toHaveText(
    "error The policy does not allow the module 'os'. Do without it, or use a module that the policy lists. BJ101",
  );
  await expect(told.getByRole('link')).toHaveAttribute(
    'href',
    'https://github.com/belljar/belljar/blob/main/docs/policy.md#BJ101',
  );
});

test('the list by keyboard: from the editor to a finding, and from there to its place', async ({ bench, page }) => {
  await bench.open();
  await bench.write(SOURCE);
  await expect(list(page).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(list(page).getByRole('button').first()).toBeFocused();
  await expect(list(page).getByRole('button').first()).toHaveAccessibleName(
    "error Line 1: The policy does not allow the module 'os'. Do without it, or use a module that the policy lists.",
  );
  await page.keyboard.press('Tab');
  await expect(list(page).getByRole('link', { name: 'About the rule BJ101' }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bench.editor).toBeFocused();
  await page.keyboard.type('re');
  await expect(underlined(page, 'error')).toHaveText(['os']);
  expect((await bench.source()).split('\n')[1]).toBe('s = "𝔸𝔹"; import re');
});

test('a run is not held back, and says beforehand what is certain', async ({ bench, page }) => {
  await bench.open();
  await expect(bench.button('Run')).not.toHaveAttribute('aria-describedby');
  await bench.write('def f(xs):\n    if len(xs) > 10**6:\n        import os\n    return 1\n');
  await expect(bench.button('Run')).toHaveAccessibleDescription(
    '1 error. Where a run gets to an error, the engine refuses it.',
  );
  await bench.run('ok');
  await bench.write('def f(xs):\n    return (\n');
  await expect(state(page)).toHaveText('1 error. As it stands, it cannot run.');
  await bench.write('def g(xs):\n    return 1\n');
  await expect(state(page)).toHaveText('The checker finds nothing.');
  await bench.write('x = 1\n');
  await expect(state(page)).toHaveText('1 error. As it stands, it cannot run.');
  await expect(list(page).getByRole('button')).toContainText("The source has no function 'f' to call.");
});

test('the policy of a task in words', async ({ bench, page }) => {
  await bench.open();
  const terms = page.locator('.terms section').filter({ has: page.getByRole('heading', { name: 'Policy' }) });
  await expect(terms.getByRole('listitem')).toHaveText([
    'It reaches nothing but its data: no network, no files, no other program, and no function of the host.',
    'It may import collections, dataclasses, datetime, functools, itertools, json, math, random, re, statistics, ' +
      'string and typing.',
    "It may use all of Python's builtins.",
    'It may make code of text and run it: compile, eval and exec.',
    'It may use every attribute of an object, private ones too.',
    "It may use all of Python's syntax.",
    'What is not allowed raises PolicyViolation in the program, which may handle it.',
  ]);
});

test('without the checker it is said, and everything else goes on', async ({ bench, page }) => {
  bench.expected.push(/Failed to load resource/);
  await page.route('**/belljar_checker_bg*.wasm', (route) => route.abort());
  await bench.open();
  const why = 'The checker could not be loaded from the server.';
  await expect(state(page)).toHaveText(`The source could not be checked. ${why}`);
  await expect(page.getByText(`The policy could not be put into words. ${why}`)).toBeVisible();
  await bench.run('ok');
  await page.unroute('**/belljar_checker_bg*.wasm');
  await bench.write('def f(xs):\n    import os\n');
  await expect(underlined(page, 'error')).toHaveText('os');
});

test('typing in a large source is not held up', async ({ bench, page }) => {
  await bench.open();
  const line = 'x = [getattr(y, name) for y in range(10) if y.real > 1]  # 𝔸\n';
  await bench.write(`${line.repeat(1600)}\ndef f(xs):\n    return 1\n`);
  await expect(state(page)).toHaveText('The checker finds nothing.');
  const longest = await page.evaluateHandle(watchFrames);
  await page.keyboard.type('# a comment that is typed while the checker looks');
  await page.waitForTimeout(1000);
  expect(await longest.evaluate((frames) => frames.longestMs)).toBeLessThan(500);
});

/** The longest time between two frames from now on. */
function watchFrames(): { longestMs: number } {
  const frames = { longestMs: 0 };
  let before = performance.now();
  const look = (now: number): void => {
    frames.longestMs = Math.max(frames.longestMs, now - before);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return frames;
}
