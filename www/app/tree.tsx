import { useSignal } from '@preact/signals';
import { formatCount } from './format.ts';
import { t } from './messages.ts';
import { inlineText, scalarText, textOf, type Whole, wholeOf } from './view.ts';

/** Children are made as they are opened, this many at a time. */
const CHUNK = 100;
/** A value with everything but the first level folded. */
export function Tree({ value }: { value: unknown }) {
  return (
    <ul class="tree">
      <Node value={value} name={null} open />
    </ul>
  );
}

interface NodeProps {
  value: unknown;
  /** What stands before it. */
  name: string | null;
  open?: boolean;
}

function Node({ value, name, open = false }: NodeProps) {
  const opened = useSignal(open);
  const short = inlineText(value);
  if (short !== null) {
    return (
      <li>
        <Name name={name} />
        <span class={kindOf(value)}>{short}</span>
      </li>
    );
  }
  const whole = wholeOf(value as object);
  return (
    <li>
      <details
        open={opened.value}
        onToggle={(event) => {
          opened.value = event.currentTarget.open;
        }}
      >
        <summary>
          <Name name={name} />
          <span class="fine">
            {whole.open} {whole.close} {t.outcome.items(formatCount(whole.size))}
          </span>
        </summary>
        {opened.value && <Parts of={whole} />}
      </details>
    </li>
  );
}

function Name({ name }: { name: string | null }) {
  return name === null ? null : <span class="name">{name}: </span>;
}

function Parts({ of: { size, keys, first } }: { of: Whole }) {
  const shown = useSignal(CHUNK);
  const left = size - shown.value;
  return (
    <>
      <ul>
        {first(shown.value).map(([key, part], index) => (
          <Node key={index} name={keys === 'none' ? null : nameOf(key)} value={part} />
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="quiet small"
          onClick={() => {
            shown.value += CHUNK;
          }}
        >
          {t.outcome.more(formatCount(Math.min(left, CHUNK)))}
        </button>
      )}
    </>
  );
}

function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : textOf(key);
}

function kindOf(value: unknown): string {
  if (scalarText(value) === null) return 'parts';
  return typeof value === 'object' ? (value === null ? 'none' : 'number') : typeof value;
}
