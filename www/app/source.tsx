import { effect, signal, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { chooseEntry, draft, edit, entry, found, replaced, restart } from './draft.ts';
import type { Editor } from './editor.ts';
import { openFile, saveFile } from './files.ts';
import { findings, watchSource } from './findings.ts';
import { Found } from './found.tsx';
import { t } from './messages.ts';
import { notifyReplaced } from './notice.tsx';
import type { Place } from './place.ts';
import { done } from './run.ts';
import { currentTask } from './tasks.ts';

const editor = signal<Editor | null>(null);

/** Brings a place of the source into view, with the cursor there. */
export function goTo(place: Place): void {
  editor.value?.go(place);
}

export function goToEditor(): void {
  editor.value?.focus();
}

export function Source() {
  return (
    <div class="source">
      <div class="tools">
        <span class="filename">{draft.value.filename}</span>
        <Entry />
        <span class="spring" />
        <OpenButton />
        <button type="button" class="quiet" title={t.editor.saveLabel} onClick={saveFile}>
          {t.editor.save}
        </button>
        <button type="button" class="quiet" onClick={startOver}>
          {t.editor.reset}
        </button>
      </div>
      <EditorHost />
      <Found />
    </div>
  );
}

function startOver(): void {
  restart();
  notifyReplaced(t.editor.restarted);
}

function Entry() {
  const task = currentTask.value;
  const names = found.value;
  if (!task || !names) return null;
  if (names.length === 0) return <span class="entry lacking">{t.entry.none}</span>;
  if (names.includes(task.entry)) {
    return (
      <span class="entry">
        {t.entry.calls} <code>{task.entry}</code>
      </span>
    );
  }
  return (
    <label class="entry lacking" title={t.entry.other(task.entry)}>
      {t.entry.calls}{' '}
      <select
        aria-label={t.entry.choose}
        value={entry.value ?? ''}
        onChange={(event) => chooseEntry(event.currentTarget.value)}
      >
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const open = (event: { currentTarget: HTMLInputElement }): void => {
    const file = event.currentTarget.files?.[0];
    if (file) void openFile(file);
    // The same file can be chosen again.
    event.currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".py,text/x-python"
        hidden
        aria-label={t.editor.openLabel}
        onChange={open}
      />
      <button type="button" class="quiet" title={t.editor.openLabel} onClick={() => input.current?.click()}>
        {t.editor.open}
      </button>
    </>
  );
}

function EditorHost() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => mount(host), []);
  return (
    <div class="editor" ref={host}>
      {!editor.value && <p class="waiting">{t.editor.loading}</p>}
    </div>
  );
}

function mount(host: { current: HTMLDivElement | null }): () => void {
  let unmounted = false;
  const stops: (() => void)[] = [];
  void import('./editor.ts').then(({ Editor }) => {
    if (unmounted || !host.current) return;
    const made = new Editor(host.current, { label: `${t.editor.label}. ${t.editor.help}`, onEdit: edit });
    editor.value = made;
    stops.push(
      effect(() => {
        replaced.value;
        untracked(() => made.show(currentTask.value?.id ?? '', draft.value.source));
      }),
      effect(() => markFaults(made)),
      effect(() => made.underline(findings.value)),
      watchSource(),
      () => made.destroy(),
    );
  });
  return () => {
    unmounted = true;
    for (const stop of stops) stop();
    editor.value = null;
  };
}

/** The line where the last run failed or was stopped, while the source is still that of the run. */
function markFaults(made: Editor): void {
  const last = done.value[currentTask.value?.id ?? ''];
  if (!last || last.source !== untracked(() => draft.value.source)) return;
  const { error, stopped_at } = last.result.report;
  const line = error?.frames.at(-1)?.line ?? stopped_at?.line;
  made.mark(line ? [line] : []);
}
