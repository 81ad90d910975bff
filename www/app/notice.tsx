import { signal } from '@preact/signals';
import { bringBack, hasKept, notKept } from './draft.ts';
import { t } from './messages.ts';

export interface Notice {
  text: string;
  action?: { label: string; do: () => void };
}

const notice = signal<Notice | null>(null);

export function notify(next: Notice): void {
  notice.value = next;
}

/** Says that the source was replaced, with the way back. */
export function notifyReplaced(text: string): void {
  const back = (): void => {
    bringBack();
    dismiss();
  };
  notify(hasKept() ? { text, action: { label: t.editor.bringBack, do: back } } : { text });
}

function dismiss(): void {
  notice.value = null;
}

export function NoticeBox() {
  const shown = notice.value ?? (notKept.value ? { text: t.editor.notKept } : null);
  return (
    <div class="notices" role="status">
      {shown && (
        <div class="notice">
          <p>{shown.text}</p>
          {shown.action && (
            <button type="button" class="quiet" onClick={shown.action.do}>
              {shown.action.label}
            </button>
          )}
          {notice.value && (
            <button type="button" class="quiet" onClick={dismiss}>
              {t.notice.close}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
