// Runs the suites one after the other: each streams to the terminal and to dist/test-logs/<suite>.log, and
// each is counted by its own runner. A suite that did not run, or ran nothing, is a failure.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

// Absolute, because each runner takes a relative path from somewhere else.
const logs = resolve('dist/test-logs');
const bin = 'node_modules/.bin';

const suites = {
  rust: {
    command: ['cargo', 'test', '--release', '--workspace', '--no-fail-fast', ...(process.env.CI ? ['--locked'] : [])],
    count: countCargo,
  },
  check: { command: ['scripts/check'], count: countCheck },
  www: {
    command: [
      ...'npm run --silent -w www test --'.split(' '),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${logs}/www.json`,
    ],
    count: () => countVitest(report('www')),
  },
  backends: { command: ['tests/backends/run'], count: countBackends },
  api: { command: ['tests/api/run'], count: () => countJunit(`${logs}/api.xml`) },
  browser: {
    command: [
      `${bin}/playwright`,
      'test',
      '--config',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
      '--output',
      `${logs}/browser`,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${logs}/browser.json` },
    count: () => countPlaywright(report('browser')),
  },
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
const unknown = names.filter((name) => !suites[name]);
if (unknown.length > 0) {
  console.error(`test: no suite named ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

mkdirSync(logs, { recursive: true });
const results = [];
for (const name of names) results.push(await runSuite(name, suites[name]));

console.log();
for (const { name, passed, failed, skipped, seconds, problem } of results) {
  console.log(
    `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s${problem ? ` (${problem})` : ''}`,
  );
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') > 0 ? 1 : 0);

async function runSuite(name, { command, env, count }) {
  console.log(`\n=== ${name}: ${command.join(' ')}`);
  // A report that an earlier run left must not count for this one.
  for (const kind of ['json', 'xml']) rmSync(`${logs}/${name}.${kind}`, { force: true });
  const started = Date.now();
  const { code, output } = await stream(command, env, `${logs}/${name}.log`);
  const seconds = Math.round((Date.now() - started) / 1000);
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let problem = '';
  try {
    counts = count(output);
  } catch (error) {
    problem = `did not run: ${error.message}`;
  }
  if (!problem && counts.passed + counts.failed === 0) problem = 'ran no test';
  if (!problem && code !== 0 && counts.failed === 0) problem = `ended with ${code}`;
  if (problem) counts.failed += 1;
  return { name, ...counts, seconds, problem };
}

function stream([program, ...args], env, log) {
  return new Promise((resolve) => {
    const file = createWriteStream(log);
    const chunks = [];
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const take = (to) => (chunk) => {
      to.write(chunk);
      file.write(chunk);
      chunks.push(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const end = (code) => file.end(() => resolve({ code, output: Buffer.concat(chunks).toString() }));
    child.on('error', (error) => {
      take(process.stderr)(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? signal));
  });
}

function countCargo(output) {
  return total([...output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm)]);
}

function countCheck(output) {
  return total([...output.matchAll(/^check: (\d+) passed, (\d+) failed, (\d+) skipped$/gm)]);
}

function countJunit(path) {
  const [, attributes] = readFileSync(path, 'utf8').match(/<testsuites([^>]*)>/);
  const of = (name) => Number(attributes.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = of('failures') + of('errors');
  return { passed: of('tests') - failed - of('skipped'), failed, skipped: of('skipped') };
}

// pytest's line and the lines of Node's own runner, one after the other.
function countBackends(output) {
  const count = (pattern) => [...output.matchAll(pattern)].reduce((sum, [, n]) => sum + Number(n), 0);
  return {
    passed: count(/^(?:.* )?(\d+) passed/gm) + count(/^# pass (\d+)$/gm),
    failed: count(/^(?:.* )?(\d+) (?:failed|error)/gm) + count(/^# fail (\d+)$/gm),
    skipped: count(/^(?:.* )?(\d+) skipped/gm) + count(/^# skipped (\d+)$/gm),
  };
}

function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites }) {
  // A file that does not load has no tests to fail.
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numFailedTestSuites),
    skipped: numPendingTests + numTodoTests,
  };
}

// A test that needed a second try has failed.
function countPlaywright({ stats: { expected, unexpected, flaky, skipped }, errors }) {
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
}

function total(lines) {
  const column = (n) => lines.reduce((sum, line) => sum + Number(line[n]), 0);
  return { passed: column(1), failed: column(2), skipped: column(3) };
}

function report(name) {
  return JSON.parse(readFileSync(`${logs}/${name}.json`, 'utf8'));
}
