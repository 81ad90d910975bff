import canonicalize from 'canonicalize';
import { decodeJwt } from 'jose';
import type { Digest } from '../pkg/belljar_browser.js';
import { sha256 } from './digest.ts';
import type { Policy, Task, TicketClaims } from './terms.ts';

/** A server's permission for one run, and what it says. Its signature is the server's own business. */
export interface Ticket {
  compact: string;
  claims: TicketClaims;
}

export function readTicket(compact: string): Ticket {
  return { compact, claims: decodeJwt<TicketClaims>(compact) as TicketClaims };
}

/** The term of a ticket that does not fit what this page would run, or `null`. */
export async function ticketMismatch(
  { claims }: Ticket,
  task: Task,
  engineSha256: Digest,
): Promise<'task' | 'task_sha256' | 'entry' | 'data_sha256' | 'policy_sha256' | 'engine_sha256' | null> {
  if (claims.task !== task.id) return 'task';
  if (claims.task_sha256 !== (await canonicalSha256(task))) return 'task_sha256';
  if (claims.entry !== task.entry) return 'entry';
  if (claims.data_sha256 !== task.data.sha256) return 'data_sha256';
  if (claims.policy_sha256 !== (await canonicalSha256(task.policy))) return 'policy_sha256';
  if (claims.engine_sha256 !== engineSha256) return 'engine_sha256';
  return null;
}

/** Over a document's canonical JSON (RFC 8785). */
function canonicalSha256(document: Task | Policy): Promise<Digest> {
  return sha256(canonicalize(document) as string);
}
