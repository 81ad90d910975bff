// The host's module of tasks that bring tables: the worker imports it.

type Tables = Record<string, Record<string, unknown>>;

let tables: Tables = {};

/** Called before each run, with what the task brings. */
export function prepare(brought: Tables): void {
  tables = brought;
}

export function lookup(key: string): unknown {
  const table = tables.lookup ?? {};
  if (!Object.hasOwn(table, key)) throw new Error(`there is no '${key}'`);
  return table[key];
}
