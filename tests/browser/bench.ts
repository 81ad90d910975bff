import { test as base, expect, type Locator, type Page, type Worker } from '@playwright/test';
import type { Class, Limits, Task } from '../../www/src/index.ts';

export { expect };

/** The page as a person uses it. */
export class Bench {
  /** Console errors that a test brings about itself. */
  readonly expected: RegExp[] = [];

  constructor(readonly page: Page) {}

  async open(task = 'mean-reversion'): Promise<void> {
    await this.page.goto(`/#${task}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.getByText(/^Python .* ready$/)).toBeVisible();
    await expect(this.editor).toBeVisible();
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: /^Python source/ });
  }

  get outcome(): Locator {
    return this.page.getByRole('region', { name: 'Outcome' });
  }

  get badge(): Locator {
    return this.outcome.locator('.verdict .badge');
  }

  get sendState(): Locator {
    return this.page.locator('#send-state');
  }

  button(name: 'Run' | 'Stop' | 'Send' | 'Open' | 'Start over'): Locator {
    return this.page.getByRole('button', { name, exact: name !== 'Run' && name !== 'Stop' });
  }

  /** Types over everything. */
  async write(source: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(source);
  }

  source(): Promise<string> {
    return this.editor.evaluate((content) =>
      Array.from(content.querySelectorAll('.cm-line'), (line) => line.textContent).join('\n'),
    );
  }

  async run(expected: Class): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.badge).toHaveText(expected);
  }

  /** Presses Run in the page and takes the time there, to user code's start and to the outcome. */
  async timedRun(): Promise<{ startedMs: number; endedMs: number }> {
    return this.page.evaluate(
      () =>
        new Promise((resolve) => {
          const before = performance.now();
          const has = (selector: string): boolean => document.querySelector(selector) !== null;
          let startedMs: number | undefined;
          let oldIsGone = !has('.verdict');
          const observer = new MutationObserver(() => {
            const now = performance.now() - before;
            if (has('.running .badge')) startedMs ??= now;
            if (!has('.verdict')) oldIsGone = true;
            if (!oldIsGone || !has('.verdict')) return;
            observer.disconnect();
            resolve({ startedMs: startedMs ?? now, endedMs: now });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          document.querySelector<HTMLButtonElement>('.bar .primary')?.click();
        }),
    );
  }

  /** Other limits than the server's. A ticket would bring the server's own, so there is none. */
  async limit(limits: Partial<Limits>): Promise<void> {
    await this.page.route('**/api/tasks', async (route) => {
      const response = await route.fetch();
      const tasks = (await response.json()) as Task[];
      await route.fulfill({
        response,
        json: tasks.map((task) => ({ ...task, limits: { ...task.limits, ...limits } })),
      });
    });
    await this.page.route('**/api/tickets', (route) => route.abort());
    this.expected.push(/net::ERR_FAILED/);
  }

  /** The workers that run programs. */
  get pool(): Worker[] {
    return this.page.workers().filter((worker) => isOfPool(worker.url()));
  }

  /** The worker that the next run will use. */
  async worker(): Promise<Worker> {
    await expect.poll(() => this.pool.length).toBe(2);
    const [worker] = this.pool;
    if (!worker) throw new Error('the page has no worker');
    return worker;
  }
}

/** Whether a script is that of the pool's workers, rather than the checker's. */
export function isOfPool(url: string): boolean {
  return /\/worker\/worker-/.test(url);
}

/** Every test also shows that nothing leaves the origin and that the console stays free of errors. */
export const test = base.extend<{ bench: Bench }>({
  bench: async ({ page, baseURL }, use) => {
    const bench = new Bench(page);
    const errors: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) strangers.push(url);
    });
    await use(bench);
    expect(strangers).toEqual([]);
    expect(errors.filter((error) => !bench.expected.some((pattern) => pattern.test(error)))).toEqual([]);
  },
});
