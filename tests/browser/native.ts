import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../www/src/index.ts';
import type { TextRequest } from './worker.ts';

const BELLJAR = fileURLToPath(new URL('../../dist/bin/belljar', import.meta.url));

/** What the requests give under wasmtime, through the command line. */
export async function runNatively(requests: TextRequest[]): Promise<Report[]> {
  return (await runAgain(requests)) as Report[];
}

/** The same, of requests that may have the outcome of an earlier run: the report, or where the two part. */
export async function runAgain(requests: object[]): Promise<object[]> {
  const child = spawn(BELLJAR, ['batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`belljar batch ended with ${code}`))));
  });
  child.stdin.end(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  const [output] = await Promise.all([text(child.stdout), ended]);
  const lines = output.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Everything that does not differ between machines. */
export function comparable({ usage: { elapsed_ms: _, ...usage }, ...report }: Report) {
  // How far a run comes in a time is the machine's own.
  return report.class === 'timeout' ? { class: report.class } : { ...report, usage };
}
