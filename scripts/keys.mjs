// Prints `name=key` for everything that scripts/build makes. A key is a digest of all that goes into it,
// so that equal sources are built once, in whatever clone, and an unrelated change rebuilds nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const packages = readLock();
const rustc = process.env.BELLJAR_RUSTC ?? '';

const engine = key([
  rustc,
  ...crates('belljar-engine', 'belljar-forge'),
  ...files('node_modules/binaryen/package.json'),
]);
const cli = key([rustc, ...crates('belljar-cli')]);
const pkg = key([rustc, ...crates('belljar-browser')]);
const checker = key([rustc, ...crates('belljar-checker')]);
const app = key([pkg, checker, ...files('www', 'package-lock.json')]);
const compiled = key([engine, cli]);
const notices = key([engine, cli, app, ...files('scripts/notices.mjs')]);
for (const [name, value] of Object.entries({ engine, cli, compiled, pkg, checker, app, notices }))
  console.log(`${name}=${value}`);

function key(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 32);
}

// Our own crates among the dependencies of `roots` as files, the others as their entries in Cargo.lock.
function crates(...roots) {
  const closure = new Map();
  const queue = [...roots];
  while (queue.length > 0) {
    const name = queue.pop();
    if (closure.has(name)) continue;
    const entries = packages.get(name) ?? [];
    closure.set(name, entries);
    for (const { dependencies } of entries) queue.push(...dependencies);
  }
  const names = [...closure.keys()].sort();
  const ours = names
    .filter((name) => name.startsWith('belljar-'))
    .map((name) => `crate/${name.slice('belljar-'.length)}`);
  const locked = names.flatMap((name) => closure.get(name).map(({ text }) => text));
  return [manifest(new Set(names)), ...locked, ...files(...ours, '.cargo/config.toml')];
}

function readLock() {
  const byName = new Map();
  for (const text of read('Cargo.lock').split('[[package]]').slice(1)) {
    const name = /^name = "(.+)"$/m.exec(text)[1];
    const list = /^dependencies = \[(.*?)^\]/ms.exec(text)?.[1] ?? '';
    const dependencies = [...list.matchAll(/"([^" ]+)/g)].map((match) => match[1]);
    byName.set(name, [...(byName.get(name) ?? []), { text, dependencies }]);
  }
  return byName;
}

// The workspace's Cargo.toml without the shared dependencies that the closure does not have.
function manifest(names) {
  const [head, rest = ''] = read('Cargo.toml').split(/^\[workspace\.dependencies\]$/m);
  const end = rest.search(/^\[/m);
  const shared = (end < 0 ? rest : rest.slice(0, end)).split('\n').filter((line) => {
    const name = /^([\w-]+) *=/.exec(line)?.[1];
    return !name || names.has(name) || line.includes('package =');
  });
  return [head, ...shared, end < 0 ? '' : rest.slice(end)].join('\n');
}

// Paths and contents. Tests, pages for people and what a build itself writes go into nothing that is built.
function files(...paths) {
  const skipped =
    /^(crate\/[^/]+\/(tests|benches|examples|limitations|target)|www\/(tests|node_modules|pkg|dist|policy\.schema\.json))$/;
  return paths
    .filter((path) => existsSync(path) && !skipped.test(path))
    .flatMap((path) => {
      if (!statSync(path).isDirectory()) return [path, read(path)];
      const names = readdirSync(path).sort();
      return files(...names.map((name) => join(path, name)));
    });
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'latin1') : '';
}
