import { phase, run, stop } from './run.ts';

/** Ctrl-Enter or Cmd-Enter runs from anywhere, Escape stops a run. */
export function listenToKeys(): void {
  addEventListener('keydown', onKey, { capture: true });
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    take(event);
    void run();
  } else if (event.key === 'Escape' && phase.value.kind !== 'idle') {
    take(event);
    stop();
  }
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
