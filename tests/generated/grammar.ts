import { readFileSync } from 'node:fs';

/** From a type to texts with holes, each of which gives an expression of that type. */
export type Productions = Record<string, string[]>;

/** The productions of the language itself, the plainest ones, and those that may raise. */
export const EXPRESSIONS = productions(read('expressions'));
export const LITERALS = productions(read('literals'));
export const RISKS = productions(read('risks'));

/** What some imports add. */
export const LIBRARY = paragraphs(read('library')).map((paragraph) => {
  const lines = paragraph.split('\n');
  const isImport = (line: string): boolean => /^(import|from) /.test(line);
  return {
    imports: lines.filter(isImport),
    productions: productions(lines.filter((line) => !isImport(line)).join('\n')),
  };
});

export const STATEMENTS = paragraphs(read('statements'));

/** Functions and classes, with the expressions that they make possible. */
export const DEFINITIONS = paragraphs(read('definitions')).map((paragraph) => {
  const lines = paragraph.split('\n');
  const given = lines.filter((line) => line.startsWith('=> '));
  return {
    text: lines.filter((line) => !line.startsWith('=> ')).join('\n'),
    gives: given.map((line) => /^=> (\w+): (.*)$/.exec(line)?.slice(1) as [type: string, expression: string]),
  };
});

/** What ends a program otherwise than well, by its kind, with the limits that it is to meet. */
export const ENDINGS = paragraphs(read('endings')).map((paragraph) => {
  const [header = '', ...lines] = paragraph.split('\n');
  const [, kind = '', limits = '{}'] = /^=> (\w+) ?(.*)$/.exec(header) ?? [];
  return { kind, limits: JSON.parse(limits || '{}') as Record<string, number>, text: lines.join('\n') };
});

function read(name: string): string {
  return readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').replace(/^#.*\n/gm, '');
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A type at the margin, its productions below it. */
function productions(text: string): Productions {
  const found: Productions = {};
  let last: string[] = [];
  for (const line of text.split('\n')) {
    if (/^\w/.test(line)) {
      last = found[line] ?? [];
      found[line] = last;
    } else if (line.trim() !== '') {
      last.push(line.trim());
    }
  }
  return found;
}
