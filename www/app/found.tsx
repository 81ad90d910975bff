import { useSignal } from '@preact/signals';
import type { Finding } from '../src/index.ts';
import { findings, summary } from './findings.ts';
import { t } from './messages.ts';
import { goTo } from './source.tsx';
import { currentTask } from './tasks.ts';
import { placeOf, ruleUrl } from './words.ts';

const SHOWN = 50;

/** The findings as a list, below the editor that underlines them. */
export function Found() {
  const all = useSignal(false);
  const list = findings.value;
  const shown = all.value ? list : list.slice(0, SHOWN);
  return (
    <section class="found" aria-label={t.findings.heading}>
      {/* It changes with the numbers alone: that is all that a screen reader hears of typing. */}
      <p role="status" id="findings-state">
        {summary(currentTask.value)}
      </p>
      {list.length > 0 && (
        <ol>
          {shown.map((finding, index) => (
            <Item key={index} finding={finding} />
          ))}
          {shown.length < list.length && (
            <li>
              <button type="button" class="link" onClick={() => (all.value = true)}>
                {t.outcome.more(String(list.length - shown.length))}
              </button>
            </li>
          )}
        </ol>
      )}
    </section>
  );
}

function Item({ finding }: { finding: Finding }) {
  const { severity, line, why, todo, code } = finding;
  return (
    <li>
      <button type="button" class="finding" title={t.outcome.goTo(line)} onClick={() => goTo(placeOf(finding))}>
        <span class={`severity ${severity}`}>{t.findings.severity[severity]}</span>{' '}
        <span class="line">{t.findings.line(line)}</span> {why} <span class="todo">{todo}</span>
      </button>
      <a href={ruleUrl(code)} target="_blank" rel="noreferrer" aria-label={t.findings.rule(code)}>
        {code}
      </a>
    </li>
  );
}
