import { expect, test } from './bench.ts';

test('what a program prints is on the page while it runs', async ({ bench }) => {
  await bench.open();
  await bench.write(`def f(prices):\n    print('before')\n    while True: pass\n`);
  await bench.page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.outcome.locator('.running pre')).toHaveText('before\n');
  await bench.button('Stop').click();
  await expect(bench.badge).toHaveText('cancelled');
});
