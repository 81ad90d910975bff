import { useSignal } from '@preact/signals';
import { formatCount } from './format.ts';
import { t } from './messages.ts';

/** Children are made as they are opened, this many at a time. */
const CHUNK = 100;
/** What fits in one line is shown in one line. */
const INLINE_LENGTH = 48;
const INLINE_PARTS = 8;

/** A JSON value, with everything but the first level folded. */
export function Tree({ value }: { value: unknown }) {
  return (
    <ul class="tree">
      <Node value={value} name={null} open />
    </ul>
  );
}

/** A value without parts as Python writes it, else `null`. What JSON lacks comes as an object with one `$` key. */
export function scalarText(value: unknown): string | null {
  if (value === null) return t.outcome.none;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? t.outcome.yes : t.outcome.no;
  if (typeof value !== 'object') return String(value);
  const { $int, $float } = value as { $int?: unknown; $float?: unknown };
  if (typeof $int === 'string') return $int;
  return typeof $float === 'string' ? $float : null;
}

interface NodeProps {
  value: unknown;
  name: string | null;
  open?: boolean;
}

function Node({ value, name, open = false }: NodeProps) {
  const opened = useSignal(open);
  const scalar = scalarText(value);
  const short = scalar ?? inlineText(value);
  if (short !== null) {
    return (
      <li>
        <Name name={name} />
        <span class={scalar === null ? 'parts' : kindOf(value)}>{short}</span>
      </li>
    );
  }
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
            {Array.isArray(value) ? '[ ]' : '{ }'} {t.outcome.items(formatCount(sizeOf(value as object)))}
          </span>
        </summary>
        {opened.value && <Parts of={value as object} />}
      </details>
    </li>
  );
}

function Name({ name }: { name: string | null }) {
  return name === null ? null : <span class="name">{name}: </span>;
}

function Parts({ of: value }: { of: object }) {
  const shown = useSignal(CHUNK);
  const left = sizeOf(value) - shown.value;
  return (
    <>
      <ul>
        {firstOf(value, shown.value).map(([name, part]) => (
          <Node key={name} name={name} value={part} />
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

function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** The first parts with their names; a million others cost nothing. */
function firstOf(value: object, count: number): [string, unknown][] {
  return Object.entries(Array.isArray(value) ? value.slice(0, count) : value).slice(0, count);
}

function inlineText(value: unknown): string | null {
  if (sizeOf(value as object) > INLINE_PARTS) return null;
  const parts = firstOf(value as object, INLINE_PARTS);
  if (parts.some(([, part]) => scalarText(part) === null)) return null;
  const texts = parts.map(([name, part]) =>
    Array.isArray(value) ? scalarText(part) : `${JSON.stringify(name)}: ${scalarText(part)}`,
  );
  const text = Array.isArray(value) ? `[${texts.join(', ')}]` : `{${texts.join(', ')}}`;
  return text.length <= INLINE_LENGTH ? text : null;
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? (value === null ? 'none' : 'number') : typeof value;
}
