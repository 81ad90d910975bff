import { effect, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Report } from '../src/index.ts';
import { engine } from './engine.ts';
import { formatMs } from './format.ts';
import { EngineFailure } from './header.tsx';
import { t } from './messages.ts';
import { Output, SHOWN } from './output.tsx';
import { ReceiptCard } from './receipt.tsx';
import { Review } from './review.tsx';
import { type Done, done, failure, phase, written } from './run.ts';
import { currentTask } from './tasks.ts';
import { Fault } from './traceback.tsx';
import { Usage } from './usage.tsx';
import { Value } from './value.tsx';

export function Outcome() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => whenRunning(() => reveal(section.current)), []);
  return (
    <section class="outcome" ref={section} aria-labelledby="outcome-heading">
      <h2 id="outcome-heading">{t.outcome.heading}</h2>
      <OutcomeBody />
    </section>
  );
}

/** At once, as a run may be over before anything is drawn. */
function whenRunning(act: () => void): () => void {
  return effect(() => {
    if (phase.value.kind === 'running') act();
  });
}

/** On a narrow page the outcome is below what can be seen. */
function reveal(section: HTMLElement | null): void {
  if (section && section.getBoundingClientRect().top > innerHeight * 0.7) section.scrollIntoView({ block: 'start' });
}

function OutcomeBody() {
  const task = currentTask.value;
  const last = task && done.value[task.id];
  if (engine.value.kind === 'failed') return <EngineFailure />;
  if (phase.value.kind !== 'idle') return <Running />;
  if (failure.value) {
    return (
      <div class="alarm" role="alert">
        <h3>{t.outcome.failed}</h3>
        <p>{failure}</p>
      </div>
    );
  }
  if (last) return <Ended last={last} />;
  return (
    <>
      {task && <Review task={task} />}
      <div class="empty">
        <p>{t.outcome.empty}</p>
        <p class="fine">{t.outcome.emptyHint}</p>
      </div>
    </>
  );
}

function Running() {
  const now = useSignal(performance.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = performance.now();
    }, 100);
    return () => clearInterval(timer);
  }, []);
  const state = phase.value;
  if (state.kind !== 'running') return <p class="waiting">{t.bar.preparing}</p>;
  const elapsed = Math.max(0, now.value - state.startedMs);
  return (
    <div class="running">
      <p>
        <span class="badge running">{t.bar.running}</span>
        <span class="figure">
          {t.outcome.elapsed(formatMs(Math.floor(elapsed / 100) * 100), formatMs(state.deadlineMs))}
        </span>
      </p>
      <progress aria-label={t.outcome.time} value={Math.min(elapsed, state.deadlineMs)} max={state.deadlineMs} />
      <Output title={t.outcome.stdout} text={written.value.slice(-SHOWN)} />
    </div>
  );
}

function Ended({ last }: { last: Done }) {
  const { permit } = last;
  const { report } = last.result;
  const { label, means, todo } = t.classes[report.class];
  return (
    <div class="ended" key={report.outcome_sha256}>
      <div class="verdict">
        <p>
          <span class={`badge ${report.class}`}>{label}</span>
          <strong>{means}</strong>
        </p>
        <p class="fine">{report.class === 'ok' && permit.kind === 'none' ? permit.why : todo}</p>
      </div>
      <Fault report={report} source={last.source} />
      {report.class === 'ok' && (
        <Value value={report.value} sha256={report.value_sha256} presentation={last.task.presentation} />
      )}
      <Review task={last.task} />
      <Violations report={report} />
      <Output title={t.outcome.stdout} text={report.stdout} />
      <Output title={t.outcome.stderr} text={report.stderr} />
      <Usage usage={report.usage} limits={last.limits} />
      <ReceiptCard last={last} />
    </div>
  );
}

function Violations({ report: { violations } }: { report: Report }) {
  if (violations.length === 0) return null;
  return (
    <section class="part">
      <h3>{t.outcome.violations}</h3>
      <ul class="plain">
        {violations.map(({ rule, what, location, count }) => (
          <li key={`${rule} ${what} ${location?.line}`}>
            {rule}: <code>{what}</code> {location && t.outcome.stoppedAt(location.line, location.function)}{' '}
            {count > 1 && t.outcome.times(count)}
          </li>
        ))}
      </ul>
    </section>
  );
}
