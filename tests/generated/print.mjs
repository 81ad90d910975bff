// Prints generated requests, one a line, as `belljar batch` reads them:
// node tests/generated/print.mjs [COUNT] [FIRST SEED]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [count = 100, first = 1] = process.argv.slice(2).map(Number);
const { module } = await runnerImport(fileURLToPath(new URL('generate.ts', import.meta.url)), { logLevel: 'error' });
for (let seed = first; seed < first + count; seed += 1) console.log(JSON.stringify(module.generate(seed)));
