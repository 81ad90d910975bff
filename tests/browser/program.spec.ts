import { expect, test } from './package.ts';

const COUNTER = `
count = 0

def add(n=1):
    global count
    count += n
    return count

def spin():
    global count
    count += 1
    while True: pass
`;

test('calls get values of JavaScript by position and by name, and give what a run gives, to the byte', async ({
  page,
}) => {
  const { values, called, run } = await page.evaluate(async () => {
    const bj = await belljar.Belljar.create();
    const source = `
print('loading')
def total(xs, scale=1): return [type(xs).__name__, sum(xs) * scale]
def same(x): return x
`;
    const terms = { source, seed: 7, nowMs: 0 };
    const program = await bj.load(terms);
    const values: unknown[] = [];
    for (const args of [[new Float64Array([1, 2.5])], { xs: [1, 2], scale: 10n ** 20n }, [new Uint8Array([7]), 2]]) {
      values.push((await program.call({ entry: 'total', args })).report.value);
    }
    const when = new Date(0);
    values.push((await program.call({ entry: 'same', args: [new Map([[1, [null, true, when]]])] })).report.value);
    const data = await belljar.encodeValue(new Int32Array([1, -1]), { arrays: 'list' });
    values.push((await program.call({ entry: 'total', data, format: 'cbor' })).report.value);
    values.push(await belljar.decodeValue(data).catch((error: Error) => error.message));
    const { report: called } = await program.call({ entry: 'total', data: '[1, 2]' });
    const { report: run } = await bj.run({ ...terms, entry: 'total', data: '[1, 2]' });
    bj.dispose();
    return { values, called, run };
  });
  expect(values).toEqual([
    ['array', 3.5],
    ['list', { $int: '300000000000000000000' }],
    ['bytes', 14],
    { $dict: [[1, [null, true, { $datetime: '1970-01-01T00:00:00+00:00' }]]] },
    ['list', 0],
    'a tag that is not supported, or not on this content at byte 5',
  ]);
  expect(called.stdout).toBe('loading\n');
  expect({ ...called, usage: { ...called.usage, elapsed_ms: run.usage.elapsed_ms } }).toEqual(run);
});

test('a column of a million numbers crosses as one block', async ({ page }) => {
  const { sum, encodeMs, listMs } = await page.evaluate(async () => {
    const bj = await belljar.Belljar.create();
    const column = Float64Array.from({ length: 1_000_000 }, (_, index) => index / 2);
    const timed = async (value: unknown): Promise<number> => {
      const start = performance.now();
      await belljar.encodeValue(value);
      return performance.now() - start;
    };
    await timed(null);
    const encodeMs = await timed(column);
    const listMs = await timed(Array.from(column));
    const { report } = await bj.run({ source: 'def f(xs): return [len(xs), xs[-1], sum(xs)]', args: [column] });
    bj.dispose();
    return { sum: report.value, encodeMs, listMs };
  });
  console.log(`a million doubles: ${encodeMs.toFixed(1)} ms as a Float64Array, ${listMs.toFixed(1)} ms as an Array`);
  expect(sum).toEqual([1_000_000, 499_999.5, 249_999_750_000]);
  expect(encodeMs).toBeLessThan(listMs / 2);
});

test('each call meets the moment after loading, or what the call before has left', async ({ page }) => {
  const { fresh, shared, outputs } = await page.evaluate(async (source) => {
    const bj = await belljar.Belljar.create();
    const program = await bj.load({ source: `${source}\nprint('loaded')\n` });
    const values = async (shared: boolean): Promise<unknown[]> => {
      const calls = [1, 2, 3].map((n) => program.call({ entry: 'add', args: [n], shared }));
      return (await Promise.all(calls)).map(({ report }) => report.value);
    };
    const fresh = await values(false);
    await program.call({ entry: 'add', args: [100] });
    const shared = await values(true);
    const outputs: [string, string][] = [];
    for (const shared of [false, true, false]) {
      let heard = '';
      const onOutput = (_: string, text: string): void => {
        heard += text;
      };
      const { report } = await program.call({ entry: 'add', args: [], shared, onOutput });
      outputs.push([heard, report.stdout]);
    }
    bj.dispose();
    return { fresh, shared, outputs };
  }, COUNTER);
  expect(fresh).toEqual([1, 2, 3]);
  expect(shared).toEqual([101, 103, 106]);
  // What loading has printed belongs to every call from its state.
  expect(outputs).toEqual([
    ['loaded\n', 'loaded\n'],
    ['', ''],
    ['loaded\n', 'loaded\n'],
  ]);
});

test('the first call hears what loading has printed, as every other does', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const bj = await belljar.Belljar.create();
    const heard: string[] = [];
    const onOutput = (_: string, text: string): void => void heard.push(text);
    const program = await bj.load({ source: 'print("loaded")\ndef f(): print("called")', onOutput });
    for (let time = 0; time < 2; time += 1) {
      heard.push('|');
      await program.call({ args: [], onOutput });
    }
    bj.dispose();
    return heard.join('');
  });
  expect(heard).toBe('loaded\n|loaded\ncalled\n|loaded\ncalled\n');
});

test.describe('with a host that can hang', () => {
  test.use({ host: 'export function hang() { for (;;); }' });

  test('a program whose worker had to be ended is loaded again; a shared state is told to be lost', async ({
    page,
  }) => {
    const seen = await page.evaluate(async (source) => {
      const functions = { hang: { kind: 'read' as const, max_calls: 9 } };
      const bj = await belljar.Belljar.create({ host: { url: '/package/host.js', functions } });
      const program = await bj.load({
        source: `from host import hang\n${source}\ndef stuck(): hang()\n`,
        limits: { deadline_ms: 500 },
      });
      const call = async (entry: string, shared: boolean): Promise<unknown> => {
        try {
          const { report } = await program.call({ entry, args: [], shared });
          return report.class === 'ok' ? report.value : report.class;
        } catch (error) {
          return (error as { code?: string }).code;
        }
      };
      const seen: unknown[] = [];
      for (const entry of ['add', 'add', 'stuck', 'add', 'spin', 'add']) seen.push(await call(entry, false));
      seen.push('|');
      for (const entry of ['add', 'stuck', 'add', 'add']) seen.push(await call(entry, true));
      for (const shared of [false, true]) seen.push(await call('add', shared));
      seen.push('|');
      // Ended from inside, on a worker that lives on.
      for (const entry of ['spin', 'add']) seen.push(await call(entry, true));
      for (const shared of [false, true]) seen.push(await call('add', shared));
      bj.dispose();
      return seen;
    }, COUNTER);
    expect(seen).toEqual([
      ...[1, 1, 'timeout', 1, 'timeout', 1],
      '|',
      ...[2, 'timeout', 'state-lost', 'state-lost', 1, 2],
      '|',
      ...['timeout', 'state-lost', 1, 2],
    ]);
  });
});

test('a source that does not load says why, at once and in every call', async ({ page }) => {
  const { loaded, called, failing } = await page.evaluate(async () => {
    const bj = await belljar.Belljar.create();
    const program = await bj.load({ source: 'def f(x:' });
    const called = await program.call({ args: [1] });
    const failing = await bj.load({ source: 'print("so far")\n1 / 0\n' });
    bj.dispose();
    return { loaded: program.loaded.report, called: called.report, failing: failing.loaded.report };
  });
  expect(loaded).toMatchObject({ class: 'syntax', error: { type: 'SyntaxError' } });
  expect(called.outcome_sha256).toBe(loaded.outcome_sha256);
  expect(failing).toMatchObject({ class: 'error', stdout: 'so far\n', error: { type: 'ZeroDivisionError' } });
});

test('programs and runs go on beside each other, and end alone', async ({ page }) => {
  const seen = await page.evaluate(async (source) => {
    const bj = await belljar.Belljar.create();
    const [one, other] = await Promise.all([bj.load({ source }), bj.load({ source })]);
    const classOf = async (run: Promise<{ report: { class: string } }>): Promise<string> => (await run).report.class;
    const started = new Promise<void>((resolve) => {
      void classOf(one.call({ entry: 'spin', args: [], onStarted: resolve })).then((class_) => seen.push(class_));
    });
    const seen: unknown[] = [];
    await started;
    const waiting = classOf(one.call({ entry: 'add', args: [] }));
    seen.push(await classOf(other.call({ entry: 'add', args: [] })));
    seen.push(await classOf(bj.run({ source, entry: 'add', args: [5] })));
    one.stop();
    seen.push(await waiting);
    seen.push(await classOf(one.call({ entry: 'add', args: [] })));
    one.dispose();
    const code = await one.call({ entry: 'add', args: [] }).catch((error: { code: string }) => error.code);
    seen.push(code, await classOf(other.call({ entry: 'add', args: [] })));
    bj.dispose();
    return seen;
  }, COUNTER);
  expect(seen).toEqual(['ok', 'ok', 'cancelled', 'cancelled', 'ok', 'disposed', 'ok']);
});

test('many calls, one after the other', async ({ page }) => {
  const perSecond = await page.evaluate(async (source) => {
    const bj = await belljar.Belljar.create();
    const program = await bj.load({ source });
    const measure = async (count: number, call: (n: number) => Promise<unknown>): Promise<number> => {
      await call(0);
      const start = performance.now();
      for (let n = 0; n < count; n += 1) await call(n);
      return Math.round((count * 1000) / (performance.now() - start));
    };
    const call = (shared: boolean) => (n: number) => program.call({ entry: 'add', args: [n], shared });
    const perSecond = {
      fresh: await measure(500, call(false)),
      shared: await measure(2000, call(true)),
      run: await measure(200, (n) => bj.run({ source, entry: 'add', args: [n] })),
    };
    const { report } = await program.call({ entry: 'add', args: [0], shared: true });
    bj.dispose();
    return { ...perSecond, sum: report.value };
  }, COUNTER);
  console.log('calls per second', perSecond);
  // One fresh call came before those that share: its state is theirs.
  expect(perSecond.sum).toBe(499 + (1999 * 2000) / 2);
  expect(perSecond.fresh).toBeGreaterThan(20);
  expect(perSecond.shared).toBeGreaterThan(2 * perSecond.fresh);
});
