import { expect, test } from './bench.ts';

const SOURCE = `def f(xs):
    try:
        return inner(xs)
    except KeyError as error:
        raise ValueError('no such key') from error


def inner(xs):
    table = {'a': 1}
    return table['b'] + len(xs)
`;

// What CPython 3.14 prints for the same file.
const TRACEBACK = `Traceback (most recent call last):
  File "main.py", line 3, in f
    return inner(xs)
  File "main.py", line 10, in inner
    return table['b'] + len(xs)
           ~~~~~^^^^^
KeyError: 'b'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "main.py", line 5, in f
    raise ValueError('no such key') from error
ValueError: no such key`;

test('an exception shows CPython’s traceback, and its lines lead into the editor', async ({ bench, page }) => {
  await bench.open();
  await bench.write(SOURCE);
  await bench.run('error');
  const traceback = bench.outcome.getByRole('region', { name: 'Traceback' });
  expect(await traceback.locator('pre').textContent()).toBe(TRACEBACK);
  await expect(page.locator('.cm-marked')).toHaveText("        raise ValueError('no such key') from error");
  await traceback.getByRole('button', { name: 'File "main.py", line 10' }).click();
  await expect(bench.editor).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toHaveText("    return table['b'] + len(xs)");
});

test('a syntax error shows where', async ({ bench, page }) => {
  await bench.open();
  await bench.write('def f(xs):\n    return (1 +\n');
  await bench.run('syntax');
  const traceback = await bench.outcome.locator('.traceback pre').textContent();
  expect(traceback).toBe(`  File "main.py", line 2
    return (1 +
           ^
SyntaxError: '(' was never closed`);
  await page.getByRole('button', { name: 'File "main.py", line 2' }).click();
  await expect(page.locator('.cm-activeLine')).toHaveText('    return (1 +');
});

test('markup in what a program prints, returns or raises stays text', async ({ bench, page }) => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await bench.open();
  await bench.write(`def f(xs):\n    print('${markup}')\n    return {'${markup}': ['${markup}']}\n`);
  await bench.run('ok');
  await expect(bench.outcome.getByRole('region', { name: 'Output' })).toHaveText(`${markup}\n`);
  await bench.write(`def f(xs):\n    raise ValueError('${markup}')\n`);
  await bench.run('error');
  await expect(bench.outcome.locator('.traceback')).toContainText(`ValueError: ${markup}`);
  await expect(page.locator('img, #app script')).toHaveCount(0);
});
