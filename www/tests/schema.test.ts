import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the package has the schema of policies', { timeout: 30_000 }, () => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd, encoding: 'utf8' });
  const { exports } = JSON.parse(readFileSync(`${cwd}/package.json`, 'utf8'));
  const path = exports['./policy.schema.json'].slice('./'.length);
  // A script of the package speaks before the list.
  const [{ files }] = JSON.parse(packed.slice(packed.indexOf('[')));
  expect(files.map((file: { path: string }) => file.path)).toContain(path);
  const published = readFileSync(new URL('../../docs/belljar.policy.schema.json', import.meta.url), 'utf8');
  expect(readFileSync(`${cwd}/${path}`, 'utf8')).toBe(published);
});
