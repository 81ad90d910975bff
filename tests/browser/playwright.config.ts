import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// The workers read this file again, with the environment of the first reading.
const data = process.env.BELLJAR_TEST_DATA ?? mkdtempSync(join(tmpdir(), 'belljar-test-'));
process.env.BELLJAR_TEST_DATA = data;

export default defineConfig({
  testDir: '.',
  outputDir: '../../dist/test-browser',
  globalTeardown: './teardown.ts',
  // Times are measured, so one at a time.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    // The server says it when it is ready; the workers start after that.
    baseURL: process.env.BELLJAR_URL,
    viewport: { width: 1440, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.BELLJAR_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    // What a new session key sends is always run again.
    command: `exec dist/bin/belljar serve --listen 127.0.0.1:0 --data-dir ${data} --audit-newcomer 1`,
    cwd: '../..',
    wait: { stdout: /Belljar is at (?<belljar_url>\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
