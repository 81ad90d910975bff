import { expect, test } from './bench.ts';

test.beforeEach(({ bench }) => {
  bench.expected.push(/Failed to load resource/);
});

test('no server: said, and tried again on request', async ({ bench, page }) => {
  await page.route('**/api/tasks', (route) => route.abort(), { times: 1 });
  await page.goto('/');
  const alert = page.getByRole('alert').filter({ hasText: 'The tasks could not be loaded' });
  await expect(alert).toContainText('The server cannot be reached.');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Half-life of a spread' })).toBeVisible();
  await bench.ready();
});

test('an engine with one changed byte is not used', async ({ bench, page }) => {
  await page.route(
    '**/engine/engine.wasm',
    async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      // In the middle of the data: it would compile.
      const at = body.length - 1000;
      body[at] = (body[at] ?? 0) ^ 1;
      const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
      await route.fulfill({ status: 200, headers, body });
    },
    { times: 1 },
  );
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The engine that arrived is not the one that the server names');
  await expect(bench.button('Run')).toBeDisabled();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await bench.ready();
  await bench.run('ok');
});

test('data that is not what the task names is not used', async ({ bench, page }) => {
  await bench.open();
  await page.route('**/api/data/*', (route) => route.fulfill({ body: '[1.0, 2.0]' }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.outcome.getByRole('alert')).toContainText(
    'The data that arrived is not the data that the task names',
  );
  await page.unroute('**/api/data/*');
  await bench.run('ok');
});

test('no network for a ticket: it runs, and says that it cannot be sent', async ({ bench, page }) => {
  await bench.open();
  await page.route('**/api/tickets', (route) => route.abort());
  await bench.run('ok');
  await expect(bench.sendState).toHaveText('Not to be sent: there was no network for a ticket.');
  await expect(bench.button('Send')).toBeDisabled();
});

test('a ticket for another engine: it runs, and says that it cannot be sent', async ({ bench, page }) => {
  await bench.open();
  await page.route('**/api/tickets', async (route) => {
    const response = await route.fetch();
    const { ticket } = (await response.json()) as { ticket: string };
    const [header, payload = '', signature] = ticket.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, engine_sha256: '0'.repeat(64) })).toString('base64url');
    await route.fulfill({ response, json: { ticket: [header, forged, signature].join('.') } });
  });
  await bench.run('ok');
  await expect(bench.sendState).toHaveText(
    'Not to be sent: the task or the engine on the server has changed. Reload the page.',
  );
});

test('a server that has forgotten the key gets it again', async ({ bench, page }) => {
  await bench.open();
  await page.route(
    '**/api/tickets',
    (route) =>
      route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', title: 'x', status: 404, code: 'key-unknown', detail: 'y' }),
      }),
    { times: 1 },
  );
  await bench.run('ok');
  await expect(bench.button('Send')).toBeEnabled();
});

test('a browser without WebAssembly is told so', async ({ bench, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('This browser cannot run it');
  await expect(bench.button('Run')).toBeDisabled();
});

test('the engine’s progress is shown in bytes', async ({ bench, page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/engine/engine.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const progress = page.getByRole('progressbar', { name: 'Loading the Python engine' });
  await expect(progress).toBeVisible();
  await expect(page.locator('.engine .figure')).toHaveText(/^0 B of [\d.]+ MiB$/);
  release();
  await bench.ready();
});
