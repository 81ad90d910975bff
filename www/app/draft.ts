import { computed, effect, signal, untracked } from '@preact/signals';
import { findFunctions, type Task } from '../src/index.ts';
import { currentTask } from './tasks.ts';

/** The text that a person works on for one task. */
export interface Draft {
  source: string;
  filename: string;
}

const SAVE_AFTER_MS = 250;
const FIND_AFTER_MS = 150;

/** Counts replacements of the whole text, which the editor has to follow; typing is not one. */
export const replaced = signal(0);
export const draft = signal<Draft>({ source: '', filename: '' });
/** Whether this browser refused to keep the draft. */
export const notKept = signal(false);
/** The names of the functions that the source defines; `null` before they are known. */
export const found = signal<string[] | null>(null);
const chosen = signal<string | null>(null);

/** The task's entry where the source has it, else what was chosen among its functions. */
export const entry = computed<string | null>(() => {
  const task = currentTask.value;
  const names = found.value;
  if (!task || !names) return task?.entry ?? null;
  if (names.includes(task.entry)) return task.entry;
  return chosen.value !== null && names.includes(chosen.value) ? chosen.value : (names[0] ?? null);
});

export function chooseEntry(name: string): void {
  chosen.value = name;
}

let owner: Task | null = null;
let saving: ReturnType<typeof setTimeout> | undefined;
let finding: ReturnType<typeof setTimeout> | undefined;

/** What was typed. */
export function edit(source: string): void {
  draft.value = { ...draft.value, source };
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_AFTER_MS);
  clearTimeout(finding);
  finding = setTimeout(find, FIND_AFTER_MS);
}

/** Another text in place of this one, which is kept for `bringBack`. */
export function replace(next: Draft): void {
  if (!owner) return;
  if (draft.value.source !== owner.template) write(keptKey(owner), draft.value);
  show(next);
  save();
}

export function restart(): void {
  if (owner) replace(templateOf(owner));
}

export function bringBack(): void {
  const kept = owner && read(keptKey(owner));
  if (kept) replace(kept);
}

/** Whether there is a text that was replaced. */
export function hasKept(): boolean {
  return owner !== null && read(keptKey(owner)) !== null;
}

function show(next: Draft): void {
  draft.value = next;
  replaced.value += 1;
  clearTimeout(finding);
  void find();
}

async function find(): Promise<void> {
  const { source } = draft.value;
  const names = await findFunctions(source).catch(() => null);
  if (source === draft.value.source) found.value = names;
}

function save(): void {
  clearTimeout(saving);
  if (owner) write(draftKey(owner), draft.value);
}

effect(() => {
  const task = currentTask.value;
  if (task && task.id !== owner?.id) untracked(() => adopt(task));
});
addEventListener('pagehide', save);
addEventListener('visibilitychange', save);

function adopt(task: Task): void {
  save();
  owner = task;
  show(read(draftKey(task)) ?? templateOf(task));
}

function templateOf(task: Task): Draft {
  return { source: task.template, filename: `${task.id}.py` };
}

const draftKey = (task: Task): string => `belljar.draft.${task.id}`;
const keptKey = (task: Task): string => `belljar.kept.${task.id}`;

function read(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const { source, filename } = (kept ?? {}) as Partial<Draft>;
    return typeof source === 'string' && typeof filename === 'string' ? { source, filename } : null;
  } catch {
    return null;
  }
}

function write(key: string, kept: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    notKept.value = false;
  } catch {
    notKept.value = true;
  }
}
