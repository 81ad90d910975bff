import type { Task } from '../src/index.ts';
import { formatCount } from './format.ts';
import { t } from './messages.ts';

/** The functions that a task lends to its programs, in words. */
export function Lent({ task: { host = {} } }: { task: Task }) {
  const functions = Object.entries(host);
  if (functions.length === 0) return null;
  return (
    <section>
      <h3>{t.tasks.lent}</h3>
      <ul>
        {functions.map(([name, { description, max_calls, confirm }]) => (
          <li key={name}>
            <code>{name}</code>: {description} {t.tasks.budget(formatCount(max_calls))} {confirm && t.tasks.asked}
          </li>
        ))}
      </ul>
    </section>
  );
}
