import type { DataFormat } from '../../www/src/index.ts';
import type { Random } from './random.ts';

export interface Data {
  format: DataFormat;
  text: string;
  /** The types of the function's parameters. */
  types: string[];
  /** Whether there is a list or a mapping of arguments, rather than one. */
  spread: boolean;
}

type Write = (random: Random) => string;

const int: Write = (random) =>
  random.pick([`${random.int(-50, 1000)}`, `${random.int(-9, 9)}`, '0', '-9007199254740993', '18446744073709551616']);
const float: Write = (random) => random.pick([`${random.next() * 100 - 50}`, '1e-7', '-0.0', '0.1', '2.5E+300', '1.0']);
const str: Write = (random) =>
  JSON.stringify(
    random.pick(['', 'a', 'Ab c', '12', 'größe', '日本', '🐍', 'x,y\n"z"', '\u0000\u2028', 'lorem ipsum']),
  );

const several =
  (open: string, write: Write, close: string): Write =>
  (random) =>
    open + Array.from({ length: random.int(0, 6) }, () => write(random)).join(', ') + close;

/** JSON by the type that it has in Python. */
const JSON_TYPES: Record<string, Write> = {
  int,
  float,
  str,
  ints: several('[', int, ']'),
  floats: several('[', float, ']'),
  strs: several('[', str, ']'),
  table: (random) => JSON.stringify({ [random.pick(['a', 'ü', ''])]: random.int(0, 9), b: random.int(-5, 5) }),
  matrix: several('[', several('[', int, ']'), ']'),
  any: (random) => `{"a": [${str(random)}, null, ${float(random)}], "$b": {"c": ${int(random)}}}`,
};

/** What the function of a program is called with; `names` makes a parameter's name. */
export function data(random: Random, names: readonly string[]): Data {
  const types = Object.keys(JSON_TYPES);
  const one = random.pick(types);
  const json = (type: string): string => (JSON_TYPES[type] as Write)(random);
  switch (random.weighted({ json: 70, list: 8, mapping: 8, text: 6, ndjson: 4, csv: 4 })) {
    case 'list': {
      const several = [one, random.pick(types)];
      return { format: 'json', text: `[${several.map(json).join(', ')}]`, types: several, spread: true };
    }
    case 'mapping': {
      const several = [random.pick(types), one];
      const members = several.map((type, at) => `${JSON.stringify(names[at])}: ${json(type)}`);
      return { format: 'json', text: `{${members.join(', ')}}`, types: several, spread: true };
    }
    case 'text':
      return { format: 'text', text: JSON.parse(str(random)), types: ['str'], spread: false };
    case 'ndjson':
      return { format: 'ndjson', text: `${json('int')}\n${json('int')}\n`, types: ['ints'], spread: false };
    case 'csv':
      return { format: 'csv', text: `a,b\n${random.int(0, 9)},"x, ü"\n`, types: ['any'], spread: false };
    default:
      return { format: 'json', text: json(one), types: [one], spread: false };
  }
}
