import type {
  CheckRequest,
  DataResponse,
  Digest,
  Envelope,
  FunctionRequest,
  Health,
  Jwks,
  KeyRequest,
  KeyResponse,
  Report,
  RevokedKey,
  RunRequest,
  StoredFunction,
  Submission,
  SubmissionEvent,
  Submissions,
  Submit,
  TicketBatch,
  TicketBatchRequest,
  TicketRequest,
  TicketResponse,
} from '../pkg/belljar_browser.js';
import type { Finding } from '../pkg/belljar_checker.js';
import { sha256 } from './digest.ts';
import { messageOf } from './error.ts';
import { ApiError, readProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { Policy, Task } from './terms.ts';

export interface ApiOptions {
  /** Where `/api` is; default: the page's origin. */
  baseUrl?: string;
  fetch?: typeof fetch;
  /** The server's admin token, or one of its API tokens. Never in a page that others visit. */
  token?: string;
}

/** Which submissions are meant; see `GET /api/submissions`. */
export interface Wanted {
  task?: string;
  key?: string;
  state?: Submission['state'];
  class?: Submission['class'];
  /** The `next` of the page before. */
  before?: Digest;
  /** 1 to 1,000; default: 100. */
  limit?: number;
}

/** A task with the version of it that a change is made to. */
export interface TaskVersion {
  task: Task;
  /** The server's `etag`. */
  version: string;
}

/**
 * The server's API. Every method resolves with a checked answer or rejects with an `ApiError`. What speaks for a
 * session key takes the `Session`; without one, the token of the options speaks.
 */
export class Api {
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;
  readonly #token: string | undefined;

  constructor({ baseUrl = '', fetch = globalThis.fetch.bind(globalThis), token }: ApiOptions = {}) {
    this.#baseUrl = baseUrl;
    this.#fetch = fetch;
    this.#token = token;
  }

  tasks(signal?: AbortSignal): Promise<Task[]> {
    return this.#json('/api/tasks', { signal });
  }

  task(id: string, signal?: AbortSignal): Promise<Task> {
    return this.#json(path`/api/tasks/${id}`, { signal });
  }

  /** The task with its version, to be changed. */
  taskVersion(id: string, signal?: AbortSignal): Promise<TaskVersion> {
    return this.#version(path`/api/tasks/${id}`, { signal });
  }

  /** A task as it was when tickets named it by this digest. */
  taskOf(digest: Digest, signal?: AbortSignal): Promise<Task> {
    return this.#json(`/api/task-versions/${digest}`, { signal });
  }

  createTask(task: Task, signal?: AbortSignal): Promise<TaskVersion> {
    return this.#version('/api/tasks', { body: task, signal });
  }

  updateTask({ task, version }: TaskVersion, signal?: AbortSignal): Promise<TaskVersion> {
    const headers = { 'if-match': version };
    return this.#version(path`/api/tasks/${task.id}`, { method: 'PUT', headers, body: task, signal });
  }

  async archiveTask(id: string, signal?: AbortSignal): Promise<void> {
    await this.#send(path`/api/tasks/${id}`, { method: 'DELETE', signal });
  }

  /** Bytes that have this digest, or none. */
  async data(digest: Digest, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#send(`/api/data/${digest}`, { signal });
    const bytes = new Uint8Array(await response.arrayBuffer().catch(unreachable));
    const found = await sha256(bytes);
    if (found === digest) return bytes;
    throw new ApiError('data-digest', `asked for data with SHA-256 ${digest}, got ${found}`, response.status);
  }

  /** `type` says the format: `application/json`, `application/x-ndjson`, `text/csv`, `text/plain`, `application/cbor`. */
  storeData(data: Blob, type: string, signal?: AbortSignal): Promise<DataResponse> {
    return this.#json('/api/data', { method: 'POST', headers: { 'content-type': type }, data, signal });
  }

  policy(digest: Digest, signal?: AbortSignal): Promise<Policy> {
    return this.#json(`/api/policies/${digest}`, { signal });
  }

  registerKey(key: KeyRequest, signal?: AbortSignal): Promise<KeyResponse> {
    return this.#json('/api/keys', { body: key, signal });
  }

  /** Ends a session key, which is the session's own unless a token speaks. */
  revokeKey(thumbprint: string, session?: Session, signal?: AbortSignal): Promise<RevokedKey> {
    return this.#json(path`/api/keys/${thumbprint}`, { method: 'DELETE', session, signal });
  }

  jwks(signal?: AbortSignal): Promise<Jwks> {
    return this.#json('/api/jwks.json', { signal });
  }

  takeTicket(request: TicketRequest, signal?: AbortSignal): Promise<TicketResponse> {
    return this.#json('/api/tickets', { body: request, signal });
  }

  /** Tickets for runs without a network. */
  takeTickets(request: TicketBatchRequest, signal?: AbortSignal): Promise<TicketBatch> {
    return this.#json('/api/tickets/batch', { body: request, signal });
  }

  postReceipt(submit: Submit, signal?: AbortSignal): Promise<Submission> {
    return this.#json('/api/receipts', { body: submit, signal });
  }

  receipt(id: Digest, signal?: AbortSignal): Promise<Submission> {
    return this.#json(`/api/receipts/${id}`, { signal });
  }

  history(id: Digest, session?: Session, signal?: AbortSignal): Promise<SubmissionEvent[]> {
    return this.#json(`/api/receipts/${id}/history`, { session, signal });
  }

  /** The verdict on a receipt, signed by the server: an in-toto Statement in a DSSE envelope. */
  statement(id: Digest, signal?: AbortSignal): Promise<Envelope> {
    return this.#json(`/api/receipts/${id}/statement`, { signal });
  }

  /** Has a receipt audited, whether it was drawn or not. */
  demandAudit(id: Digest, signal?: AbortSignal): Promise<Submission> {
    return this.#json(`/api/receipts/${id}/audit`, { method: 'POST', signal });
  }

  /** A page of submissions, the newest first: those of the session's key, or all where a token speaks. */
  submissions(wanted: Wanted = {}, session?: Session, signal?: AbortSignal): Promise<Submissions> {
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return this.#json('/api/submissions', { query, session, signal });
  }

  check(request: CheckRequest, signal?: AbortSignal): Promise<Finding[]> {
    return this.#json('/api/check', { body: request, signal });
  }

  storeFunction(request: FunctionRequest, signal?: AbortSignal): Promise<StoredFunction> {
    return this.#json('/api/functions', { body: request, signal });
  }

  functions(signal?: AbortSignal): Promise<StoredFunction[]> {
    return this.#json('/api/functions', { signal });
  }

  /** The current version of a function, or another. */
  function(name: string, version?: number, signal?: AbortSignal): Promise<StoredFunction> {
    const current = path`/api/functions/${name}`;
    return this.#json(version === undefined ? current : `${current}/versions/${version}`, { signal });
  }

  functionVersions(name: string, signal?: AbortSignal): Promise<StoredFunction[]> {
    return this.#json(path`/api/functions/${name}/versions`, { signal });
  }

  /** Runs a stored function on the server, and waits for its outcome. */
  run(request: RunRequest, signal?: AbortSignal): Promise<Report> {
    return this.#json('/api/runs', { body: request, signal });
  }

  health(signal?: AbortSignal): Promise<Health> {
    return this.#json('/api/health', { signal });
  }

  /** Rejects with `not-ready` while the server cannot do its work. */
  ready(signal?: AbortSignal): Promise<Health> {
    return this.#json('/api/ready', { signal });
  }

  async #version(path: string, request: Request): Promise<TaskVersion> {
    const response = await this.#send(path, request);
    return { task: await read(path, response), version: response.headers.get('etag') ?? '' };
  }

  async #json<T>(path: string, request: Request): Promise<T> {
    return read(path, await this.#send(path, request));
  }

  async #send(path: string, { method, query, headers, body, data, session, signal }: Request): Promise<Response> {
    const init: RequestInit & { method: string } = {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...headers },
      body: body === undefined ? (data ?? null) : JSON.stringify(body),
      signal: signal ?? null,
    };
    const sent = init.headers as Record<string, string>;
    if (body !== undefined) sent['content-type'] = 'application/json';
    if (session) sent.authorization = `Proof ${await session.prove(init.method, path)}`;
    else if (this.#token !== undefined) sent.authorization = `Bearer ${this.#token}`;
    const address = this.#baseUrl + path + (query?.size ? `?${query}` : '');
    const response = await this.#fetch(address, init).catch(unreachable);
    if (!response.ok) throw await readProblem(response);
    return response;
  }
}

interface Request {
  method?: string;
  query?: URLSearchParams;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: object | undefined;
  /** Sent as it is. */
  data?: Blob;
  session?: Session | undefined;
  signal?: AbortSignal | undefined;
}

/** An address in which each name is one segment, whatever it holds. */
function path(parts: TemplateStringsArray, ...names: string[]): string {
  return String.raw(parts, ...names.map(encodeURIComponent));
}

function read<T>(path: string, response: Response): Promise<T> {
  return response.json().catch((error: unknown) => {
    throw new ApiError('unexpected', `${path} is not JSON: ${messageOf(error)}`, response.status, { cause: error });
  });
}

function unreachable(error: unknown): never {
  throw new ApiError('unreachable', messageOf(error), 0, { cause: error });
}
