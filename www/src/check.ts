import type { Change, CheckOptions, Document, Finding, Sentence, Terms, Trace } from '../pkg/belljar_checker.js';
import { Inquiry } from './inquiry.ts';
import { fetchModule } from './wasm.ts';

// Nothing of the checker is fetched before it is first asked. Where a document is none, the functions reject with a
// `BelljarError` of the code `policy-invalid`.

const inquiry = new Inquiry(
  () => fetchModule(new URL('../pkg/belljar_checker_bg.wasm', import.meta.url)),
  () => new Worker(new URL('./checker.ts', import.meta.url), { type: 'module', name: 'belljar-checker' }),
);

/**
 * What a policy says of a source, without running it, in the order of the places. Lines and columns count from 1,
 * columns in characters (code points, not the units of a JavaScript string). That there is no finding is no promise.
 *
 * ```ts
 * const findings = await check('import os\n', { policy: { modules: { math: 'any' } }, entry: 'f' });
 * // findings[1].code === 'BJ101', findings[1].why === "The policy does not allow the module 'os'."
 * ```
 */
export function check(source: string, options: CheckOptions = {}): Promise<Finding[]> {
  return inquiry.ask('check', source, options);
}

/**
 * What a policy lets a program do, in sentences, the most telling first.
 *
 * ```ts
 * for (const { key, text } of await explain({ extends: 'strict' })) console.log(key, text);
 * ```
 */
export function explain(policy: Document | string): Promise<Sentence[]> {
  return inquiry.ask('explain', policy);
}

/** What a second policy allows that the first does not (`wider`), and the other way round (`narrower`). */
export function diff(older: Document | string, newer: Document | string): Promise<Change[]> {
  return inquiry.ask('diff', older, newer);
}

export interface LeastOptions {
  /** Lends the host's functions, and has what a trace cannot tell. */
  base?: Document | string;
  /** Sets limits this many percent above what the runs have used; without, those of `base` stay. */
  headroomPercent?: number;
}

/** The least policy under which traced runs go as they went. */
export function least(traces: Trace[], { base, headroomPercent }: LeastOptions = {}): Promise<Document> {
  return inquiry.ask('least', traces, base, headroomPercent);
}

/**
 * The complete terms of a policy document, given as an object or as text: what its preset says, and what it says itself.
 *
 * ```ts
 * const { policy, limits } = await resolve(await (await fetch('/belljar.policy.json')).text());
 * await bj.run({ source, data, policy, limits });
 * ```
 */
export function resolve(policy: Document | string): Promise<Terms> {
  return inquiry.ask('resolve', policy);
}
