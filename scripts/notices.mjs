// Writes NOTICES.txt beside everything that is given away: what others wrote in it, and under which licence.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RUST = {
  name: 'the Rust standard library',
  version: /^rustc (\S+)/.exec(process.env.BELLJAR_RUSTC)[1],
  licence: 'MIT OR Apache-2.0',
  home: 'https://github.com/rust-lang/rust',
  texts: [],
};
const RELINK = `The packages malachite-* are under the LGPL, version 3. Belljar's sources and its build are open and
complete: change those packages, name your copies under [patch.crates-io] in Cargo.toml, run
\`scripts/build engine\`, and you have an engine linked with them.`;
const PYTHON = {
  'rustpython-doc': { part: "Python's documentation strings", file: 'LICENSE' },
  'rustpython-pylib': { part: "Python's standard library", file: 'Lib/PSF-LICENSE' },
};
const metadata = JSON.parse(cargo('metadata', '--format-version', '1'));

const python = crates()
  .filter(({ name }) => name in PYTHON)
  .map(pythonPart);
write('dist/engine', 'engine.wasm', [...linked('belljar-engine', 'wasm32-unknown-unknown'), ...python, RUST], RELINK);
write(
  'dist/app',
  'The page',
  [...linked('belljar-browser', 'wasm32-unknown-unknown'), ...bundled(), RUST],
  'The engine that the page loads has its own NOTICES.txt, served beside engine.wasm.',
);
write('dist/bin', 'The program `belljar`', [...linked('belljar-cli'), RUST]);

function write(folder, what, packages, remark = '') {
  const sorted = packages.sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
  const byText = new Map();
  for (const { name, version, texts, licence } of sorted) {
    for (const text of texts.length > 0 ? texts : standardTexts(name, licence)) {
      const key = text.replace(/\s+/g, ' ').trim();
      const entry = byText.get(key) ?? { text: text.replaceAll('\r\n', '\n').trimEnd(), users: [] };
      entry.users.push(`${name} ${version}`);
      byText.set(key, entry);
    }
  }
  const list = sorted.map(({ name, version, licence, home }) => `${name} ${version}  (${licence})  ${home}`);
  const blocks = [...byText.values()].map(({ text, users }) => `${'-'.repeat(80)}\n${users.join(', ')}\n\n${text}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'NOTICES.txt'),
    `${[
      `${what} is part of Belljar (MIT licence) and contains the packages listed here.`,
      remark,
      list.join('\n'),
      ...blocks,
    ]
      .filter(Boolean)
      .join('\n\n')}\n`,
  );
}

// What cargo links into `name`; `metadata` alone would also count features that only others ask for.
function linked(name, target) {
  const platform = target ? ['--target', target] : [];
  const tree = cargo('tree', '-p', name, ...platform, '-e', 'normal,no-proc-macro', '--prefix', 'none', '-f', '{p}');
  const wanted = new Set(tree.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
  return crates().filter((crate) => wanted.has(`${crate.name} v${crate.version}`));
}

function crates() {
  return metadata.packages
    .filter(({ source }) => source)
    .map(({ name, version, license, repository, manifest_path }) => ({
      name,
      version,
      licence: license ?? 'see below',
      home: repository ?? '',
      folder: dirname(manifest_path),
      texts: licenceFiles(dirname(manifest_path)),
    }));
}

// Parts of CPython that RustPython packs; only builds depend on these crates, but their texts end up in the engine.
function pythonPart({ name, version, home, folder }) {
  const { part, file } = PYTHON[name];
  const text = readFileSync(join(folder, file), 'utf8');
  return {
    name: `${part} (${name})`,
    version,
    licence: 'Python-2.0.1, the PSF licence',
    home: home || 'https://www.python.org',
    texts: [text],
  };
}

// The npm packages that the build of the page says it bundled.
function bundled() {
  return JSON.parse(readFileSync('dist/app/.vite/licenses.json', 'utf8')).map(
    ({ name, version, identifier, text }) => ({
      name,
      version,
      licence: identifier ?? 'see below',
      home: `https://www.npmjs.com/package/${name}`,
      texts: text ? [text] : [],
    }),
  );
}

function licenceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice|copyright|unlicense)/i.test(entry.name))
    .map(({ name }) => name)
    .sort(order)
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

// For packages that carry no text of their own: the standard ones, the first of alternatives.
function standardTexts(name, licence) {
  const known = licence
    .split(/ OR | ?\/ ?/)
    .map((part) => part.replace(/[()]/g, '').split(' AND '))
    .find((ids) => ids.every((id) => existsSync(standardFile(id))));
  if (!known) throw new Error(`${name} (${licence}) carries no licence text: put it into scripts/licences`);
  // The LGPL is written as additions to the GPL.
  return known
    .flatMap((id) => (id.startsWith('LGPL') ? [id, id.slice(1)] : [id]))
    .map((id) => readFileSync(standardFile(id), 'utf8'));
}

function standardFile(id) {
  return `scripts/licences/${id}.txt`;
}

function cargo(...args) {
  return execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
