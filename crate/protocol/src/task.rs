use crate::{DataFormat, Digest, HostRule, Limits, Policy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the server asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Task {
    /// Lower-case letters, digits and dashes.
    pub id: String,
    pub title: String,
    /// Markdown: what the function gets and what it should return.
    pub statement: String,
    /// The function's name.
    pub entry: String,
    /// What the editor starts with.
    pub template: String,
    pub data: DataRef,
    pub policy: Policy,
    pub limits: Limits,
    pub presentation: Presentation,
    #[serde(default)]
    pub audit: AuditRule,
    /// The functions that the host lends, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "Record<string, HostRule>"))]
    pub host: BTreeMap<String, HostRule>,
    /// What the host's `read` functions look up: by function, by their argument.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "Record<string, Record<string, unknown>>"))]
    pub tables: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
}

/// Which of a task's receipts the server runs again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum AuditRule {
    Never,
    Always,
    /// The share, 0 to 1, of the receipts of a session key that has proved right; of others it is more.
    Rate(f64),
}

impl Default for AuditRule {
    fn default() -> Self {
        Self::Rate(0.1)
    }
}

/// Data by content: fetched from `/api/data/{sha256}` and checked against the digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct DataRef {
    pub sha256: Digest,
    pub format: DataFormat,
    pub bytes: u64,
    /// What the data is and where it comes from, in a sentence.
    pub about: String,
}

/// How the page shows the task's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Presentation {
    /// As JSON.
    Value,
    /// A line over a list of numbers.
    Plot,
    /// A table of a list of dicts.
    Table,
}
