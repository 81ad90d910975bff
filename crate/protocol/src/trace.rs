use crate::Syntax;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a traced run has used, allowed or not: what `policy build` makes a policy from.
/// What the library uses for itself is not in it, nor what modules of the task's author use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Trace {
    /// By importing module: what it has imported, and which members of it were used.
    /// `__main__` is the source itself.
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, Record<string, string[]>>"))]
    pub modules: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    pub builtins: BTreeSet<String>,
    /// Those whose names begin with an underscore, as they are looked up: `self.__x` is `_Class__x`.
    pub attributes: BTreeSet<String>,
    /// Kinds of syntax in what was compiled, run or not.
    pub syntax: BTreeSet<Syntax>,
    /// Calls of the host's functions.
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, number>"))]
    pub host: BTreeMap<String, u32>,
    pub peaks: Peaks,
}

/// The most that a traced run has used of each limit. To trace costs memory of its own, and some fuel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Peaks {
    pub fuel: u64,
    pub memory_bytes: u64,
    /// Nested calls, those of the library among them.
    pub recursion: u32,
    pub output_bytes: u64,
    /// The largest of the value and the arguments of each call of the host's functions.
    pub value_bytes: u64,
}
