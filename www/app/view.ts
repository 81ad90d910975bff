// The JSON view of a value as Python would write it. What JSON lacks comes as an object with one `$` key.
import { t } from './messages.ts';

/** What fits in one line is shown in one line. */
const INLINE_LENGTH = 48;
const INLINE_PARTS = 8;

/** A value with parts: how Python writes it around them, and the first of them. */
export interface Whole {
  open: string;
  close: string;
  size: number;
  keys: 'written' | 'counted' | 'none';
  first: (count: number) => Part[];
}

export type Part = [key: unknown, value: unknown];

/** A value without parts as one text, else `null`. */
export function scalarText(value: unknown): string | null {
  if (value === null) return t.outcome.none;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? t.outcome.yes : t.outcome.no;
  if (typeof value !== 'object') return String(value);
  const { tag, inner } = taggedOf(value);
  switch (tag) {
    case '$int':
    case '$float':
    case '$date':
    case '$datetime':
    case '$time':
      return String(inner);
    case '$bytes':
      return `bytes.fromhex('${inner}')`;
    case '$complex': {
      const [real, imaginary] = (inner as unknown[]).map(scalarText);
      return `complex(${real}, ${imaginary})`;
    }
    default:
      return null;
  }
}

/** A value with parts. A million of them cost nothing before they are asked for. */
export function wholeOf(value: object): Whole {
  if (Array.isArray(value)) return listed('[', value, ']');
  const { tag, inner } = taggedOf(value);
  switch (tag) {
    case '$set':
      return { ...((inner as []).length > 0 ? listed('{', inner, '}') : listed('set(', inner, ')')), keys: 'none' };
    case '$frozenset':
      return { ...listed('frozenset({', inner, '})'), keys: 'none' };
    case '$array': {
      const [code, numbers] = inner as [string, unknown];
      return listed(`array('${code}', [`, numbers, '])');
    }
    case '$dict': {
      const pairs = inner as Part[];
      return braces(pairs.length, (count) => pairs.slice(0, count));
    }
    default:
      return braces(Object.keys(value).length, (count) => Object.entries(value).slice(0, count));
  }
}

/** A short value in one line, else `null`. */
export function inlineText(value: unknown): string | null {
  const scalar = scalarText(value);
  if (scalar !== null) return scalar;
  const { open, close, size, keys, first } = wholeOf(value as object);
  if (size > INLINE_PARTS) return null;
  const parts = first(INLINE_PARTS);
  if (parts.some(([, part]) => scalarText(part) === null)) return null;
  const texts = parts.map(([key, part]) => (keys === 'written' ? `${textOf(key)}: ` : '') + scalarText(part));
  const text = open + texts.join(', ') + close;
  return text.length <= INLINE_LENGTH ? text : null;
}

/** Any value in one line. */
export function textOf(value: unknown): string {
  return inlineText(value) ?? JSON.stringify(value);
}

/** A list that is one, packed or not. */
export function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { tag, inner } = taggedOf(value);
  return tag === '$array' ? (inner as [string, unknown[]])[1] : null;
}

/** Whether it stands for a dict whose keys are all text. */
export function isDict(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && taggedOf(value).tag === null;
}

/** The one `$` key of what JSON lacks. */
function taggedOf(value: object): { tag: string | null; inner: unknown } {
  const [tag = ''] = Object.keys(value);
  return tag.startsWith('$') ? { tag, inner: (value as Record<string, unknown>)[tag] } : { tag: null, inner: null };
}

function listed(open: string, list: unknown, close: string): Whole {
  const items = list as unknown[];
  const first = (count: number): Part[] => items.slice(0, count).map((item, index) => [index, item]);
  return { open, close, size: items.length, keys: 'counted', first };
}

function braces(size: number, first: Whole['first']): Whole {
  return { open: '{', close: '}', size, keys: 'written', first };
}
