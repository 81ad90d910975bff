import { type DBSchema, openDB } from 'idb';
import type { Report } from '../pkg/belljar_browser.js';

export type Effect = Report['effects'][number];

/** What is known of an effect: what the person wants, or how far it has got. */
export type Decision = 'open' | 'allowed' | 'refused' | 'applying' | 'applied' | 'failed';

export interface Entry {
  decision: Decision;
  /** Why it failed. */
  error?: string;
}

/** Whether a step was taken, and how things stand now. */
export interface Step {
  taken: boolean;
  entries: Entry[];
}

interface Kept {
  run: string;
  about: string;
  effects: Effect[];
  /** By the effects' ids. */
  entries: Entry[];
  /** `Date.now()` when it was begun. */
  begunMs: number;
}

interface Schema extends DBSchema {
  runs: { key: string; value: Kept; indexes: { about: [string, number] } };
}

const DATABASE = 'belljar-effects';

/** What has become of the effects of runs, in IndexedDB: written before and after each step. */
export const journal = {
  /** The run's record; it is made if there is none. */
  begin: (run: string, about: string, effects: Effect[], entries: Entry[]): Promise<Kept> =>
    change(run, (kept) => kept ?? { run, about, effects, entries, begunMs: Date.now() }),

  /** Notes a step, if the effect stands where it is thought to: another tab may have been quicker. */
  step: async (run: string, id: number, from: readonly Decision[], to: Entry): Promise<Step> => {
    let taken = false;
    const { entries } = await change(run, (kept) => {
      const entry = kept?.entries[id];
      if (!kept || !entry) throw new Error('this browser has lost its journal of the effects');
      taken = from.includes(entry.decision);
      if (taken) kept.entries[id] = to;
      return kept;
    });
    return { entries, taken };
  },

  /** The latest run about something. */
  latest: async (about: string): Promise<Kept | undefined> => {
    const database = await open();
    try {
      const range = IDBKeyRange.bound([about, 0], [about, Number.MAX_VALUE]);
      const cursor = await database.transaction('runs').store.index('about').openCursor(range, 'prev');
      return cursor?.value;
    } finally {
      database.close();
    }
  },
};

/** In one transaction, and on disk when it resolves. */
async function change(run: string, act: (kept: Kept | undefined) => Kept): Promise<Kept> {
  const database = await open();
  try {
    const transaction = database.transaction('runs', 'readwrite', { durability: 'strict' });
    const next = act(await transaction.store.get(run));
    await transaction.store.put(next);
    await transaction.done;
    return next;
  } finally {
    database.close();
  }
}

function open() {
  return openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('runs', { keyPath: 'run' }).createIndex('about', ['about', 'begunMs']);
    },
  });
}
