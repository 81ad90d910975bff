use crate::{Limits, Policy};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The first message to the engine: a source and the terms of its run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// UTF-8 as the user wrote it; checked by the engine.
    #[serde(with = "serde_bytes")]
    pub source: Vec<u8>,
    /// Shown in tracebacks.
    pub filename: String,
    pub policy: Policy,
    pub limits: Limits,
    /// Feeds `random`, `secrets` and `uuid`; 0 to 2^53 - 1.
    pub seed: u64,
    /// Where the virtual clock starts: milliseconds since 1970-01-01 UTC.
    pub now_ms: i64,
    /// The functions that `from host import …` finds.
    pub host: Vec<HostFunction>,
    /// Further modules that the program can import.
    #[serde(default)]
    pub modules: Vec<ExtraModule>,
    /// Whether the outcome tells everything that the run has used.
    #[serde(default)]
    pub trace: bool,
}

/// A module that comes with a request: a helper library of the task's author, or a file of the
/// user's project. A name with a module inside it (`a`, where there is `a.b`) is a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ExtraModule {
    /// Dotted identifiers. It comes before a module of the library of the same name.
    pub name: String,
    pub source: String,
    /// Brought by the task's author: the policy does not apply to what it imports.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub trusted: bool,
}

/// The second message: which function to call and with what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// `None`: the file's only function.
    pub entry: Option<String>,
    pub data: Data,
}

/// What the function gets. With `spread`, a list is its positional arguments and a mapping its
/// keyword arguments; without, the data is the one argument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    pub format: DataFormat,
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    #[serde(default)]
    pub spread: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum DataFormat {
    /// A canonical value.
    Cbor,
    Json,
    /// One JSON value a line: a list.
    Ndjson,
    /// RFC 4180 with a header line: a list of dicts from column to text.
    Csv,
    /// UTF-8 text: a str.
    Text,
}

/// A function that the host lends to the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct HostFunction {
    pub name: String,
    pub kind: HostKind,
    pub max_calls: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum HostKind {
    /// Answers at once with a value; call and answer stand in the transcript.
    Read,
    /// Is recorded, returns None, and is applied by the host after the run.
    Effect,
}

/// What the engine asks the host when the program calls one of its functions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub kind: HostKind,
    pub name: String,
    /// Positional arguments: a canonical list.
    pub args: ByteBuf,
}

/// A canonical value, which is None for an effect that the host takes, or the message of a `HostError`.
pub type Answer = Result<ByteBuf, String>;
