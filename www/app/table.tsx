import { useSignal } from '@preact/signals';
import { formatCount } from './format.ts';
import { t } from './messages.ts';
import { Scroll } from './scroll.tsx';
import { isDict, textOf } from './view.ts';

export interface TableData {
  columns: string[];
  rows: Record<string, unknown>[];
}

const CHUNK = 100;

/**
 * A list of dicts as rows under the union of their keys; anything else is no table. A canonical dict has forgotten the
 * order that the program gave its keys: what names a row comes first, its numbers after that.
 */
export function tableOf(value: unknown): TableData | null {
  if (!Array.isArray(value) || !value.every(isDict)) return null;
  const names = [...new Set(value.flatMap((row) => Object.keys(row)))];
  const isNumber = (name: string): boolean => typeof value[0]?.[name] === 'number';
  return { columns: [...names.filter((name) => !isNumber(name)), ...names.filter(isNumber)], rows: value };
}

export function Table({ table: { columns, rows } }: { table: TableData }) {
  const shown = useSignal(CHUNK);
  if (rows.length === 0) return <p class="fine">{t.outcome.emptyList}</p>;
  const left = rows.length - shown.value;
  return (
    <>
      <Scroll class="table" label={t.outcome.tableLabel(formatCount(rows.length))}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                <span class="unseen">{t.outcome.rowNumber}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" class={typeof rows[0]?.[column] === 'number' ? 'number' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown.value).map((row, index) => (
              <tr key={index}>
                <th scope="row" class="number">
                  {index + 1}
                </th>
                {columns.map((column) => (
                  <td key={column} class={typeof row[column] === 'number' ? 'number' : ''}>
                    {cellText(row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
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

function cellText(row: Record<string, unknown>, column: string): string {
  if (!Object.hasOwn(row, column)) return '';
  const value = row[column];
  return typeof value === 'string' ? value : textOf(value);
}
