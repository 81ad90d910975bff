import { base64url } from 'jose';
import { expect, test } from 'vitest';
import { sha256 } from '../src/digest.ts';
import type { Task, TicketClaims } from '../src/terms.ts';
import { readTicket, ticketMismatch } from '../src/ticket.ts';

const engine = 'e'.repeat(64);
const task = {
  id: 'mean',
  entry: 'f',
  data: { sha256: 'd'.repeat(64) },
  policy: { modules: { math: 'any' }, on_violation: 'stop' },
} as unknown as Task;

/** RFC 8785: members in the order of their names. */
const policyJson = '{"modules":{"math":"any"},"on_violation":"stop"}';
const taskJson = `{"data":{"sha256":"${'d'.repeat(64)}"},"entry":"f","id":"mean","policy":${policyJson}}`;

async function claims(): Promise<TicketClaims> {
  return {
    task: 'mean',
    task_sha256: await sha256(taskJson),
    entry: 'f',
    data_sha256: 'd'.repeat(64),
    policy_sha256: await sha256(policyJson),
    engine_sha256: engine,
  } as TicketClaims;
}

function ticketOf(claims: TicketClaims) {
  return readTicket(['{"alg":"ES256"}', JSON.stringify(claims), 'x'].map((part) => base64url.encode(part)).join('.'));
}

test('a ticket for what this page would run fits', async () => {
  const ticket = ticketOf(await claims());
  expect(ticket.claims).toEqual(await claims());
  expect(await ticketMismatch(ticket, task, engine)).toBe(null);
});

test.each(['task', 'task_sha256', 'entry', 'data_sha256', 'policy_sha256', 'engine_sha256'] as const)(
  'another %s is named',
  async (name) => {
    const ticket = ticketOf({ ...(await claims()), [name]: 'other' });
    expect(await ticketMismatch(ticket, task, engine)).toBe(name);
  },
);
