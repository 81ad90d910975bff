import type { Policy } from '../../www/src/index.ts';
import type { TextRequest } from '../browser/worker.ts';
import { data } from './data.ts';
import { DEFINITIONS, ENDINGS, LIBRARY, STATEMENTS } from './grammar.ts';
import { Random } from './random.ts';
import { Writer } from './writer.ts';

/** What a program is written to end in; it may still end in something else. */
const KINDS = { plain: 72, raise: 5, fuel: 5, memory: 4, output: 3, recursion: 4, value: 3, syntax: 3, policy: 3 };

const LIMITS = {
  // Enough for nearly all, and spent in a fraction of a second.
  fuel: 400_000_000,
  memory_bytes: 64 << 20,
  output_bytes: 1 << 20,
  value_bytes: 1 << 20,
  // Never met: time alone differs between machines.
  deadline_ms: 600_000,
};

/** A program that a seed decides, with its data and its terms: the same one everywhere and every time. */
export function generate(seed: number): TextRequest {
  const random = new Random(seed);
  const kind = random.weighted(KINDS);
  const endings = ENDINGS.filter((ending) => ending.kind === kind);
  const ending = endings.length > 0 ? random.pick(endings) : { text: 'return $result', limits: {} };
  const modules = random.some(LIBRARY, 3 / LIBRARY.length);
  const imports = modules.flatMap(({ imports }) => imports);

  const writer = new Writer(random);
  for (const { productions } of modules) writer.add(productions);
  const names = [writer.name(), writer.name()];
  // A module that comes with the request brings a definition that the program could have had itself.
  const extra = random.chance(0.1) ? [...imports, definition(writer)].join('\n') : undefined;
  const { format, text, types, spread } = data(random, names);
  const parameters = types.map((type, at): [string, string] => [type, names[at] as string]);
  const source = [
    ...imports,
    ...(extra === undefined ? [] : ['from extra import *']),
    ...statements(writer, random.int(0, 3), 0),
    ...Array.from({ length: random.int(0, 3) }, () => definition(writer)),
    entry(writer, parameters, ending.text),
    '',
  ].join('\n');

  return {
    source: kind === 'syntax' ? damaged(source, random) : source,
    filename: 'main.py',
    entry: 'f',
    data: text,
    data_format: format,
    spread,
    policy: kind === 'policy' ? policy(imports, random) : { modules: 'any', on_violation: 'stop' },
    limits: { ...LIMITS, ...ending.limits },
    seed,
    now_ms: 1_760_000_000_000 + seed,
    host: { note: { kind: 'effect', max_calls: 5 } },
    modules: extra === undefined ? [] : [{ name: 'extra', source: extra, trusted: random.chance(0.5) }],
  };
}

/** `nesting` is how many blocks may still be in each other. */
function statements(writer: Writer, count: number, nesting: number): string[] {
  const { random } = writer;
  return Array.from({ length: count }, () => {
    if (writer.isTried && random.chance(0.15)) return writer.expand('raise $raised');
    const all = STATEMENTS.filter((text) => writer.fits(text) && (nesting > 0 || !text.includes('$block')));
    const type = random.pick([
      'int',
      'float',
      'str',
      'bytes',
      'ints',
      'strs',
      'table',
      'numbers',
      'names',
      'pairs',
      'any',
    ]);
    const text = random.chance(0.25) ? `$+${type} = $${type}` : random.pick(all);
    return writer.expand(text, () => statements(writer, random.int(1, 3), nesting - 1));
  });
}

function definition(writer: Writer): string {
  const { text, gives } = writer.random.pick(DEFINITIONS);
  const name = writer.name();
  const named = (text: string): string => text.replaceAll('NAME', name);
  const written = writer.expand(named(text), () => statements(writer, writer.random.int(1, 2), 1));
  for (const [type, expression] of gives) writer.declare(type, named(expression));
  return written;
}

function entry(writer: Writer, parameters: [type: string, name: string][], ending: string): string {
  const { random } = writer;
  const write = (): string[] => {
    for (const [type, name] of parameters) writer.declare(type, name);
    const body = statements(writer, random.int(2, 7), 2);
    return [...body, writer.expand(ending, () => statements(writer, 1, 1))];
  };
  const body = writer.within(write, { isFunction: true }).flatMap((text) => text.split('\n'));
  return [`def f(${parameters.map(([, name]) => name).join(', ')}):`, ...body.map((line) => `    ${line}`)].join('\n');
}

/** With a mistake of the kind that people make; it may still be a program. */
function damaged(source: string, random: Random): string {
  const lines = source.split('\n');
  const line = random.int(0, lines.length - 1);
  // Of whole characters, not of halves.
  const characters = Array.from(source);
  const at = random.int(0, characters.length - 1);
  const [before, after] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  switch (random.weighted({ lost: 3, doubled: 1, strange: 2, indented: 2, cut: 1 })) {
    case 'lost':
      return before + characters.slice(at + 1).join('');
    case 'doubled':
      return before + characters[at] + after;
    case 'strange':
      return before + random.pick(['?', '(', ']', '"', '\\', ' = ', '$', 'é', '\u200b', ';', ':']) + after;
    case 'indented':
      return lines.with(line, ` ${lines[line]}`).join('\n');
    case 'cut':
      return before;
  }
}

function policy(imports: string[], random: Random): Policy {
  const named = imports.flatMap(
    (line) =>
      line
        .replace(/^(import|from) /, '')
        .split(' import ')[0]
        ?.split(', ') ?? [],
  );
  return {
    modules: Object.fromEntries(random.some(named, 0.5).map((name) => [name, 'any' as const])),
    importers: {},
    builtins: 'any',
    attributes: 'any',
    syntax: [],
    on_violation: random.pick(['log', 'stop', 'kill']),
  };
}
