import type { HostRule } from '../pkg/belljar_browser.js';
import { messageOf } from './error.ts';
import { type Decision, type Effect, type Entry, journal } from './journal.ts';
import { Pace } from './pace.ts';

export type { Decision };

/**
 * Does what an effect asks for. `key` is the same whenever the same effect is tried again: whoever takes the request
 * at the other end can tell by it that it has been done.
 */
export type Applier = (args: unknown[], key: string) => unknown;

export interface ReviewOptions {
  /** Names the run for good: its ticket's `jti`, its receipt's id, or a UUID made for it. */
  run: string;
  /** What the run was about, so that it can be found again: see `resume`. */
  about: string;
  effects: Effect[];
  /** As `host` of the policy document has them. */
  rules: Record<string, HostRule>;
  functions: Record<string, Applier>;
}

/** An effect, and what has become of it. */
export interface AppliedEffect extends Effect, Entry {
  /** Whether it was begun and nobody knows whether it was done: the page was closed in the middle. */
  doubtful: boolean;
}

/**
 * The effects of one run before a person. Nothing happens before `apply`, and nothing happens twice: each step is
 * written down in this browser before it is taken and after.
 *
 * ```ts
 * const review = await EffectReview.open({ run, about: task.id, effects: report.effects, rules, functions });
 * await review.allow(0);
 * await review.refuse(1);
 * await review.apply();
 * ```
 */
export class EffectReview {
  /** Called after every change of `effects`. */
  onChange: (() => void) | undefined;
  readonly run: string;
  readonly #effects: Effect[];
  readonly #rules: Record<string, HostRule>;
  readonly #functions: Record<string, Applier>;
  readonly #pace = new Pace();
  #entries: Entry[];
  /** The effect that this page applies now. */
  #current: number | undefined;

  /** Begins a review, or takes up the one of this run. Effects that need no confirmation are allowed already. */
  static async open({ run, about, effects, ...rest }: ReviewOptions): Promise<EffectReview> {
    const entries = effects.map(({ name }): Entry => ({ decision: rest.rules[name]?.confirm ? 'open' : 'allowed' }));
    return new EffectReview({ ...(await journal.begin(run, about, effects, entries)), ...rest });
  }

  /** The review of the latest run about something, if anything of it is left to do. */
  static async resume(about: string, terms: Pick<ReviewOptions, 'rules' | 'functions'>): Promise<EffectReview | null> {
    const kept = await journal.latest(about);
    const review = kept ? new EffectReview({ ...kept, ...terms }) : null;
    return review && !review.finished ? review : null;
  }

  private constructor({
    run,
    effects,
    entries,
    rules,
    functions,
  }: Omit<ReviewOptions, 'about'> & { entries: Entry[] }) {
    this.run = run;
    this.#effects = effects;
    this.#entries = entries;
    this.#rules = rules;
    this.#functions = functions;
  }

  /** In the order in which the program called them. */
  get effects(): AppliedEffect[] {
    return this.#effects.map((effect, id) => {
      const entry = this.#entries[id] ?? { decision: 'open' };
      return { ...effect, ...entry, doubtful: entry.decision === 'applying' && this.#current !== id };
    });
  }

  /** Whether every effect is applied or refused. */
  get finished(): boolean {
    return this.#entries.every(isSettled);
  }

  get applying(): boolean {
    return this.#current !== undefined;
  }

  /** What waits for a person: not decided, failed, or in doubt. `apply` stops before the first of them. */
  get waiting(): AppliedEffect[] {
    return this.effects.filter(({ decision, doubtful }) => doubtful || decision === 'open' || decision === 'failed');
  }

  /** Lets an effect be applied; one that failed or is in doubt is tried again, under the same key. */
  allow(id: number): Promise<void> {
    return this.#decide(id, 'allowed');
  }

  /** One that was refused is not applied, and can be allowed again; what is applied stays applied. */
  refuse(id: number): Promise<void> {
    return this.#decide(id, 'refused');
  }

  /**
   * Applies what is allowed, in order. It ends before the first effect that waits for a person, and with the first
   * that fails, because those behind it may build on it; it can be called again. One tab at a time applies a run's.
   */
  async apply(): Promise<void> {
    await navigator.locks.request(this.#lock, async () => {
      for (const effect of this.#effects) {
        if (!(await this.#settle(effect))) return;
      }
    });
  }

  async #decide(id: number, decision: 'allowed' | 'refused'): Promise<void> {
    await this.#step(id, ['open', 'allowed', 'refused', 'failed'], { decision });
    if (this.#entries[id]?.decision !== 'applying') return;
    // In doubt, unless somebody is at it.
    await navigator.locks.request(this.#lock, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#step(id, ['applying'], { decision });
    });
  }

  get #lock(): string {
    return `belljar-effects ${this.run}`;
  }

  /** Whether the next one may follow. */
  async #settle({ id, name, args }: Effect): Promise<boolean> {
    if (isSettled(this.#entries[id])) return true;
    if (this.#entries[id]?.decision !== 'allowed') return false;
    await this.#pace.wait(name, this.#rules[name]?.per_second);
    this.#current = id;
    try {
      // Another tab, or the person, may have been quicker.
      if (await this.#step(id, ['allowed'], { decision: 'applying' })) {
        await this.#step(id, ['applying'], await this.#try(id, name, args));
      }
      return isSettled(this.#entries[id]);
    } finally {
      this.#current = undefined;
      this.onChange?.();
    }
  }

  async #try(id: number, name: string, args: unknown): Promise<Entry> {
    try {
      const apply = Object.hasOwn(this.#functions, name) ? this.#functions[name] : undefined;
      if (!apply) throw new Error(`this page has no function '${name}'`);
      await apply(args as unknown[], `${this.run}/${id}`);
      return { decision: 'applied' };
    } catch (error) {
      return { decision: 'failed', error: messageOf(error) };
    }
  }

  async #step(id: number, from: readonly Decision[], to: Entry): Promise<boolean> {
    const { entries, taken } = await journal.step(this.run, id, from, to);
    this.#entries = entries;
    this.onChange?.();
    return taken;
  }
}

function isSettled(entry: Entry | undefined): boolean {
  return entry?.decision === 'applied' || entry?.decision === 'refused';
}
