import { expect, test } from './bench.ts';

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/x-python',
  buffer: typeof text === 'string' ? Buffer.from(text) : text,
});

test('a file is opened, its function found, run and sent', async ({ bench, page }) => {
  await bench.open();
  const chooser = page.waitForEvent('filechooser');
  await bench.button('Open').click();
  await (await chooser).setFiles(
    file('spread.py', 'def helper(x):\n    return x\n\n\ndef f(xs):\n    return len(xs)\n'),
  );
  await expect(page.locator('.filename')).toHaveText('spread.py');
  await expect(page.locator('.entry')).toHaveText('Calls f');
  await bench.run('ok');
  await expect(bench.outcome.locator('.answer')).toHaveText('3000');
  await bench.button('Send').click();
  await expect(page.getByText('The server has stored your receipt.')).toBeVisible();
});

test('a file without the task’s function: another is chosen, runs, and says why it is not sent', async ({
  bench,
  page,
}) => {
  await bench.open();
  await page
    .locator('input[type=file]')
    .setInputFiles(file('two.py', 'def one(xs): return 1\ndef two(xs): return 2\n'));
  const choice = page.getByRole('combobox', { name: 'Function to call' });
  await expect(choice).toHaveValue('one');
  await choice.selectOption('two');
  await bench.run('ok');
  await expect(bench.outcome.locator('.answer')).toHaveText('2');
  await expect(bench.button('Send')).toBeDisabled();
  await expect(bench.sendState).toHaveText('Not to be sent: the task asks for f.');
});

test('a file dropped anywhere on the page opens', async ({ bench, page }) => {
  await bench.open();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['def f(xs):\r\n    return "dropped"\r\n'], 'dropped.py'));
    const target = document.querySelector('.task');
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  });
  await expect(page.locator('.filename')).toHaveText('dropped.py');
  await expect(page.locator('.drop')).toHaveCount(0);
  await bench.run('ok');
  await expect(bench.outcome.locator('.answer')).toHaveText('"dropped"');
});

test('what cannot be opened is said, and nothing is lost', async ({ bench, page }) => {
  await bench.open();
  const before = await bench.source();
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file('notes.txt', 'x'));
  await expect(page.getByText('notes.txt is not a .py file.')).toBeVisible();
  await input.setInputFiles(file('latin.py', Buffer.from([0x23, 0xe9, 0x0a])));
  await expect(page.getByText('latin.py is not UTF-8 text.')).toBeVisible();
  await input.setInputFiles(file('long.py', '#'.repeat((1 << 20) + 1)));
  await expect(page.getByText('long.py is larger than 1 MiB.')).toBeVisible();
  expect(await bench.source()).toBe(before);
});

test('the source survives a reload, an opened file and Start over', async ({ bench, page }) => {
  await bench.open();
  await bench.write('def f(xs):\n    return "mine"\n');
  await page.reload();
  await bench.ready();
  expect(await bench.source()).toBe('def f(xs):\n    return "mine"\n');
  await page.locator('input[type=file]').setInputFiles(file('other.py', 'def f(xs): return "other"\n'));
  await page.getByRole('button', { name: 'Bring back what was here' }).click();
  expect(await bench.source()).toBe('def f(xs):\n    return "mine"\n');
  await bench.button('Start over').click();
  expect(await bench.source()).toContain('import math');
  await page.getByRole('button', { name: 'Bring back what was here' }).click();
  expect(await bench.source()).toBe('def f(xs):\n    return "mine"\n');
});

test('each task keeps its own source', async ({ bench, page }) => {
  await bench.open();
  await bench.write('def f(xs): return 1');
  await page.getByRole('link', { name: 'A strategy over daily bars' }).click();
  await expect(page.locator('.filename')).toHaveText('crossover.py');
  await expect.poll(() => bench.source()).toContain('def strategy(bars):');
  await page.goBack();
  await expect.poll(() => bench.source()).toBe('def f(xs): return 1');
});

test('a run is of the source that it was: a later change is said, and what ran is what is sent', async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.write('def f(xs): return 1');
  await bench.run('ok');
  await bench.write('def f(xs): return 2');
  await expect(bench.sendState).toHaveText('The source has changed since this run.');
  const posted = page.waitForRequest('**/api/receipts');
  await bench.button('Send').click();
  expect((await posted).postDataJSON()).toMatchObject({ source: 'def f(xs): return 1' });
});
