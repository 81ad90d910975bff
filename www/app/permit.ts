import { type ApiError, readTicket, Session, type Task, type Ticket, ticketMismatch } from '../src/index.ts';
import { t } from './messages.ts';
import { api, asApiError } from './tasks.ts';
import { explainApi } from './words.ts';

/** How long a run waits for its ticket before it starts without one. */
const TICKET_MS = 3000;

/** What lets a run be sent, or the reason why it cannot be. */
export type Permit = { kind: 'ticket'; ticket: Ticket; session: Session } | { kind: 'none'; why: string };

/** Never rejects: a run without a ticket is still a run. */
export async function takePermit(task: Task, engineSha256: string, signal: AbortSignal): Promise<Permit> {
  const session = await openSession().catch(() => null);
  if (!session) return { kind: 'none', why: t.unsendable.session };
  try {
    const ticket = await takeTicket(session, task, AbortSignal.any([signal, AbortSignal.timeout(TICKET_MS)]));
    const mismatch = await ticketMismatch(ticket, task, engineSha256);
    return mismatch ? { kind: 'none', why: t.unsendable.terms } : { kind: 'ticket', ticket, session };
  } catch (error) {
    return { kind: 'none', why: whyNone(asApiError(error)) };
  }
}

let session: Promise<Session> | undefined;
let registered = false;

/** Opened once, early: making a key takes a moment that no run should wait for. */
export function openSession(): Promise<Session> {
  session ??= Session.open();
  return session;
}

async function takeTicket(session: Session, task: Task, signal: AbortSignal): Promise<Ticket> {
  const request = { task: task.id, key: session.thumbprint };
  if (!registered) await register(session, signal);
  const take = (): Promise<{ ticket: string }> => api.takeTicket(request, signal);
  const { ticket } = await take().catch(async (error: unknown) => {
    // A server that was set up anew has forgotten the key.
    if (asApiError(error).code !== 'key-unknown') throw error;
    await register(session, signal);
    return take();
  });
  return readTicket(ticket);
}

async function register(session: Session, signal: AbortSignal): Promise<void> {
  await api.registerKey(session.publicJwk, signal);
  registered = true;
}

function whyNone(error: ApiError): string {
  return error.code === 'unreachable' ? t.unsendable.offline : t.unsendable.refused(explainApi(error));
}
