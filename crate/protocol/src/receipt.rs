use crate::{Class, Digest};
use serde::{Deserialize, Serialize};

/// The JOSE `typ` of a receipt.
pub const RECEIPT_TYPE: &str = "belljar-receipt+jwt";

/// The browser's signed claim about one run. It says who reported a result; only an audit says
/// what ran.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct ReceiptClaims {
    /// By the browser's clock, in seconds; for people, the server does not rely on it.
    pub iat: u64,
    /// The task that the person meant; the ticket has to name the same one.
    pub task: String,
    /// The ticket, compact, as the server gave it.
    pub ticket: String,
    pub source_sha256: Digest,
    pub class: Class,
    /// Of the canonical value; only with `ok`.
    pub value_sha256: Option<Digest>,
    /// Of the engine's whole outcome message.
    pub outcome_sha256: Digest,
    pub fuel: u64,
}

/// The JOSE `typ` of a proof.
pub const PROOF_TYPE: &str = "belljar-proof+jwt";

/// A session key's word for one request of its own: to be revoked, to see what it has signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ProofClaims {
    /// Seconds since 1970-01-01 UTC, within 300 of the server's clock.
    pub iat: u64,
    /// `GET`, `DELETE`.
    pub method: String,
    /// Of the address, without what follows a `?`.
    pub path: String,
}
