import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Task } from '../src/index.ts';
import { asBelljarError } from './engine.ts';
import { formatBytes } from './format.ts';
import { Markdown } from './markdown.tsx';
import { t } from './messages.ts';
import { Scroll } from './scroll.tsx';
import { asApiError, currentTask, dataOf, loadTasks, tasks } from './tasks.ts';
import { explainApi, explainEngine, limitsInWords, policyInWords } from './words.ts';

export function TaskPanel() {
  return (
    <section class="task" aria-labelledby="tasks-heading">
      <h2 id="tasks-heading">{t.tasks.heading}</h2>
      <TaskList />
      {currentTask.value && <TaskDetail key={currentTask.value.id} task={currentTask.value} />}
    </section>
  );
}

function TaskList() {
  const state = tasks.value;
  switch (state.kind) {
    case 'loading':
      return (
        <p class="waiting" aria-busy="true">
          {t.tasks.loading}
        </p>
      );
    case 'failed':
      return (
        <div class="alarm" role="alert">
          <h3>{t.tasks.failed}</h3>
          <p>{explainApi(state.error)}</p>
          <button type="button" onClick={() => void loadTasks()}>
            {t.tasks.retry}
          </button>
        </div>
      );
    case 'ready':
      return state.tasks.length === 0 ? (
        <p class="waiting">{t.tasks.empty}</p>
      ) : (
        <nav aria-labelledby="tasks-heading">
          <ul class="tasks">
            {state.tasks.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === currentTask.value?.id ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      );
  }
}

/** Where there is a column for the task, its terms stand open in it. */
const columns = matchMedia('(min-width: 1180px)');
const wide = signal(columns.matches);
columns.addEventListener('change', ({ matches }) => {
  wide.value = matches;
});

function TaskDetail({ task }: { task: Task }) {
  return (
    <div class="detail">
      <Markdown text={task.statement} />
      {wide.value ? (
        <Terms task={task} />
      ) : (
        <details>
          <summary>{t.tasks.terms}</summary>
          <Terms task={task} />
        </details>
      )}
    </div>
  );
}

function Terms({ task }: { task: Task }) {
  return (
    <div class="terms">
      <section>
        <h3>{t.tasks.data}</h3>
        <p>{task.data.about}</p>
        <DataPreview task={task} />
      </section>
      <section>
        <h3>{t.tasks.limits}</h3>
        <ul>
          {limitsInWords(task.limits).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.tasks.policy}</h3>
        <PolicyWords task={task} />
      </section>
    </div>
  );
}

function PolicyWords({ task }: { task: Task }) {
  const words = useSignal<string[] | null>(null);
  useEffect(() => {
    const failed = (error: unknown): string[] => [`${t.policy.failed} ${explainEngine(asBelljarError(error))}`];
    void policyInWords(task)
      .catch(failed)
      .then((sentences) => {
        words.value = sentences;
      });
  }, [task]);
  if (!words.value) {
    return (
      <p class="waiting" aria-busy="true">
        {t.policy.loading}
      </p>
    );
  }
  return (
    <ul>
      {words.value.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

const PREVIEW_BYTES = 2048;

function DataPreview({ task }: { task: Task }) {
  const text = useSignal<string | null>(null);
  const look = async (event: { currentTarget: HTMLDetailsElement }): Promise<void> => {
    if (!event.currentTarget.open || text.value !== null) return;
    try {
      const bytes = await dataOf(task);
      text.value = new TextDecoder().decode(bytes.subarray(0, PREVIEW_BYTES));
    } catch (error) {
      text.value = `${t.tasks.dataFailed} ${explainApi(asApiError(error))}`;
    }
  };
  const { bytes, format } = task.data;
  return (
    <details onToggle={look}>
      <summary>
        {t.tasks.look} <span class="fine">{t.tasks.dataSize(formatBytes(bytes), format)}</span>
      </summary>
      {text.value !== null && (
        <Scroll class="preview" label={t.tasks.look}>
          <pre>{text}</pre>
        </Scroll>
      )}
      {bytes > PREVIEW_BYTES && <p class="fine">{t.tasks.lookMore(formatBytes(PREVIEW_BYTES))}</p>}
    </details>
  );
}
