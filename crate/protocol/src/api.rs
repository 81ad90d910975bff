//! Bodies of the HTTP API.

use crate::{Class, DataFormat, Digest, Limits, Policy};
use serde::{Deserialize, Serialize};
use std::fmt;

/// `POST /api/keys`: a session's public key, an EC P-256 JWK.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct KeyRequest {
    pub kty: String,
    pub crv: String,
    pub x: String,
    pub y: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct KeyResponse {
    /// RFC 7638 thumbprint: the key's name from here on.
    pub thumbprint: String,
}

/// `POST /api/tickets`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TicketRequest {
    pub task: String,
    pub key: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TicketResponse {
    /// Compact JWS.
    pub ticket: String,
}

/// `POST /api/tickets/batch`: tickets for runs without a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TicketBatchRequest {
    pub task: String,
    pub key: String,
    /// From 1.
    pub count: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TicketBatch {
    /// Compact JWS.
    pub tickets: Vec<String>,
    /// Their end, in seconds since 1970-01-01 UTC.
    pub exp: u64,
}

/// `POST /api/receipts`: the receipt and what its digests stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Submit {
    /// Compact JWS.
    pub receipt: String,
    pub source: String,
    /// The engine's outcome message, base64url without padding.
    pub outcome: String,
}

/// A stored receipt, as the server answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Submission {
    /// The SHA-256 of the compact receipt.
    pub id: Digest,
    pub task: String,
    pub state: State,
    pub class: Class,
    pub value_sha256: Option<Digest>,
    pub fuel: u64,
    /// By the server's clock: milliseconds since 1970-01-01 UTC.
    pub received_ms: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum State {
    /// Stored, signature good, not audited.
    Claimed,
    /// Waits for its audit.
    Queued,
    /// An audit came to the same outcome.
    Verified,
    /// An audit came to another outcome.
    Mismatch,
    /// No audit could come to an end.
    Unresolved,
}

/// `GET /api/health` and `GET /api/ready`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Health {
    /// `ok`, always: what is not is a problem.
    pub status: String,
    /// Of the engine that is served; null while none is built.
    pub engine_sha256: Option<Digest>,
}

/// `GET /api/jwks.json` (RFC 7517 §5): the keys that tickets of this server verify with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Jwks {
    pub keys: Vec<Jwk>,
}

/// A public key with its name and its use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Jwk {
    pub kty: String,
    pub crv: String,
    pub x: String,
    pub y: String,
    /// RFC 7638 thumbprint.
    pub kid: String,
    #[serde(rename = "use")]
    pub usage: String,
    pub alg: String,
}

/// `DELETE /api/keys/{thumbprint}`: a key that signs nothing any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RevokedKey {
    pub thumbprint: String,
    /// By the server's clock: milliseconds since 1970-01-01 UTC.
    pub revoked_ms: u64,
}

/// `POST /api/data`: what a task names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DataResponse {
    pub sha256: Digest,
    pub format: DataFormat,
    pub bytes: u64,
}

/// `GET /api/submissions`: a page of them, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Submissions {
    pub submissions: Vec<Submission>,
    /// The `before` of the next page; null where this is the last one.
    pub next: Option<Digest>,
}

/// `GET /api/receipts/{id}/history`: a state that a submission has had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct SubmissionEvent {
    pub state: State,
    /// Since when, by the server's clock: milliseconds since 1970-01-01 UTC.
    pub at_ms: u64,
    /// With `mismatch`; else null.
    pub difference: Option<Difference>,
    /// For people; may be empty.
    pub detail: String,
}

/// The first field in which a claimed outcome is not the one that the run gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Difference {
    /// As a path: `class`, `value[3].price`, `usage.fuel`.
    pub field: String,
    /// What stands there, cut where it is long.
    pub claimed: String,
    pub found: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: claimed {}, found {}", self.field, self.claimed, self.found)
    }
}

/// `GET /api/receipts/{id}/statement`: a DSSE envelope (protocol 1.0.2) around an in-toto Statement v1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Envelope {
    /// `application/vnd.in-toto+json`
    pub payload_type: String,
    /// In base64.
    pub payload: String,
    pub signatures: Vec<EnvelopeSignature>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct EnvelopeSignature {
    /// The thumbprint of a key in `/api/jwks.json`.
    pub keyid: String,
    /// In base64: ES256, the 64 bytes of R and S.
    pub sig: String,
}

/// `POST /api/runs`: a run of a stored function on the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct RunRequest {
    /// The function's name.
    pub function: String,
    /// The current one where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub version: Option<u64>,
    /// The function's one argument.
    #[cfg_attr(feature = "typescript", tsify(type = "unknown"))]
    pub data: serde_json::Value,
    /// What `random`, `secrets` and `uuid` start from, 0 to 2^53 - 1; drawn where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub seed: Option<u64>,
    /// Where the program's clock starts, in milliseconds since 1970-01-01 UTC; the present where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub now_ms: Option<i64>,
}

/// `POST /api/check`: a source, and what it is checked against: a task's terms, or a policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CheckRequest {
    pub source: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub policy: Option<Policy>,
    /// The function that is to be called; that of the task, or no matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub entry: Option<String>,
}

/// `POST /api/functions`: a function for the server to keep and to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct FunctionRequest {
    /// Lower-case letters, digits and dashes.
    pub name: String,
    pub source: String,
    /// The function's name in the source.
    pub entry: String,
    pub policy: Policy,
    pub limits: Limits,
}

/// A version of a stored function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct StoredFunction {
    pub name: String,
    /// From 1 up.
    pub version: u64,
    pub source_sha256: Digest,
    /// By the server's clock: milliseconds since 1970-01-01 UTC.
    pub created_ms: u64,
    pub source: String,
    pub entry: String,
    pub policy: Policy,
    pub limits: Limits,
}
