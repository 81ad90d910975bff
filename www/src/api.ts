import type {
  Digest,
  KeyRequest,
  KeyResponse,
  Submission,
  Submit,
  TicketRequest,
  TicketResponse,
} from '../pkg/belljar_browser.js';
import { sha256 } from './digest.ts';
import { messageOf } from './error.ts';
import { ApiError, readProblem } from './problem.ts';
import type { Task } from './terms.ts';

export interface ApiOptions {
  /** Where `/api` is; default: the page's origin. */
  baseUrl?: string;
  fetch?: typeof fetch;
}

/** The server's API. Every method resolves with a checked answer or rejects with an `ApiError`. */
export class Api {
  readonly #baseUrl: string;
  readonly #fetch: typeof fetch;

  constructor({ baseUrl = '', fetch = globalThis.fetch.bind(globalThis) }: ApiOptions = {}) {
    this.#baseUrl = baseUrl;
    this.#fetch = fetch;
  }

  tasks(signal?: AbortSignal): Promise<Task[]> {
    return this.#json('/api/tasks', { signal });
  }

  task(id: string, signal?: AbortSignal): Promise<Task> {
    return this.#json(`/api/tasks/${encodeURIComponent(id)}`, { signal });
  }

  /** Bytes that have this digest, or none. */
  async data(digest: Digest, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#send(`/api/data/${digest}`, { signal });
    const bytes = new Uint8Array(await response.arrayBuffer().catch(unreachable));
    const found = await sha256(bytes);
    if (found === digest) return bytes;
    throw new ApiError('data-digest', `asked for data with SHA-256 ${digest}, got ${found}`, response.status);
  }

  registerKey(key: KeyRequest, signal?: AbortSignal): Promise<KeyResponse> {
    return this.#json('/api/keys', { body: key, signal });
  }

  takeTicket(request: TicketRequest, signal?: AbortSignal): Promise<TicketResponse> {
    return this.#json('/api/tickets', { body: request, signal });
  }

  postReceipt(submit: Submit, signal?: AbortSignal): Promise<Submission> {
    return this.#json('/api/receipts', { body: submit, signal });
  }

  receipt(id: Digest, signal?: AbortSignal): Promise<Submission> {
    return this.#json(`/api/receipts/${id}`, { signal });
  }

  async #json<T>(path: string, request: Request): Promise<T> {
    const response = await this.#send(path, request);
    return response.json().catch((error: unknown) => {
      throw new ApiError('unexpected', `${path} is not JSON: ${messageOf(error)}`, response.status, { cause: error });
    });
  }

  async #send(path: string, { body, signal }: Request): Promise<Response> {
    const init: RequestInit = { signal: signal ?? null };
    if (body !== undefined) {
      init.method = 'POST';
      init.headers = { 'content-type': 'application/json' };
      init.body = JSON.stringify(body);
    }
    const response = await this.#fetch(this.#baseUrl + path, init).catch(unreachable);
    if (!response.ok) throw await readProblem(response);
    return response;
  }
}

interface Request {
  body?: object | undefined;
  signal?: AbortSignal | undefined;
}

function unreachable(error: unknown): never {
  throw new ApiError('unreachable', messageOf(error), 0, { cause: error });
}
