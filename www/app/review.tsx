import type { AppliedEffect, Task } from '../src/index.ts';
import { apply, decide, type Shown, shown, trouble } from './effects.ts';
import { t } from './messages.ts';
import { notes } from './notes.ts';

/** What a program wants done, for a person to allow or refuse. */
export function Review({ task }: { task: Task }) {
  const state = shown.value[task.id];
  return (
    <>
      {state && <Effects task={task} state={state} />}
      <Notes task={task} />
    </>
  );
}

function Effects({ task, state }: { task: Task; state: Shown }) {
  const { effects, applying, resumed } = state;
  const waiting = state.review.waiting.length;
  const allowed = effects.filter(({ decision }) => decision === 'allowed').length;
  const ready = !applying && waiting === 0 && allowed > 0;
  return (
    <section class="part effects" aria-labelledby="effects-heading">
      <h3 id="effects-heading">{t.effects.heading}</h3>
      <p class="fine">{resumed ? t.effects.resumed : t.effects.about}</p>
      <ol>
        {effects.map((effect) => (
          <Effect key={effect.id} task={task} state={state} effect={effect} />
        ))}
      </ol>
      {trouble.value && (
        <p class="wrong" role="alert">
          {t.effects.trouble} {trouble}
        </p>
      )}
      <div class="apply">
        <button
          type="button"
          class={ready ? 'next' : ''}
          // Not disabled: it would lose the focus of whoever has just pressed it.
          aria-disabled={!ready}
          aria-describedby="effects-state"
          onClick={() => {
            if (ready) void apply(state);
          }}
        >
          {t.effects.apply(allowed)}
        </button>
        <span id="effects-state" class="fine">
          {applying
            ? t.effects.applying
            : waiting > 0
              ? t.effects.waiting(waiting)
              : allowed === 0 && t.effects.finished}
        </span>
      </div>
    </section>
  );
}

function Effect({ task, state, effect }: { task: Task; state: Shown; effect: AppliedEffect }) {
  const { id, name, decision, doubtful, error } = effect;
  const rule = task.host?.[name];
  const standing = doubtful ? 'doubtful' : decision;
  return (
    <li class={`effect ${standing}`}>
      <div class="heading">
        <strong>
          <code>{name}</code>
        </strong>
        <span class={`badge ${standing}`}>{t.effects.decisions[standing]}</span>
      </div>
      {rule?.description && <p class="fine">{rule.description}</p>}
      <Arguments schema={rule?.arguments} args={effect.args} />
      {doubtful && <p class="wrong">{t.effects.doubt}</p>}
      {decision === 'failed' && (
        <p class="wrong">
          {t.effects.failed} {error}
        </p>
      )}
      {decision !== 'applied' && (decision !== 'applying' || doubtful) && (
        <fieldset>
          <legend class="unseen">{t.effects.decide(name, id + 1)}</legend>
          <Choice
            state={state}
            id={id}
            allow={true}
            chosen={decision === 'allowed'}
            again={doubtful || decision === 'failed'}
          />
          <Choice state={state} id={id} allow={false} chosen={decision === 'refused'} again={false} />
        </fieldset>
      )}
    </li>
  );
}

interface ChoiceProps {
  state: Shown;
  id: number;
  allow: boolean;
  chosen: boolean;
  again: boolean;
}

function Choice({ state, id, allow, chosen, again }: ChoiceProps) {
  const text = allow ? (again ? t.effects.again : t.effects.allow) : t.effects.refuse;
  return (
    <button type="button" class="small" aria-pressed={chosen} onClick={() => void decide(state, id, allow)}>
      {text}
    </button>
  );
}

/** By their titles in the schema, or counted. */
function Arguments({ schema, args }: { schema: object | boolean | undefined; args: unknown }) {
  if (!Array.isArray(args)) return null;
  const items = (schema as { prefixItems?: { title?: string }[] } | undefined)?.prefixItems;
  return (
    <dl>
      {args.map((value, index) => (
        <div key={index}>
          <dt>{items?.[index]?.title ?? t.effects.argument(index + 1)}</dt>
          <dd>{typeof value === 'string' ? value : <code>{JSON.stringify(value)}</code>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ task }: { task: Task }) {
  if (!task.host?.notify || notes.value.length === 0) return null;
  return (
    <section class="part" aria-labelledby="notes-heading">
      <h3 id="notes-heading">{t.effects.notes}</h3>
      <ul class="plain">
        {notes.value.map(({ key, to, text }) => (
          <li key={key}>
            <strong>{to}</strong>: {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
