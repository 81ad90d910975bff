/** The stable codes of the server's problem details (RFC 9457); a test holds them equal to the server's own list. */
export const PROBLEM_CODES = [
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'precondition-failed',
  'precondition-required',
  'range-unsatisfiable',
  'request-malformed',
  'request-timeout',
  'body-too-large',
  'body-malformed',
  'media-type-unsupported',
  'rate-limited',
  'token-missing',
  'token-wrong',
  'task-unknown',
  'task-archived',
  'task-exists',
  'task-invalid',
  'data-unknown',
  'data-mismatch',
  'policy-unknown',
  'function-unknown',
  'function-invalid',
  'receipt-unknown',
  'key-unknown',
  'key-revoked',
  'key-malformed',
  'proof-malformed',
  'proof-type',
  'proof-algorithm',
  'proof-key-unknown',
  'proof-signature',
  'proof-mismatch',
  'proof-expired',
  'verdict-missing',
  'run-invalid',
  'runs-busy',
  'receipt-malformed',
  'receipt-type',
  'receipt-algorithm',
  'receipt-key-unknown',
  'receipt-signature',
  'ticket-malformed',
  'ticket-type',
  'ticket-algorithm',
  'ticket-key-unknown',
  'ticket-signature',
  'ticket-key-mismatch',
  'ticket-task',
  'ticket-expired',
  'ticket-used',
  'batch-too-large',
  'engine-unknown',
  'source-mismatch',
  'outcome-mismatch',
  'outcome-malformed',
  'claims-mismatch',
  'limits-exceeded',
  'page-missing',
  'engine-missing',
  'not-ready',
  'storage-full',
  'storage-read-only',
  'storage-unavailable',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type ApiErrorCode =
  | ProblemCode
  /** No answer: no network, or no server. */
  | 'unreachable'
  /** An answer that is not of this API. */
  | 'unexpected'
  /** Data that does not have the digest it was asked for by. */
  | 'data-digest';

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What an answer that is not a success says. */
export async function readProblem(response: Response): Promise<ApiError> {
  const type = response.headers.get('content-type')?.split(';')[0];
  const body: unknown = type === 'application/problem+json' ? await response.json().catch(() => null) : null;
  const { code, title, detail } = (body ?? {}) as Record<string, unknown>;
  if (!isProblemCode(code)) {
    return new ApiError('unexpected', `the server answered ${response.status}`, response.status);
  }
  const sentences = [title, detail].filter((part) => typeof part === 'string' && part !== '');
  return new ApiError(code, sentences.join('. ') || code, response.status);
}

function isProblemCode(code: unknown): code is ProblemCode {
  return (PROBLEM_CODES as readonly unknown[]).includes(code);
}
