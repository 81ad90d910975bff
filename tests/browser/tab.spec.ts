import { expect, test } from './bench.ts';

test('closing the tab in the middle of a run leaves the server clean', async ({ bench, page, context, request }) => {
  await bench.open();
  await bench.write('def f(xs):\n    while True: pass\n');
  let receipts = 0;
  context.on('request', (sent) => {
    if (sent.url().endsWith('/api/receipts')) receipts += 1;
  });
  const taken = page.waitForResponse('**/api/tickets');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect((await taken).status()).toBe(201);
  await expect(bench.outcome.getByText('Running')).toBeVisible();
  await page.close();
  const health = await request.get('/api/health');
  expect(await health.json()).toMatchObject({ status: 'ok' });
  expect(receipts).toBe(0);
  // The next visit finds its source, and runs and sends as if nothing had been.
  const next = await context.newPage();
  await next.goto('/#mean-reversion');
  await expect(next.getByText(/^Python .* ready$/)).toBeVisible();
  await expect(next.getByRole('textbox', { name: /^Python source/ })).toContainText('while True: pass');
  await next.getByRole('button', { name: 'Start over' }).click();
  await next.keyboard.press('ControlOrMeta+Enter');
  await expect(next.locator('.verdict .badge')).toHaveText('ok');
  await next.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(next.getByText('The server has stored your receipt.')).toBeVisible();
});
