import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import type { ReceiptClaims, Submit, Task } from '../../www/src/index.ts';
import { expect, test } from './bench.ts';
import { runAgain } from './native.ts';

const item = (page: Page, number: number) =>
  page.getByRole('region', { name: 'What it wants to do' }).getByRole('listitem').nth(number);
const notes = (page: Page) => page.getByRole('region', { name: 'Notes that were sent' }).getByRole('listitem');

/** The claims of a compact JWS. */
function claims<T>(compact: string): T {
  return JSON.parse(Buffer.from(compact.split('.')[1] ?? '', 'base64url').toString());
}

test('the person sees what the hook wants to do, refuses one, and the rest is applied once', async ({
  bench,
  page,
}, info) => {
  await bench.open('hook');
  await bench.run('ok');
  await expect(bench.outcome.getByRole('region', { name: 'Output' })).toHaveText("2025-0041: there is no 'C-99'\n");
  const list = page.getByRole('region', { name: 'What it wants to do' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(item(page, 0)).toContainText(/Order 2025-0007 of .* comes to .*, and the limit is/);
  const apply = list.getByRole('button', { name: /^Apply/ });
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await expect(list).toContainText('4 wait for your decision.');

  // By keyboard alone, from one button to the next.
  await item(page, 0).getByRole('button', { name: 'Allow' }).focus();
  for (const allowed of [true, false, true, true]) {
    if (!allowed) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    if (allowed) await page.keyboard.press('Tab');
  }
  await expect(list.locator('.badge')).toHaveText(['allowed', 'refused', 'allowed', 'allowed']);
  await page.screenshot({ path: info.outputPath('decided.png'), fullPage: true });
  await expect(apply).toBeFocused();
  await page.keyboard.press('Enter');

  // One a second: the page goes away between two of them.
  await expect(list.locator('.badge').first()).toHaveText('applied');
  await page.reload();
  await bench.ready();
  const left = list.locator('.badge');
  await expect(left.first()).toHaveText('applied');
  await expect(left.nth(1)).toHaveText('refused');
  await expect(notes(page)).toHaveCount(1);
  for (const number of [2, 3]) {
    const again = item(page, number).getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
  }
  await apply.click();
  await expect(left).toHaveText(['applied', 'refused', 'applied', 'applied']);
  await expect(notes(page)).toHaveText([/2025-0007/, /2025-0033/, /2025-0052/]);
  await page.screenshot({ path: info.outputPath('applied.png'), fullPage: true });
  await page.reload();
  await bench.ready();
  await expect(notes(page)).toHaveCount(3);
  await expect(list).toHaveCount(0);
});

test('an audit makes the same outcome again, natively, from the transcript', async ({ bench, page, request }) => {
  await bench.open('hook');
  await bench.run('ok');
  const posted = page.waitForRequest('**/api/receipts');
  await bench.button('Send').click();
  const submit = (await posted).postDataJSON() as Submit;
  const receipt = claims<ReceiptClaims>(submit.receipt);
  const task: Task = await (await request.get('/api/tasks/hook')).json();
  const data = await (await request.get(`/api/data/${task.data.sha256}`)).text();
  const terms = claims<{ limits: Task['limits']; seed: number; now_ms: number }>(receipt.ticket);
  const audit = {
    source: submit.source,
    filename: 'main.py',
    entry: task.entry,
    data,
    data_format: task.data.format,
    policy: task.policy,
    limits: terms.limits,
    seed: terms.seed,
    now_ms: terms.now_ms,
    host: task.host ?? {},
    outcome: Buffer.from(submit.outcome, 'base64url').toString('base64'),
  };
  const [same, other] = await runAgain([audit, { ...audit, data: data.replace('C-03', 'C-04') }]);
  expect(same).toMatchObject({ class: 'ok', outcome_sha256: receipt.outcome_sha256 });
  expect(other).toEqual({
    line: 2,
    mismatch: 'call 2 of the transcript is lookup("C-03"), and the run made lookup("C-04")',
  });
});
