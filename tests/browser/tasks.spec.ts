import { createHash } from 'node:crypto';
import type { Envelope, Submission, Submit } from '../../www/src/index.ts';
import { type Bench, expect, test } from './bench.ts';

/** Sends the outcome and gives what the server stored, as it tells it afterwards. */
async function send(bench: Bench): Promise<Submission> {
  const posted = bench.page.waitForRequest('**/api/receipts');
  await bench.button('Send').click();
  const card = bench.page.getByRole('region', { name: 'Receipt' });
  await expect(card.getByText('The server has stored your receipt.')).toBeVisible();
  await expect(card.locator('.badge')).toHaveText(/^(claimed|queued|verified)$/);
  const id = await card.locator('code.hash').first().innerText();
  const submission: Submission = await (await bench.page.request.get(`/api/receipts/${id}`)).json();
  const { receipt } = (await posted).postDataJSON() as Submit;
  expect(submission.id).toBe(createHash('sha256').update(receipt).digest('hex'));
  return submission;
}

test('half-life: a number', async ({ bench }) => {
  await bench.open('mean-reversion');
  await bench.run('ok');
  const value = Number(await bench.outcome.locator('.answer').innerText());
  expect(value).toBeGreaterThan(1);
  expect(value).toBeLessThan(1000);
  const submission = await send(bench);
  expect(submission).toMatchObject({ task: 'mean-reversion', class: 'ok' });
  expect(await bench.outcome.locator('.digest').first().innerText()).toBe(`SHA-256 ${submission.value_sha256}`);
});

test('strategy: a plot', async ({ bench }) => {
  await bench.open('crossover');
  await bench.run('ok');
  await expect(bench.outcome.getByRole('img', { name: /^Line plot\. 756 numbers from / })).toBeVisible();
  await expect(bench.outcome.locator('.plot canvas')).toBeVisible();
  expect(await send(bench)).toMatchObject({ task: 'crossover', class: 'ok' });
});

test('log hook: a table and what was printed', async ({ bench }) => {
  await bench.open('log-hook');
  await bench.run('ok');
  const headers = bench.outcome.getByRole('columnheader');
  await expect(headers).toHaveText(['Row', 'route', 'failures', 'median_ms', 'p95_ms', 'requests']);
  await expect(bench.outcome.getByRole('region', { name: 'Output' })).toHaveText(/^\d+ lines are not requests\n$/);
  expect(await send(bench)).toMatchObject({ task: 'log-hook', class: 'ok' });
});

test('a ticket serves one receipt: sent is sent, and the next run has a ticket of its own', async ({ bench }) => {
  await bench.open();
  await bench.run('ok');
  const first = await send(bench);
  await expect(bench.page.getByRole('button', { name: 'Sent' })).toBeDisabled();
  await bench.run('ok');
  await expect(bench.page.getByRole('region', { name: 'Receipt' })).toHaveCount(0);
  const second = await send(bench);
  expect(second.id).not.toBe(first.id);
  expect(second.value_sha256).toBe(first.value_sha256);
});

test('what a new key sends is run again, and the page says what came of it', async ({ bench }) => {
  await bench.open('crossover');
  await bench.run('ok');
  const { id } = await send(bench);
  const card = bench.page.getByRole('region', { name: 'Receipt' });
  await expect(card.locator('.badge')).toHaveText('verified');
  await expect(card.getByText('The server has run your source again, and came to the same outcome.')).toBeVisible();
  expect(await (await bench.page.request.get(`/api/receipts/${id}`)).json()).toMatchObject({ state: 'verified' });
  const statement = await bench.page.request.get(`/api/receipts/${id}/statement`);
  const { payload } = (await statement.json()) as Envelope;
  const { predicate } = JSON.parse(Buffer.from(payload, 'base64').toString());
  expect(predicate).toMatchObject({ verdict: 'verified', detail: '', task: { id: 'crossover' } });
});

test('a failure can be sent too', async ({ bench }) => {
  await bench.open();
  await bench.write('def f(xs):\n    return 1 / 0\n');
  await bench.run('error');
  expect(await send(bench)).toMatchObject({ class: 'error', value_sha256: null });
});

test('when the answer to a receipt is lost, sending again gets it', async ({ bench, page }) => {
  bench.expected.push(/net::ERR_FAILED/);
  await bench.open();
  await bench.run('ok');
  await page.route(
    '**/api/receipts',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await bench.button('Send').click();
  await expect(bench.outcome.getByRole('alert')).toContainText('The server cannot be reached.');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('The server has stored your receipt.')).toBeVisible();
});
