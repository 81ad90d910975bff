// The host's module of tasks that bring tables. The worker imports this file as it stands.

/** @type {Record<string, Record<string, unknown>>} */
let tables = {};

/**
 * Called before each run, with what the task brings.
 * @param {Record<string, Record<string, unknown>>} brought
 */
export function prepare(brought) {
  tables = brought;
}

/** @param {string} key */
export function lookup(key) {
  const table = tables.lookup ?? {};
  if (!Object.hasOwn(table, key)) throw new Error(`there is no '${key}'`);
  return table[key];
}
