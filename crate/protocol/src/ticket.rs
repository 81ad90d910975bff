use crate::{Digest, Limits};
use serde::{Deserialize, Serialize};

/// The JOSE `typ` of a ticket.
pub const TICKET_TYPE: &str = "belljar-ticket+jwt";

/// The server's signed permission for one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct TicketClaims {
    /// Single use: the ticket's identifier.
    pub jti: String,
    /// Seconds since 1970-01-01 UTC.
    pub iat: u64,
    pub exp: u64,
    /// The session key that may use it (RFC 7800, RFC 9449 §6.1).
    pub cnf: Confirmation,
    pub task: String,
    /// Of the task's JSON: of all that the server asked for, host functions and tables too.
    pub task_sha256: Digest,
    pub entry: String,
    pub data_sha256: Digest,
    /// Of the policy's JSON.
    pub policy_sha256: Digest,
    pub engine_sha256: Digest,
    pub limits: Limits,
    pub seed: u64,
    pub now_ms: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Confirmation {
    /// The key's thumbprint (RFC 7638, SHA-256, base64url).
    pub jkt: String,
}
