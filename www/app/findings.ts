import { computed, effect, signal } from '@preact/signals';
import { check, type Finding, type Task } from '../src/index.ts';
import { draft, entry } from './draft.ts';
import { asBelljarError } from './engine.ts';
import { t } from './messages.ts';
import { currentTask } from './tasks.ts';
import { explainEngine } from './words.ts';

const CHECK_AFTER_MS = 250;

export type Checked = { kind: 'checking' } | { kind: 'checked'; findings: Finding[] } | { kind: 'failed'; why: string };

/** What the checker has said last. While a source is looked at, it is what was said of the one before. */
export const checked = signal<Checked>({ kind: 'checking' });

export const findings = computed<readonly Finding[]>(() =>
  checked.value.kind === 'checked' ? checked.value.findings : [],
);

/** Whether it is certain that the engine refuses something, once the run gets there. */
export const hasError = computed(() => findings.value.some(({ severity }) => severity === 'error'));

/** Looks at every source that stands still for a moment, until it is told to stop. */
export function watchSource(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Task | null = null;
  const stop = effect(() => {
    const { source } = draft.value;
    const task = currentTask.value;
    const called = entry.value ?? task?.entry ?? null;
    clearTimeout(timer);
    if (!task) return;
    // Another task's findings are of another source.
    if (task !== last) checked.value = { kind: 'checking' };
    last = task;
    timer = setTimeout(() => void look(source, task, called), CHECK_AFTER_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

async function look(source: string, task: Task, called: string | null): Promise<void> {
  const said = await check(source, { policy: { ...task.policy, host: task.host ?? {} }, entry: called }).then(
    (findings): Checked => ({ kind: 'checked', findings }),
    (error: unknown): Checked => ({ kind: 'failed', why: explainEngine(asBelljarError(error)) }),
  );
  if (source === draft.value.source && task === currentTask.value) checked.value = said;
}

/** How many of what there are, and what that means for a run. */
export function summary(task: Task | null): string {
  const state = checked.value;
  if (state.kind === 'checking') return '';
  if (state.kind === 'failed') return `${t.findings.failed} ${state.why}`;
  const { findings } = state;
  if (findings.length === 0) return t.findings.none;
  const count = (of: Finding['severity']): number => findings.filter(({ severity }) => severity === of).length;
  const counts = t.findings.counts(count('error'), count('warning'), count('hint'));
  return hasError.value ? `${counts}. ${consequence(findings, task)}` : `${counts}.`;
}

function consequence(findings: readonly Finding[], task: Task | null): string {
  // Rules of the language and of the entry say what no policy can change.
  const isFatal = findings.some(({ severity, code }) => severity === 'error' && /^BJ[06]/.test(code));
  if (isFatal) return t.findings.cannotRun;
  return task?.policy.on_violation === 'log' ? t.findings.noted : t.findings.refused;
}
