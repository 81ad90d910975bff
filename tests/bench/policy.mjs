// What the presets cost: the programs of tests/cases under each, in one run, as ratios to `open`.
// node tests/bench/policy.mjs [ROUNDS]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const PRESETS = ['open', 'function', 'strict'];
const rounds = Number(process.argv[2] ?? 15);
const cases = new URL('../cases/', import.meta.url);
const programs = readdirSync(cases)
  .filter((name) => /^program_.*\.py$/.test(name))
  .map(program);

const policies = PRESETS.map(policy);
const requests = Array.from({ length: rounds }, () =>
  programs.flatMap(({ request }) => policies.map((policy) => ({ ...request, policy }))),
).flat();
const reports = run(requests);

const rows = programs.map(({ name }, index) => {
  const figures = PRESETS.map((_, preset) => measured((round) => reports[at(round, index, preset)]));
  return { name, figures };
});
print(rows);

function program(name) {
  const source = readFileSync(new URL(name, cases), 'utf8');
  const header = (key) => source.match(new RegExp(`^# ${key}: (.*)$`, 'm'))?.[1];
  return { name, request: { source, entry: header('entry'), data: header('data'), seed: 1, now_ms: 0 } };
}

function policy(preset) {
  const path = new URL(`../../crate/protocol/src/document/presets/${preset}.json`, import.meta.url);
  return preset === 'open' ? {} : JSON.parse(readFileSync(path, 'utf8'));
}

function run(requests) {
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const belljar = new URL('../../dist/bin/belljar', import.meta.url).pathname;
  const output = execFileSync(belljar, ['batch'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  return output.trim().split('\n').map(JSON.parse);
}

function at(round, program, preset) {
  return (round * programs.length + program) * PRESETS.length + preset;
}

/** Fuel, which is the same each time, and the median of the time; or what the preset refuses. */
function measured(report) {
  const [first] = Array.from({ length: rounds }, (_, round) => report(round));
  if (first.class !== 'ok') return { refused: first.violations[0]?.what ?? first.class };
  const times = Array.from({ length: rounds }, (_, round) => report(round).usage.elapsed_ms).sort((a, b) => a - b);
  return { fuel: first.usage.fuel, ms: times[rounds >> 1] };
}

function print(rows) {
  const ratio = (row, preset, key) => row.figures[preset][key] / row.figures[0][key];
  console.log(
    '| program | open, ms | function: time | fuel | strict: time | fuel |\n| --- | --: | --: | --: | --: | --: |',
  );
  for (const row of rows) {
    const cells = [1, 2].flatMap((preset) => {
      const { refused } = row.figures[preset];
      return refused ? [`refuses ${refused}`, ''] : ['ms', 'fuel'].map((key) => ratio(row, preset, key).toFixed(3));
    });
    console.log(`| ${row.name} | ${row.figures[0].ms.toFixed(1)} | ${cells.join(' | ')} |`);
  }
  const means = [1, 2].flatMap((preset) => ['ms', 'fuel'].map((key) => mean(rows, (row) => ratio(row, preset, key))));
  console.log(`| geometric mean of those that run | | ${means.map((value) => value.toFixed(3)).join(' | ')} |`);
}

function mean(rows, ratio) {
  const values = rows.map(ratio).filter(Number.isFinite);
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
