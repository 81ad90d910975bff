//! What a source may use.

mod any;
mod modules;
mod syntax;

pub use modules::{Members, Modules};
pub use syntax::Syntax;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Attributes without an underscore that lead to frames and code (`inspect` documents them).
const INTERNAL: [&str; 20] = [
    "ag_await",
    "ag_code",
    "ag_frame",
    "co_code",
    "cr_await",
    "cr_code",
    "cr_frame",
    "cr_origin",
    "f_back",
    "f_builtins",
    "f_code",
    "f_generator",
    "f_globals",
    "f_locals",
    "f_trace",
    "gi_code",
    "gi_frame",
    "gi_yieldfrom",
    "tb_frame",
    "tb_next",
];

/// What a source may use, complete: what the engine is told and enforces, and what the checker reads.
/// What is left out is as free as the engine makes it. Unknown keys are refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Policy {
    /// Modules that user code may import, and what it may take from them.
    /// What the library itself imports is free.
    #[cfg_attr(feature = "typescript", tsify(type = "\"any\" | Record<string, \"any\" | string[]>"))]
    pub modules: Modules,
    /// The same for modules of the user's own project, by the importing module's name.
    /// One that is not named here obeys `modules`.
    #[cfg_attr(
        feature = "typescript",
        tsify(type = "Record<string, \"any\" | Record<string, \"any\" | string[]>>")
    )]
    pub importers: BTreeMap<String, Modules>,
    /// Names of `builtins` that user code may use.
    pub builtins: Names,
    pub attributes: Attributes,
    /// Kinds of syntax that are refused.
    pub syntax: BTreeSet<Syntax>,
    pub on_violation: OnViolation,
}

/// `"any"`, `{"only": […]}` or `{"except": […]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Names {
    #[default]
    Any,
    Only(BTreeSet<String>),
    Except(BTreeSet<String>),
}

/// Attributes that user code may read, write and delete, by whichever way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Attributes {
    #[default]
    Any,
    /// None whose name begins with an underscore, and none that leads to the interpreter's own objects
    /// (`tb_frame`, `gi_code` and their kin).
    NoPrivate,
    /// The same, but for these names. `self.__x` is `_Class__x`, as Python looks it up.
    NoPrivateExcept(BTreeSet<String>),
}

/// What a violation does to the program; it is recorded in every case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum OnViolation {
    /// Let it pass.
    Log,
    /// Raise `PolicyViolation` in the program, which may handle it.
    #[default]
    Stop,
    /// End the run in `policy`; nothing catches it.
    Kill,
}

impl Policy {
    /// Whether user code may import `module`. `importer` is the module of the user's project that
    /// asks; `None` is the source itself.
    pub fn allows_module(&self, importer: Option<&str>, module: &str) -> bool {
        self.modules_of(importer).allows(module)
    }

    /// Whether user code may take `member` from `module`.
    pub fn allows_member(&self, importer: Option<&str>, module: &str, member: &str) -> bool {
        self.modules_of(importer).allows_member(module, member)
    }

    pub fn allows_builtin(&self, name: &str) -> bool {
        self.builtins.allows(name)
    }

    pub fn allows_attribute(&self, name: &str) -> bool {
        self.attributes.allows(name)
    }

    pub fn allows_syntax(&self, kind: Syntax) -> bool {
        !self.syntax.contains(&kind)
    }

    /// The rules for what this importer imports.
    pub fn modules_of(&self, importer: Option<&str>) -> &Modules {
        importer.and_then(|importer| self.importers.get(importer)).unwrap_or(&self.modules)
    }
}

impl Attributes {
    pub fn allows(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::NoPrivate => !Self::is_private(name),
            Self::NoPrivateExcept(names) => !Self::is_private(name) || names.contains(name),
        }
    }

    /// Whether `no-private` refuses it.
    pub fn is_private(name: &str) -> bool {
        name.starts_with('_') || INTERNAL.contains(&name)
    }
}

impl Names {
    pub fn allows(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only(names) => names.contains(name),
            Self::Except(names) => !names.contains(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &str = r#"{"modules":{"json":["loads"],"math":"any"},"importers":{"a.b":"any"},"builtins":{"except":["eval"]},"attributes":"no-private","syntax":["class","try_star"],"on_violation":"log"}"#;

    #[test]
    fn reads_what_it_writes() {
        let policy: Policy = serde_json::from_str(ALL).unwrap();
        assert_eq!(serde_json::to_string(&policy).unwrap(), ALL);
        let bytes = crate::wire::encode(&policy);
        assert_eq!(crate::wire::decode::<Policy>(&bytes).unwrap(), policy);
        let nothing: Policy = serde_json::from_str("{}").unwrap();
        assert_eq!(nothing, Policy::default());
    }

    #[test]
    fn says_what_it_does_not_understand() {
        let error = |text| serde_json::from_str::<Policy>(text).unwrap_err().to_string();
        assert!(
            error(r#"{"module":"any"}"#).starts_with("unknown field `module`, expected one of `modules`,")
        );
        assert!(error(r#"{"modules":["math"]}"#).starts_with("invalid type: sequence, expected a map"));
        assert_eq!(
            error(r#"{"modules":{"math":"all"}}"#),
            r#"invalid value: string "all", expected "any" or a list of names at line 1 column 24"#
        );
    }

    #[test]
    fn an_importer_has_its_own_rules_or_those_of_all() {
        let policy: Policy =
            serde_json::from_str(r#"{"modules":{"math":"any"},"importers":{"tables":{"csv":["reader"]}}}"#)
                .unwrap();
        for (importer, module, allowed) in [
            (None, "math", true),
            (None, "csv", false),
            (Some("tables"), "csv", true),
            (Some("tables"), "math", false),
            (Some("other"), "math", true),
        ] {
            assert_eq!(policy.allows_module(importer, module), allowed, "{importer:?} {module}");
        }
        assert!(policy.allows_member(Some("tables"), "csv", "reader"));
        assert!(!policy.allows_member(Some("tables"), "csv", "writer"));
    }
}
