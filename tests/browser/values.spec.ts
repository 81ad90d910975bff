import { expect, test } from './package.ts';

test.use({
  host: `
export const told = (value) => JSON.stringify(value);
export const echo = (value) => value;
export const column = () => new Float64Array([0.5, -0, Infinity]);
export const wrong = () => ({ a: [new (class Point {})()] });
`,
});

const SOURCE = `
from host import told, echo, column, wrong, note, HostError

PROTO = {'__proto__': {'x': 1}, 'constructor': 2}
NUMBERS = [0.1, 5e-324, 1.7976931348623157e308, -0.0, float('nan'), 2**53 - 1, -2**53, 2**100, 1e21]

def proto():
    note(PROTO)
    return [PROTO, told(PROTO), echo(PROTO) == PROTO]

def numbers():
    return [NUMBERS, told(NUMBERS)]

def answers():
    try:
        wrong()
    except HostError as error:
        return [repr(column().tolist()), str(error)]
`;

test('the view of a value has every name and every number as it is', async ({ page }) => {
  const seen = await page.evaluate(async (source) => {
    const read = { kind: 'read' as const, max_calls: 9 };
    const note = { kind: 'effect' as const, max_calls: 9 };
    const functions = { told: read, echo: read, column: read, wrong: read, note };
    const bj = await belljar.Belljar.create({ host: { url: '/package/host.js', functions } });
    const program = await bj.load({ source });
    const { report: proto } = await program.call({ entry: 'proto', args: [] });
    const { report: numbers } = await program.call({ entry: 'numbers', args: [] });
    const { report: answers } = await program.call({ entry: 'answers', args: [] });
    const [value] = proto.value as [object];
    const [list] = numbers.value as [unknown[]];
    bj.dispose();
    return {
      // As text: what Playwright carries has lost the name itself.
      proto: JSON.stringify(proto.value),
      own: Object.hasOwn(value, '__proto__') && Object.getPrototypeOf(value) === Object.prototype,
      effects: JSON.stringify(proto.effects),
      numbers: numbers.value,
      minusZero: Object.is(list[3], -0),
      answers: answers.value,
    };
  }, SOURCE);
  const dict = '{"__proto__":{"x":1},"constructor":2}';
  expect(seen.proto).toBe(JSON.stringify([JSON.parse(dict), dict, true]));
  expect(seen.own).toBe(true);
  expect(seen.effects).toBe(`[{"args":[${dict}],"id":0,"name":"note"}]`);
  const numbers = [
    0.1,
    5e-324,
    1.7976931348623157e308,
    -0,
    { $float: 'nan' },
    2 ** 53 - 1,
    { $int: '-9007199254740992' },
    { $int: '1267650600228229401496703205376' },
    1e21,
  ];
  expect(seen.numbers).toEqual([numbers, JSON.stringify(numbers)]);
  expect(seen.minusZero).toBe(true);
  expect(seen.answers).toEqual([
    '[0.5, -0.0, inf]',
    'the host function \'wrong\' gave a wrong answer: value["a"][0]: an object of class Point',
  ]);
});
