import { EXPRESSIONS, LITERALS, type Productions, RISKS } from './grammar.ts';
import type { Random } from './random.ts';

/** What a text may hold besides itself; see `Writer.expand`. */
const HOLE = /\$([=.+!]?)([a-z]+)/g;

const STEMS = ['v', 'v', 'v', 'x_', 'größe', 'число', '名'];

/** How many productions deep an expression goes. */
const DEPTH = 3;

/** Names, and what they are good for: an expression of a type, or the target of an assignment. */
class Scope {
  readonly expressions = new Map<string, string[]>();
  readonly targets = new Map<string, string[]>();

  constructor(
    readonly parent: Scope | undefined,
    /** Whether what is outside can be read, but not assigned to. */
    readonly isFunction: boolean,
    /** Whether an exception here is caught. */
    readonly isTried: boolean,
  ) {}

  get(type: string): string[] {
    return [...(this.expressions.get(type) ?? []), ...(this.parent?.get(type) ?? [])];
  }

  assignable(type: string): string[] {
    const outer = this.isFunction ? [] : (this.parent?.assignable(type) ?? []);
    return [...(this.targets.get(type) ?? []), ...outer];
  }
}

/** Writes Python from productions: texts with holes, each of a type. */
export class Writer {
  #scope = new Scope(undefined, true, false);
  #names = 0;
  readonly #productions: Productions[] = [EXPRESSIONS];

  constructor(readonly random: Random) {}

  /** What a program can use from here on. */
  add(productions: Productions): void {
    this.#productions.push(productions);
  }

  get isTried(): boolean {
    return this.#scope.isTried;
  }

  name(): string {
    this.#names += 1;
    return this.random.pick(STEMS) + this.#names;
  }

  /** Makes an expression known in the scope. */
  declare(type: string, expression: string): void {
    push(this.#scope.expressions, type, expression);
  }

  within<T>(write: () => T, { isFunction = false, isTried = false } = {}): T {
    const outer = this.#scope;
    this.#scope = new Scope(outer, isFunction, isTried || (outer.isTried && !isFunction));
    try {
      return write();
    } finally {
      this.#scope = outer;
    }
  }

  /** Whether every variable that the text changes can be had. */
  fits(text: string): boolean {
    return [...text.matchAll(HOLE)].every(
      ([, kind, type = '']) => kind !== '!' || this.#scope.assignable(type).length > 0,
    );
  }

  /**
   * Fills the holes of a text: `$int` with an expression of that type; `$=int` with a new name, which the text's
   * own `$.int` and its blocks see; `$+int` with a new variable of the scope; `$!int` with one that there is.
   * `block` writes what stands for a line `$block`.
   */
  expand(text: string, block?: () => string[], depth = DEPTH): string {
    const bound: [type: string, name: string][] = [];
    const added: [type: string, name: string][] = [];
    const named = text.replace(HOLE, (hole, kind, type) => {
      if (kind !== '=' && kind !== '+') return hole;
      const name = this.name();
      (kind === '=' ? bound : added).push([type, name]);
      return name;
    });
    const inside = (write: () => string): string =>
      this.within(() => {
        for (const [type, name] of bound) this.declare(type, name);
        return write();
      });
    const all = named.split('\n');
    const lines = all.map((line, at) => {
      if (block && line.trim() === '$block') {
        const around = headers(all, at);
        const kind = {
          isFunction: around.some((header) => /^(async )?def /.test(header)),
          isTried: around[0] === 'try:',
        };
        return inside(() => this.within(() => indented(line, block()), kind));
      }
      return line.replace(HOLE, (_, kind, type) => {
        if (kind === '!') return this.random.pick(this.#scope.assignable(type));
        const write = (): string => this.expression(type, depth - 1);
        return kind === '.' ? inside(write) : write();
      });
    });
    for (const [type, name] of added) {
      this.declare(type, name);
      push(this.#scope.targets, type, name);
    }
    return lines.join('\n');
  }

  expression(type: string, depth = DEPTH): string {
    const { random } = this;
    const production = random.pick(this.#choices(type, depth));
    return this.expand(production, undefined, depth);
  }

  /** What an expression of a type can be made of, `depth` productions from the bottom. */
  #choices(type: string, depth: number): string[] {
    const { random } = this;
    const known = this.#scope.get(type).slice(0, 12);
    // A call has arguments of its own; at the bottom only plain names are left.
    const names = depth > 0 ? known : known.filter((expression) => !expression.includes('$'));
    const all = this.#productions.flatMap((productions) => productions[type] ?? []);
    const literals = LITERALS[type] ?? all.slice(0, 1);
    if (names.length > 0 && (literals.length === 0 || random.chance(depth > 0 ? 0.4 : 0.6))) return names;
    if (depth <= 0 || all.length === 0) return literals;
    if (this.isTried && RISKS[type] && random.chance(0.3)) return RISKS[type];
    // What a library adds comes as often as all of the language.
    return random.pick(this.#productions.flatMap((productions) => (productions[type] ? [productions[type]] : [])));
  }
}

/** The lines that those at `at` stand under, the nearest first. */
function headers(lines: string[], at: number): string[] {
  const found: string[] = [];
  let depth = depthOf(lines[at] ?? '');
  for (const line of lines.slice(0, at).reverse()) {
    if (depthOf(line) >= depth) continue;
    depth = depthOf(line);
    found.push(line.trim());
  }
  return found;
}

function indented(line: string, lines: string[]): string {
  const indent = ' '.repeat(depthOf(line));
  return lines
    .flatMap((text) => text.split('\n'))
    .map((text) => indent + text)
    .join('\n');
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [value, ...(map.get(key) ?? [])]);
}
