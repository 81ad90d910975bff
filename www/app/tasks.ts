import { computed, signal } from '@preact/signals';
import { Api, ApiError, type Task } from '../src/index.ts';

export const api = new Api();

export type TasksState = { kind: 'loading' } | { kind: 'ready'; tasks: Task[] } | { kind: 'failed'; error: ApiError };

export const tasks = signal<TasksState>({ kind: 'loading' });

/** The task that the address names, `#id`. */
const named = signal(location.hash.slice(1));
addEventListener('hashchange', () => {
  named.value = location.hash.slice(1);
});

export const currentTask = computed<Task | null>(() => {
  if (tasks.value.kind !== 'ready') return null;
  const list = tasks.value.tasks;
  return list.find(({ id }) => id === named.value) ?? list[0] ?? null;
});

export async function loadTasks(): Promise<void> {
  tasks.value = { kind: 'loading' };
  try {
    tasks.value = { kind: 'ready', tasks: await api.tasks() };
  } catch (error) {
    tasks.value = { kind: 'failed', error: asApiError(error) };
  }
}

const fetched = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A task's data: fetched once, and again only after a failure. */
export function dataOf({ data: { sha256 } }: Task): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = fetched.get(sha256);
  if (!bytes) {
    bytes = api.data(sha256);
    bytes.catch(() => fetched.delete(sha256));
    fetched.set(sha256, bytes);
  }
  return bytes;
}

export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('unexpected', String(error), 0, { cause: error });
}
