import { readFileSync } from 'node:fs';
import type { Browser, Worker } from '@playwright/test';
import { generate } from '../generated/generate.ts';
import { expect, test } from './bench.ts';
import { cases } from './cases.ts';
import config from './playwright.config.ts';
import { bootWorker, runInWorker } from './worker.ts';

const timeless = cases
  .filter((one) => one.name.startsWith('cases/') && one.class !== 'timeout')
  .map(({ request }) => request);
const programs = [...timeless, ...Array.from({ length: 100 }, (_, at) => generate(at + 1))];

/** Enough rounds of all programs for so many runs; the long form takes some minutes: BELLJAR_SOAK=10000. */
const RUNS = Number(process.env.BELLJAR_SOAK ?? 500);
const ROUNDS = Math.max(2, Math.ceil(RUNS / programs.length));

const launchOptions = config.use?.launchOptions;
// An instance that was replaced is gone when the worker has collected its garbage.
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--js-flags=--expose-gc'] } });

interface Memory {
  /** The most that the engine's instance had since the last look. */
  wasmBytes: number;
  /** Of the browser's processes that hold pages and workers, where the system tells. */
  residentBytes: number;
}

test(`after ${ROUNDS * programs.length} runs, good and bad, in one worker, memory and outcomes are what they were`, async ({
  bench,
  browser,
  page,
}) => {
  test.setTimeout(60_000 + RUNS * 500);
  await bench.open();
  const { pathname } = new URL((await bench.worker()).url());
  const others = page.workers();
  await page.evaluate(bootWorker, pathname);
  const worker = page.workers().find((worker) => !others.includes(worker));
  if (!worker) throw new Error('the page has no worker of ours');
  await worker.evaluate(watchMemory);

  const outcomes: string[][] = [];
  const memory: Memory[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reports = await page.evaluate(runInWorker, programs);
    outcomes.push(reports.map(({ outcome_sha256 }) => outcome_sha256));
    memory.push(await look(browser, worker));
  }
  console.table(memory);
  expect(outcomes.at(-1)).toEqual(outcomes[0]);
  expect(memory.at(-1)?.wasmBytes).toBe(memory[0]?.wasmBytes);
  expect(memory.at(-1)?.residentBytes).toBeLessThan((memory[0]?.residentBytes ?? 0) + (64 << 20));
});

/** In the worker: notes the size of the engine's memory whenever the glue looks at it. */
function watchMemory(): void {
  const scope = globalThis as unknown as { mostBytes: number };
  scope.mostBytes = 0;
  const { prototype } = WebAssembly.Memory;
  const get = Object.getOwnPropertyDescriptor(prototype, 'buffer')?.get;
  Object.defineProperty(prototype, 'buffer', {
    get(this: WebAssembly.Memory) {
      const buffer: ArrayBuffer = get?.call(this);
      scope.mostBytes = Math.max(scope.mostBytes, buffer.byteLength);
      return buffer;
    },
  });
}

async function look(browser: Browser, worker: Worker): Promise<Memory> {
  const wasmBytes = await worker.evaluate(() => {
    const scope = globalThis as unknown as { mostBytes: number; gc(): void };
    const { mostBytes } = scope;
    scope.mostBytes = 0;
    scope.gc();
    return mostBytes;
  });
  return { wasmBytes, residentBytes: await residentBytes(browser) };
}

async function residentBytes(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024)
    .reduce((sum, bytes) => sum + bytes, 0);
}
