import { useSignal } from '@preact/signals';
import { formatBytes } from './format.ts';
import { t } from './messages.ts';
import { Scroll } from './scroll.tsx';

/** Characters of an output that are shown at once. */
export const SHOWN = 20_000;

/** What a program printed; a long text is cut until someone asks for all of it. */
export function Output({ title, text }: { title: string; text: string }) {
  const whole = useSignal(false);
  if (text === '') return null;
  const cut = text.length > SHOWN && !whole.value;
  return (
    <section class="part">
      <h3>{title}</h3>
      <Scroll class="output" label={title}>
        <pre>{cut ? text.slice(0, SHOWN) : text}</pre>
      </Scroll>
      {cut && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            whole.value = true;
          }}
        >
          {t.outcome.all(formatBytes(text.length))}
        </button>
      )}
    </section>
  );
}
