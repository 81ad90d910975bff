import { signal } from '@preact/signals';
import { type Limits, type Receipt, type RunResult, type Submission, signReceipt, type Task } from '../src/index.ts';
import { announcement } from './announcement.ts';
import { draft, entry } from './draft.ts';
import { hostOf, review } from './effects.ts';
import { asBelljarError, engine } from './engine.ts';
import { formatMs } from './format.ts';
import { t } from './messages.ts';
import { type Permit, takePermit } from './permit.ts';
import { api, asApiError, currentTask, dataOf } from './tasks.ts';
import { explainApi, explainEngine } from './words.ts';

export type Phase =
  | { kind: 'idle' }
  | { kind: 'preparing'; task: Task }
  /** `startedMs` is by `performance.now()`. */
  | { kind: 'running'; task: Task; startedMs: number; deadlineMs: number };

/** The last run of a task. */
export interface Done {
  task: Task;
  source: string;
  limits: Limits;
  result: RunResult;
  permit: Permit;
}

export type Sending =
  | { kind: 'sending' }
  | { kind: 'sent'; receipt: Receipt; submission: Submission }
  | { kind: 'failed'; why: string };

/** Between two questions for a submission's state. */
const LONGEST_WAIT_MS = 15_000;

type ByTask<T> = Readonly<Record<string, T>>;

export const phase = signal<Phase>({ kind: 'idle' });
/** What the run that goes on has written so far. */
export const written = signal('');
export const done = signal<ByTask<Done>>({});
export const sending = signal<ByTask<Sending>>({});
/** Why the last run could not even be made. */
export const failure = signal<string | null>(null);

const signed = new WeakMap<RunResult, Receipt>();
let stopper: AbortController | undefined;

export async function run(): Promise<void> {
  const task = currentTask.value;
  if (!task || engine.value.kind !== 'ready' || phase.value.kind !== 'idle') return;
  const { belljar } = engine.value;
  const { source } = draft.value;
  const called = entry.value;
  stopper = new AbortController();
  const { signal } = stopper;
  phase.value = { kind: 'preparing', task };
  failure.value = null;
  written.value = '';
  try {
    const [data, permit] = await Promise.all([
      orAborted(dataOf(task), signal),
      permitFor(task, called, belljar.engine.sha256, signal),
    ]);
    // Without a ticket the terms are the task's, and chance and clock are this browser's.
    const terms = permit.kind === 'ticket' ? permit.ticket.claims : null;
    const limits = terms?.limits ?? task.limits;
    const result = await belljar.run({
      source,
      entry: called,
      // Stopped before there was data, it ends in `cancelled` all the same.
      data: data ?? new Uint8Array(),
      format: task.data.format,
      policy: task.policy,
      host: hostOf(task),
      limits,
      seed: terms?.seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      nowMs: terms?.now_ms ?? Date.now(),
      signal,
      onStarted: () => {
        phase.value = { kind: 'running', task, startedMs: performance.now(), deadlineMs: limits.deadline_ms };
        announcement.value = t.outcome.announceRun;
      },
      onOutput: (_stream, text) => {
        written.value += text;
      },
    });
    finish({ task, source, limits, result, permit });
    await review(task, terms?.jti ?? crypto.randomUUID(), result.report.class === 'ok' ? result.report.effects : []);
  } catch (error) {
    failure.value = explainFailure(error);
    announcement.value = failure.value;
  } finally {
    phase.value = { kind: 'idle' };
  }
}

export function stop(): void {
  stopper?.abort();
}

/** Signs and posts the last run of the current task. */
export async function send(): Promise<void> {
  const last = done.value[currentTask.value?.id ?? ''];
  if (last?.permit.kind !== 'ticket' || isSent(last.task)) return;
  const { task, source, result, permit } = last;
  setSending(task, { kind: 'sending' });
  try {
    // Signed once: the same receipt again gets the same answer, where another for its ticket would be refused.
    const receipt =
      signed.get(result) ??
      (await signReceipt(permit.session, { task: task.id, ticket: permit.ticket.compact, source, result }));
    signed.set(result, receipt);
    const submission = await api.postReceipt(receipt.submit);
    setSending(task, { kind: 'sent', receipt, submission });
    announcement.value = t.receipt.announce(submission.id);
    void follow(task, receipt, submission);
  } catch (error) {
    const why = explainApi(asApiError(error));
    setSending(task, { kind: 'failed', why });
    announcement.value = t.receipt.announceRefused(why);
  }
}

/** Shows what becomes of a submission that waits for its audit, as long as it is the task's last one. */
async function follow(task: Task, receipt: Receipt, first: Submission): Promise<void> {
  let submission = first;
  for (let waitMs = 500; submission.state === 'queued'; waitMs = Math.min(waitMs * 1.5, LONGEST_WAIT_MS)) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const current = sending.value[task.id];
    if (current?.kind !== 'sent' || current.receipt !== receipt) return;
    // Without a network it is asked again, the next time.
    submission = await api.receipt(first.id).catch(() => submission);
    if (submission.state !== current.submission.state) {
      setSending(task, { kind: 'sent', receipt, submission });
      announcement.value = t.receipt.announceState(t.receipt.states[submission.state].means);
    }
  }
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  return Promise.race([promise, aborted]);
}

function isSent(task: Task): boolean {
  const kind = sending.value[task.id]?.kind;
  return kind === 'sending' || kind === 'sent';
}

async function permitFor(
  task: Task,
  called: string | null,
  engineSha256: string,
  signal: AbortSignal,
): Promise<Permit> {
  return called === task.entry
    ? takePermit(task, engineSha256, signal)
    : { kind: 'none', why: t.unsendable.entry(task.entry) };
}

function finish(last: Done): void {
  const { report } = last.result;
  const permit: Permit = report.class === 'cancelled' ? { kind: 'none', why: t.unsendable.cancelled } : last.permit;
  done.value = { ...done.value, [last.task.id]: { ...last, permit } };
  const { [last.task.id]: _, ...others } = sending.value;
  sending.value = others;
  const { label, means } = t.classes[report.class];
  announcement.value = t.outcome.announce(label, means, formatMs(report.usage.elapsed_ms));
}

function setSending(task: Task, state: Sending): void {
  sending.value = { ...sending.value, [task.id]: state };
}

function explainFailure(error: unknown): string {
  const { name } = error as Error;
  return name === 'ApiError' ? explainApi(asApiError(error)) : explainEngine(asBelljarError(error));
}
