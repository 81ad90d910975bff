import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Api, type ApiOptions } from '../src/api.ts';
import { sha256 } from '../src/digest.ts';
import { ApiError, PROBLEM_CODES } from '../src/problem.ts';
import type { Session } from '../src/session.ts';

interface Seen {
  url: string;
  init: RequestInit | undefined;
}

function apiThat(answer: () => Response, options: ApiOptions = {}) {
  const seen: Seen[] = [];
  const api = new Api({
    ...options,
    baseUrl: 'https://belljar.test',
    fetch: async (url, init) => {
      seen.push({ url: String(url), init });
      return answer();
    },
  });
  return { api, seen };
}

function problem(status: number, body: object, type = 'application/problem+json; charset=utf-8') {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(() => null).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

test('posts JSON to where it belongs', async () => {
  const { api, seen } = apiThat(() => Response.json({ ticket: 'a.b.c' }));
  expect(await api.takeTicket({ task: 'mean', key: 'k' })).toEqual({ ticket: 'a.b.c' });
  expect(seen[0]?.url).toBe('https://belljar.test/api/tickets');
  expect(seen[0]?.init?.method).toBe('POST');
  expect(seen[0]?.init?.body).toBe('{"task":"mean","key":"k"}');
});

test('a session speaks for itself, and a token for whoever has it', async () => {
  const { api, seen } = apiThat(() => Response.json({ submissions: [], next: null }), { token: 'secret' });
  const proved: string[][] = [];
  const session = { prove: async (...request: string[]) => proved.push(request) && 'a.b.c' } as unknown as Session;
  await api.submissions({ task: 'mean', limit: 2 }, session);
  await api.submissions();
  await api.revokeKey('k', session);
  expect(seen.map(({ url, init }) => [init?.method, url, new Headers(init?.headers).get('authorization')])).toEqual([
    ['GET', 'https://belljar.test/api/submissions?task=mean&limit=2', 'Proof a.b.c'],
    ['GET', 'https://belljar.test/api/submissions', 'Bearer secret'],
    ['DELETE', 'https://belljar.test/api/keys/k', 'Proof a.b.c'],
  ]);
  expect(proved).toEqual([
    ['GET', '/api/submissions'],
    ['DELETE', '/api/keys/k'],
  ]);
});

test('a task is changed in the version that was read', async () => {
  const { api, seen } = apiThat(() => Response.json({ id: 'mean', title: 'Mean' }, { headers: { etag: '"2"' } }));
  const read = await api.taskVersion('mean');
  expect(read).toEqual({ task: { id: 'mean', title: 'Mean' }, version: '"2"' });
  await api.updateTask(read);
  const headers = new Headers(seen[1]?.init?.headers);
  expect([seen[1]?.init?.method, headers.get('if-match'), headers.get('content-type')]).toEqual([
    'PUT',
    '"2"',
    'application/json',
  ]);
});

test('data is sent as it is', async () => {
  const { api, seen } = apiThat(() => Response.json({ sha256: '', format: 'csv', bytes: 3 }));
  await api.storeData(new Blob(['a,b']), 'text/csv');
  expect(await new Response(seen[0]?.init?.body).text()).toBe('a,b');
  expect(new Headers(seen[0]?.init?.headers).get('content-type')).toBe('text/csv');
});

test('writes a task’s name into the address as one segment', async () => {
  const { api, seen } = apiThat(() => Response.json({}));
  await api.task('../keys');
  expect(seen[0]?.url).toBe('https://belljar.test/api/tasks/..%2Fkeys');
});

test('a problem becomes an error with its code, status and words', async () => {
  const { api } = apiThat(
    problem(409, { code: 'ticket-used', title: 'The ticket has been used', detail: 'Ask for a new one.' }),
  );
  const error = await errorOf(api.postReceipt({ receipt: '', source: '', outcome: '' }));
  expect([error.code, error.status, error.message]).toEqual([
    'ticket-used',
    409,
    'The ticket has been used. Ask for a new one.',
  ]);
});

test.each([
  ['a code that nobody knows', problem(418, { code: 'teapot', title: 'I am' })],
  ['another type', problem(404, { code: 'not-found' }, 'application/json')],
  ['no JSON', () => new Response('<html>', { status: 502, headers: { 'content-type': 'application/problem+json' } })],
])('%s is unexpected', async (_, answer) => {
  const error = await errorOf(apiThat(answer).api.tasks());
  expect(error.code).toBe('unexpected');
});

test('a success that is not JSON is unexpected', async () => {
  const error = await errorOf(apiThat(() => new Response('<html>')).api.tasks());
  expect([error.code, error.status]).toEqual(['unexpected', 200]);
});

test('no answer is unreachable', async () => {
  const { api } = apiThat(() => {
    throw new TypeError('Failed to fetch');
  });
  const error = await errorOf(api.tasks());
  expect([error.code, error.status, error.message]).toEqual(['unreachable', 0, 'Failed to fetch']);
});

test('data is given out only under its own digest', async () => {
  const { api } = apiThat(() => new Response('[1, 2, 3]'));
  const digest = await sha256('[1, 2, 3]');
  expect(new TextDecoder().decode(await api.data(digest))).toBe('[1, 2, 3]');
  const error = await errorOf(api.data('0'.repeat(64)));
  expect(error.code).toBe('data-digest');
  expect(error.message).toBe(`asked for data with SHA-256 ${'0'.repeat(64)}, got ${digest}`);
});

test('the codes are those of the server', () => {
  const rust = readFileSync(new URL('../../crate/server/src/problem.rs', import.meta.url), 'utf8');
  const codes = [...rust.matchAll(/^ {4}\w+ = "([a-z-]+)", /gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(20);
  expect([...PROBLEM_CODES].sort()).toEqual(codes.sort());
});
