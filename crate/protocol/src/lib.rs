//! What crosses a boundary in Belljar.
//!
//! The engine, every host, the server and the page speak these types and no others.
//! Messages between a host and the engine are CBOR ([`wire`]); values are canonical CBOR
//! ([`value`]), made once inside the engine, so that a digest means the same everywhere.

mod api;
pub mod cbor;
mod digest;
mod document;
mod edits;
mod limits;
mod outcome;
mod policy;
mod receipt;
mod request;
mod task;
mod ticket;
mod trace;
pub mod value;
mod view;
pub mod wire;

pub use api::{
    CheckRequest, DataResponse, Difference, Envelope, EnvelopeSignature, FunctionRequest, Health, Jwk, Jwks,
    KeyRequest, KeyResponse, RevokedKey, RunRequest, State, StoredFunction, Submission, SubmissionEvent,
    Submissions, Submit, TicketBatch, TicketBatchRequest, TicketRequest, TicketResponse,
};
pub use digest::{Digest, DigestError};
pub use document::{Document, DocumentError, HostRule, Preset, Terms};
pub use edits::edits;
pub use limits::Limits;
pub use outcome::{
    Class, Effect, Exception, Exchange, Frame, Location, Outcome, Report, ReportUsage, Usage, Violation,
};
pub use policy::{Attributes, Members, Modules, Names, OnViolation, Policy, Syntax};
pub use receipt::{PROOF_TYPE, ProofClaims, RECEIPT_TYPE, ReceiptClaims};
pub use request::{Answer, Call, Data, DataFormat, ExtraModule, HostFunction, HostKind, Load, Question};
pub use task::{AuditRule, DataRef, Presentation, Task};
pub use ticket::{Confirmation, TICKET_TYPE, TicketClaims};
pub use trace::{Peaks, Trace};
pub use view::view;

/// The largest integer that JSON, JavaScript and CBOR all carry exactly: 2^53 - 1.
/// Fuel, seeds and times stay within it.
pub const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;
