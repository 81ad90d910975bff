import { signal } from '@preact/signals';
import { draft, replace } from './draft.ts';
import { formatBytes } from './format.ts';
import { t } from './messages.ts';
import { notify, notifyReplaced } from './notice.tsx';

/** More than anyone writes, and still a draft that the browser keeps. */
const MAX_BYTES = 1 << 20;

/** Whether a file hovers over the page. */
export const hovering = signal(false);

/** Files dropped anywhere on the page open like those that were chosen. */
export function listenToFiles(): void {
  let depth = 0;
  const hover = (change: number) => (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth = Math.max(0, depth + change);
    hovering.value = depth > 0;
  };
  addEventListener('dragenter', hover(1), { capture: true });
  addEventListener('dragover', hover(0), { capture: true });
  addEventListener('dragleave', hover(-1), { capture: true });
  addEventListener(
    'drop',
    (event) => {
      const file = event.dataTransfer?.files[0];
      hover(-depth)(event);
      if (file) void openFile(file);
    },
    { capture: true },
  );
}

/** Puts a Python file in place of the source, which can be brought back. */
export async function openFile(file: File): Promise<void> {
  const { name } = file;
  if (!/\.pyi?$/i.test(name)) return notify({ text: t.editor.notPython(name) });
  if (file.size > MAX_BYTES) return notify({ text: t.editor.tooLarge(name, formatBytes(MAX_BYTES)) });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return notify({ text: t.editor.unreadable(name) });
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    replace({ source: source.replace(/\r\n?/g, '\n'), filename: name });
    notifyReplaced(t.editor.replaced(name));
  } catch {
    notify({ text: t.editor.notUtf8(name) });
  }
}

export function saveFile(): void {
  const { source, filename } = draft.value;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/x-python' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function hasFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
