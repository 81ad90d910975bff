import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Receipt, Submission, TicketClaims } from '../src/index.ts';
import { formatCount, formatMoment } from './format.ts';
import { t } from './messages.ts';
import { type Done, send, sending } from './run.ts';
import { CopyButton } from './value.tsx';

/** What became of sending the last run: nothing yet, a refusal, or the receipt. */
export function ReceiptCard({ last }: { last: Done }) {
  const state = sending.value[last.task.id];
  if (state?.kind === 'failed') {
    return (
      <section class="part alarm" role="alert">
        <h3>{t.receipt.refused}</h3>
        <p>{state.why}</p>
        <button type="button" onClick={() => void send()}>
          {t.receipt.retry}
        </button>
      </section>
    );
  }
  if (state?.kind !== 'sent' || last.permit.kind !== 'ticket') return null;
  return <Sent receipt={state.receipt} submission={state.submission} ticket={last.permit.ticket.claims} />;
}

interface SentProps {
  receipt: Receipt;
  submission: Submission;
  ticket: TicketClaims;
}

function Sent({ receipt, submission, ticket }: SentProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="receipt" ref={card} aria-labelledby="receipt-heading">
      <div class="heading">
        <h3 id="receipt-heading">{t.receipt.heading}</h3>
        <span class={`badge ${submission.state}`}>{t.receipt.states[submission.state].label}</span>
      </div>
      <p>
        {t.receipt.accepted} {t.receipt.states[submission.state].means}
      </p>
      <dl>
        <Row name={t.receipt.id}>
          <Hash of={submission.id} />
        </Row>
        <Row name={t.receipt.received}>{formatMoment(submission.received_ms)}</Row>
      </dl>
      <details>
        <summary>{t.receipt.signed}</summary>
        <Signed receipt={receipt} ticket={ticket} />
      </details>
      <h4>{t.receipt.proves}</h4>
      <p class="fine">{t.receipt.provesText}</p>
      <h4>{t.receipt.provesNot}</h4>
      <p class="fine">{t.receipt.provesNotText}</p>
    </section>
  );
}

function Signed({ receipt: { claims, submit }, ticket }: { receipt: Receipt; ticket: TicketClaims }) {
  return (
    <>
      <dl>
        <Row name={t.receipt.task}>{ticket.task}</Row>
        <Row name={t.receipt.entry}>
          <code>{ticket.entry}</code>
        </Row>
        <Row name={t.receipt.outcome}>{t.classes[claims.class].label}</Row>
        <Row name={t.receipt.fuel}>{formatCount(claims.fuel)}</Row>
        <Row name={t.receipt.value}>
          {claims.value_sha256 === null ? t.outcome.none : <Hash of={claims.value_sha256} />}
        </Row>
        <Row name={t.receipt.message}>
          <Hash of={claims.outcome_sha256} />
        </Row>
        <Row name={t.receipt.source}>
          <Hash of={claims.source_sha256} />
        </Row>
        <Row name={t.receipt.data}>
          <Hash of={ticket.data_sha256} />
        </Row>
        <Row name={t.receipt.policy}>
          <Hash of={ticket.policy_sha256} />
        </Row>
        <Row name={t.receipt.engine}>
          <Hash of={ticket.engine_sha256} />
        </Row>
        <Row name={t.receipt.key}>
          <Hash of={ticket.cnf.jkt} />
        </Row>
      </dl>
      <details>
        <summary>{t.receipt.raw}</summary>
        <p class="raw">{submit.receipt}</p>
        <CopyButton text={() => submit.receipt} />
      </details>
    </>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A digest, whole: it can be selected, and breaks where it must. */
function Hash({ of }: { of: string }) {
  return <code class="hash">{of}</code>;
}
