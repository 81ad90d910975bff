import { useComputed } from '@preact/signals';
import { draft } from './draft.ts';
import { engine } from './engine.ts';
import { hasError } from './findings.ts';
import { t } from './messages.ts';
import { done, phase, run, send, sending, stop } from './run.ts';
import { currentTask } from './tasks.ts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

export function Bar() {
  const task = currentTask.value;
  const idle = phase.value.kind === 'idle';
  const last = task ? done.value[task.id] : undefined;
  const sent = task ? sending.value[task.id]?.kind : undefined;
  const sendable = idle && last?.permit.kind === 'ticket' && sent !== 'sending' && sent !== 'sent';
  return (
    <div class="bar">
      {idle ? (
        <button
          type="button"
          class="primary"
          disabled={!task || engine.value.kind !== 'ready'}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          aria-describedby={hasError.value ? 'findings-state' : undefined}
          onClick={() => void run()}
        >
          {t.bar.run}
          <kbd>{isApple ? '⌘⏎' : 'Ctrl ⏎'}</kbd>
        </button>
      ) : (
        <button type="button" class="stop" aria-keyshortcuts="Escape" onClick={stop}>
          {t.bar.stop}
          <kbd>Esc</kbd>
        </button>
      )}
      <button
        type="button"
        class={sendable ? 'next' : ''}
        // Not disabled: it would lose the focus of whoever has just pressed it.
        aria-disabled={!sendable}
        aria-describedby="send-state"
        onClick={() => {
          if (sendable) void send();
        }}
      >
        {sent === 'sending' ? t.bar.sending : sent === 'sent' ? t.bar.sent : t.bar.send}
      </button>
      <SendState />
    </div>
  );
}

function SendState() {
  const text = useComputed(() => {
    const task = currentTask.value;
    const last = task && done.value[task.id];
    if (phase.value.kind === 'preparing') return t.bar.preparing;
    if (phase.value.kind === 'running') return t.bar.running;
    if (!task || engine.value.kind !== 'ready') return '';
    if (!last) return t.bar.nothingRun;
    if (last.permit.kind === 'none') return last.permit.why;
    return last.source === draft.value.source ? '' : t.bar.stale;
  });
  return (
    <p class="state" id="send-state">
      {text}
    </p>
  );
}
