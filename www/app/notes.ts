import { signal } from '@preact/signals';

/** A note that a program wanted sent, and a person allowed. This page keeps it instead of sending it. */
export interface Note {
  key: string;
  to: string;
  text: string;
}

const KEY = 'belljar.notes';

export const notes = signal<Note[]>(read());

/** The same key again is the same note. */
export function keepNote(note: Note): void {
  const others = read().filter(({ key }) => key !== note.key);
  localStorage.setItem(KEY, JSON.stringify([...others, note]));
  notes.value = [...others, note];
}

function read(): Note[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
