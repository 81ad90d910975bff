import { base64url } from 'jose';
import type { ReceiptClaims, RunResult, Submit } from '../pkg/belljar_browser.js';
import { sha256 } from './digest.ts';
import type { Session } from './session.ts';

/** The JOSE `typ` of a receipt. */
export const RECEIPT_TYPE = 'belljar-receipt+jwt';

export interface ReceiptOptions {
  /** The task that the person means; the ticket names the same one. */
  task: string;
  /** Compact, as the server gave it. */
  ticket: string;
  source: string;
  result: RunResult;
  nowMs?: number;
}

export interface Receipt {
  claims: ReceiptClaims;
  /** The signed form together with what its digests stand for, ready to be posted. */
  submit: Submit;
}

/**
 * Signs what a run gave. A receipt is a claim: it says who reported a result, not that the source gives it.
 *
 * ```ts
 * const receipt = await signReceipt(await Session.open(), { task, ticket, source, result });
 * await api.postReceipt(receipt.submit);
 * ```
 */
export async function signReceipt(session: Session, options: ReceiptOptions): Promise<Receipt> {
  const { task, ticket, source, result, nowMs = Date.now() } = options;
  const { class: class_, value_sha256, outcome_sha256, usage } = result.report;
  const claims: ReceiptClaims = {
    iat: Math.floor(nowMs / 1000),
    task,
    ticket,
    source_sha256: await sha256(source),
    class: class_,
    value_sha256,
    outcome_sha256,
    fuel: usage.fuel,
  };
  const receipt = await session.sign(RECEIPT_TYPE, JSON.stringify(claims));
  return { claims, submit: { receipt, source, outcome: base64url.encode(result.outcome) } };
}
