use crate::{Answer, Digest, Trace};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::fmt;

/// What a run ends in: a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Class {
    Ok,
    /// An uncaught Python exception.
    Error,
    /// The source does not compile.
    Syntax,
    /// The policy ended the run.
    Policy,
    Fuel,
    Timeout,
    Cancelled,
    Memory,
    Recursion,
    Output,
    /// A value that cannot cross: the data, the arguments or the result.
    Value,
    /// A trap that none of the others explains.
    Crash,
}

impl Class {
    pub const ALL: [Self; 12] = [
        Self::Ok,
        Self::Error,
        Self::Syntax,
        Self::Policy,
        Self::Fuel,
        Self::Timeout,
        Self::Cancelled,
        Self::Memory,
        Self::Recursion,
        Self::Output,
        Self::Value,
        Self::Crash,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Error => "error",
            Self::Syntax => "syntax",
            Self::Policy => "policy",
            Self::Fuel => "fuel",
            Self::Timeout => "timeout",
            Self::Cancelled => "cancelled",
            Self::Memory => "memory",
            Self::Recursion => "recursion",
            Self::Output => "output",
            Self::Value => "value",
            Self::Crash => "crash",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The engine's last message of a run. Its bytes are made once, inside the engine, and are what
/// a receipt's `outcome_sha256` covers: nothing in it depends on the machine that ran it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub class: Class,
    /// Canonical CBOR; only with `ok`.
    pub value: Option<ByteBuf>,
    pub stdout: String,
    pub stderr: String,
    pub error: Option<Exception>,
    /// Where a limit, a violation or a kill met the program.
    pub stopped_at: Option<Location>,
    pub violations: Vec<Violation>,
    pub effects: Vec<Effect>,
    /// Calls of `read` functions with their answers, and of effects that were refused, in order.
    pub transcript: Vec<Exchange>,
    pub usage: Usage,
    /// Only of a run that was to be traced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<Trace>,
}

/// The deterministic part of what a run used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Usage {
    pub fuel: u64,
    pub memory_bytes: u64,
    pub output_bytes: u64,
}

/// An exception that nothing caught, or what a limit has to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Exception {
    /// The exception's class, or `BelljarLimit` and its kin where no Python exception exists.
    #[serde(rename = "type")]
    pub kind: String,
    pub message: String,
    /// Outermost first; user frames only.
    pub frames: Vec<Frame>,
    /// The traceback as CPython prints it, chained exceptions and notes included.
    pub rendered: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Frame {
    pub file: String,
    /// From 1.
    pub line: u32,
    pub function: String,
    /// From 1, in characters.
    pub column: Option<u32>,
    pub end_line: Option<u32>,
    /// Exclusive.
    pub end_column: Option<u32>,
    pub source: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Location {
    pub file: String,
    pub line: u32,
    pub function: String,
}

/// A use outside the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Violation {
    /// The policy's key: `modules`, `host`.
    pub rule: String,
    /// What was used.
    pub what: String,
    pub location: Option<Location>,
    pub count: u32,
}

/// A recorded call of an `effect` function, to be applied after the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// From 0, in order of the calls.
    pub id: u32,
    pub name: String,
    /// Positional arguments: a canonical list.
    pub args: ByteBuf,
}

/// A call of a function of the host and its answer. An effect that the host has refused is one too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    pub name: String,
    pub args: ByteBuf,
    pub answer: Answer,
}

/// An outcome as people and programs read it: JSON, with the value in its JSON view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "typescript", tsify(missing_as_null))]
pub struct Report {
    pub class: Class,
    /// The JSON view of the value; see [`crate::view`]. `null` unless the class is `ok`.
    #[cfg_attr(feature = "typescript", tsify(type = "unknown"))]
    pub value: serde_json::Value,
    pub value_sha256: Option<Digest>,
    pub stdout: String,
    pub stderr: String,
    pub error: Option<Exception>,
    pub stopped_at: Option<Location>,
    pub violations: Vec<Violation>,
    #[cfg_attr(feature = "typescript", tsify(type = "{ id: number; name: string; args: unknown }[]"))]
    pub effects: Vec<serde_json::Value>,
    pub usage: ReportUsage,
    pub engine_sha256: Digest,
    /// Of the engine's own message: what a receipt signs.
    pub outcome_sha256: Digest,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ReportUsage {
    pub fuel: u64,
    pub memory_bytes: u64,
    pub output_bytes: u64,
    /// Wall-clock time of the run; the only figure that differs between machines.
    pub elapsed_ms: f64,
}

impl Outcome {
    /// An outcome with nothing in it but its class.
    pub fn empty(class: Class) -> Self {
        Self {
            class,
            value: None,
            stdout: String::new(),
            stderr: String::new(),
            error: None,
            stopped_at: None,
            violations: Vec::new(),
            effects: Vec::new(),
            transcript: Vec::new(),
            usage: Usage::default(),
            trace: None,
        }
    }

    /// An outcome that the host makes where the engine cannot speak for itself.
    pub fn of_host(class: Class, message: impl Into<String>) -> Self {
        let message = message.into();
        let error =
            Exception { kind: class.to_string(), rendered: message.clone(), message, frames: Vec::new() };
        Self { error: Some(error), ..Self::empty(class) }
    }

    /// `bytes` is the message that this outcome came in.
    pub fn report(&self, bytes: &[u8], engine_sha256: Digest, elapsed_ms: f64) -> Report {
        let json = |value: &[u8]| crate::view(value).unwrap_or(serde_json::Value::Null);
        Report {
            class: self.class,
            value: self.value.as_ref().map_or(serde_json::Value::Null, |value| json(value)),
            value_sha256: self.value.as_ref().map(|value| Digest::of(value)),
            stdout: self.stdout.clone(),
            stderr: self.stderr.clone(),
            error: self.error.clone(),
            stopped_at: self.stopped_at.clone(),
            violations: self.violations.clone(),
            effects: self
                .effects
                .iter()
                .map(|effect| {
                    serde_json::json!({ "id": effect.id, "name": effect.name, "args": json(&effect.args) })
                })
                .collect(),
            usage: ReportUsage {
                fuel: self.usage.fuel,
                memory_bytes: self.usage.memory_bytes,
                output_bytes: self.usage.output_bytes,
                elapsed_ms,
            },
            engine_sha256,
            outcome_sha256: Digest::of(bytes),
        }
    }
}
