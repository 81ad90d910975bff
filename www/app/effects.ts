import { effect, signal, untracked } from '@preact/signals';
import { type AppliedEffect, type Applier, EffectReview, type Host, type Report, type Task } from '../src/index.ts';
import { announcement } from './announcement.ts';
import { t } from './messages.ts';
import { keepNote } from './notes.ts';
import tablesUrl from './tables.js?url';
import { currentTask } from './tasks.ts';

/** A task's effects before the person. */
export interface Shown {
  review: EffectReview;
  effects: AppliedEffect[];
  applying: boolean;
  /** Whether the run is one from before this page was loaded. */
  resumed: boolean;
}

export const shown = signal<Readonly<Record<string, Shown>>>({});
/** Why nothing can be written down, and so nothing is done. */
export const trouble = signal<string | null>(null);

/** What this page can do for a program. */
const functions: Record<string, Applier> = {
  notify: ([to, text], key) => keepNote({ key, to: String(to), text: String(text) }),
};

/** What a task lends to its programs. */
export function hostOf(task: Task): Host {
  return { functions: task.host ?? {}, ...(task.tables && { url: tablesUrl, context: task.tables }) };
}

/** Puts the effects of a run before the person, in place of those of the run before. */
export async function review(task: Task, run: string, effects: Report['effects']): Promise<void> {
  const { [task.id]: _, ...others } = shown.value;
  shown.value = others;
  if (effects.length === 0) return;
  const rules = task.host ?? {};
  await guard(async () =>
    show(task, await EffectReview.open({ run, about: task.id, effects, rules, functions }), false),
  );
}

export async function decide({ review }: Shown, id: number, allowed: boolean): Promise<void> {
  await guard(() => (allowed ? review.allow(id) : review.refuse(id)));
}

export async function apply({ review }: Shown): Promise<void> {
  await guard(() => review.apply());
  const count = (wanted: string): number => review.effects.filter(({ decision }) => decision === wanted).length;
  announcement.value = t.effects.announce(count('applied'), count('refused'), count('failed'));
}

function show(task: Task, review: EffectReview, resumed: boolean): void {
  const update = (): void => {
    const { effects, applying } = review;
    shown.value = { ...shown.value, [task.id]: { review, effects, applying, resumed } };
  };
  review.onChange = update;
  update();
}

async function guard(act: () => Promise<void>): Promise<void> {
  trouble.value = null;
  await act().catch((error: unknown) => {
    trouble.value = error instanceof Error ? error.message : String(error);
  });
}

/** What was left undone when the page was closed. */
async function resume(task: Task): Promise<void> {
  const kept = await EffectReview.resume(task.id, { rules: task.host ?? {}, functions }).catch(() => null);
  if (kept && !shown.value[task.id]) show(task, kept, true);
}

effect(() => {
  const task = currentTask.value;
  if (task?.host) untracked(() => void (shown.value[task.id] ?? resume(task)));
});
