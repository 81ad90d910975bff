//! A policy as it stands on disk: `belljar.policy.json`.

mod read;

use crate::{Attributes, HostKind, Limits, MAX_SAFE_INTEGER, Modules, Names, OnViolation, Policy, Syntax};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// What `belljar.policy.json` holds. A key that stands here replaces what the preset says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Document {
    /// Where an editor finds the schema of this document.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// What holds for the keys that are not here; `function` where it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<Preset>,
    /// Modules that user code may import, and what it may take from them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Policy[\"modules\"]"))]
    pub modules: Option<Modules>,
    /// The same for modules of the user's own project, by the importing module's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Policy[\"importers\"]"))]
    pub importers: Option<BTreeMap<String, Modules>>,
    /// Names of `builtins` that user code may use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub builtins: Option<Names>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Attributes>,
    /// Kinds of syntax that are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub syntax: Option<BTreeSet<Syntax>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_violation: Option<OnViolation>,
    /// Limits that are not named have their defaults.
    #[serde(skip_serializing_if = "is_default")]
    pub limits: Limits,
    /// The functions that the host lends, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, HostRule>"))]
    pub host: BTreeMap<String, HostRule>,
}

/// Terms to start from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Preset {
    /// Everything that the engine has.
    Open,
    /// Pure computation.
    #[default]
    Function,
    /// The rules of RestrictedPython.
    Strict,
}

/// The terms of a function that the host lends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct HostRule {
    pub kind: HostKind,
    /// Calls in one run.
    pub max_calls: u32,
    /// Calls that the host answers, or applies, in one second of wall-clock time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub per_second: Option<u32>,
    /// Whether the host asks the person before it applies a call.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub confirm: bool,
    /// A JSON Schema of the positional arguments, as an array.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "object | boolean"))]
    pub arguments: Option<serde_json::Value>,
    /// A JSON Schema of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "object | boolean"))]
    pub result: Option<serde_json::Value>,
    /// What the function does, in a sentence for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub description: Option<String>,
}

/// A document with everything that it leaves out: the terms of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Terms {
    #[cfg_attr(feature = "typescript", tsify(type = "Required<Policy>"))]
    pub policy: Policy,
    #[cfg_attr(feature = "typescript", tsify(type = "Required<Limits>"))]
    pub limits: Limits,
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, HostRule>"))]
    pub host: BTreeMap<String, HostRule>,
}

/// Why a text is no policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError(String);

impl Document {
    /// Reads a document, and says of what is wrong where it stands and what is nearest to it.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let document: Self = read::read(text).map_err(DocumentError)?;
        document.check().map_err(DocumentError)?;
        Ok(document)
    }

    /// The complete terms.
    pub fn resolve(&self) -> Terms {
        let base = self.extends.unwrap_or_default().policy();
        let policy = Policy {
            modules: self.modules.clone().unwrap_or(base.modules),
            importers: self.importers.clone().unwrap_or(base.importers),
            builtins: self.builtins.clone().unwrap_or(base.builtins),
            attributes: self.attributes.clone().unwrap_or(base.attributes),
            syntax: self.syntax.clone().unwrap_or(base.syntax),
            on_violation: self.on_violation.unwrap_or(base.on_violation),
        };
        Terms { policy, limits: self.limits, host: self.host.clone() }
    }

    /// What the types alone do not say.
    fn check(&self) -> Result<(), String> {
        let limits = &self.limits;
        within("limits.fuel", limits.fuel, 1, MAX_SAFE_INTEGER)?;
        within("limits.memory_bytes", limits.memory_bytes, 1, Limits::MAX_MEMORY_BYTES)?;
        within("limits.recursion", limits.recursion.into(), 1, Limits::MAX_RECURSION.into())?;
        within("limits.deadline_ms", limits.deadline_ms.into(), 1, u32::MAX.into())?;
        for (name, rule) in &self.host {
            if !is_identifier(name) {
                return Err(format!("host: {name:?} cannot be the name of a Python function"));
            }
            if rule.kind == HostKind::Read && rule.confirm {
                return Err(format!("host.{name}.confirm: only an effect can wait for a person"));
            }
            if rule.kind == HostKind::Effect && rule.result.is_some() {
                return Err(format!("host.{name}.result: an effect answers with None"));
            }
            within(
                &format!("host.{name}.per_second"),
                rule.per_second.unwrap_or(1).into(),
                1,
                u32::MAX.into(),
            )?;
        }
        Ok(())
    }
}

impl Preset {
    pub const ALL: [Self; 3] = [Self::Open, Self::Function, Self::Strict];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Function => "function",
            Self::Strict => "strict",
        }
    }

    pub fn policy(self) -> Policy {
        let text = match self {
            Self::Open => return Policy::default(),
            Self::Function => include_str!("document/presets/function.json"),
            Self::Strict => include_str!("document/presets/strict.json"),
        };
        serde_json::from_str(text).expect("a preset is a policy")
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DocumentError {}

fn within(key: &str, value: u64, least: u64, most: u64) -> Result<(), String> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(format!("{key}: {value} is not within {least} to {most}"))
    }
}

fn is_identifier(name: &str) -> bool {
    !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
