export type {
  CheckRequest,
  Class,
  DataFormat,
  DataRef,
  DataResponse,
  Difference,
  Digest,
  EncodeOptions,
  Envelope,
  EnvelopeSignature,
  Exception,
  ExtraModule,
  Frame,
  FunctionRequest,
  Health,
  HostKind,
  HostRule,
  Jwk,
  Jwks,
  KeyRequest,
  KeyResponse,
  Location,
  OnViolation,
  Output,
  Presentation,
  ProofClaims,
  ReceiptClaims,
  Report,
  ReportUsage,
  RevokedKey,
  RunRequest,
  RunResult,
  State,
  StoredFunction,
  Submission,
  SubmissionEvent,
  Submissions,
  Submit,
  TicketBatch,
  TicketBatchRequest,
  TicketRequest,
  TicketResponse,
  Violation,
} from '../pkg/belljar_browser.js';
export type {
  Change,
  CheckOptions,
  Document as PolicyDocument,
  Effect as ChangeEffect,
  Finding,
  Preset,
  RuleCode,
  Sentence,
  Severity,
  Terms,
  Trace,
} from '../pkg/belljar_checker.js';
export { Api, type ApiOptions, type TaskVersion, type Wanted } from './api.ts';
export { Belljar, type CreateOptions } from './belljar.ts';
export { check, diff, explain, type LeastOptions, least, resolve } from './check.ts';
export { sha256 } from './digest.ts';
export {
  type AppliedEffect,
  type Applier,
  type Decision,
  EffectReview,
  type ReviewOptions,
} from './effects.ts';
export type { EngineMeta, Progress } from './engine.ts';
export { BelljarError, type ErrorCode } from './error.ts';
export type { Host } from './host.ts';
export {
  type ArgsOptions,
  type CallOptions,
  type DataOptions,
  type EntryOptions,
  FILENAME,
  type LoadOptions,
  type RunOptions,
} from './options.ts';
export { ApiError, type ApiErrorCode, type ProblemCode } from './problem.ts';
export type { Program } from './program.ts';
export { RECEIPT_TYPE, type Receipt, type ReceiptOptions, signReceipt } from './receipt.ts';
export type { Listener } from './runner.ts';
export { PROOF_TYPE, Session } from './session.ts';
export { findFunctions } from './source.ts';
export type { Limits, Policy, Task, TicketClaims } from './terms.ts';
export { readTicket, type Ticket, ticketMismatch } from './ticket.ts';
export { decodeValue, encodeValue } from './values.ts';
