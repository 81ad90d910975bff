//! Holds user code to its policy for what the text of a source cannot show, and records for a trace.
//!
//! The library's code is free, and so are modules of the task's author: whose code asks is told by
//! [`facade::asker`].

mod attributes;
mod depth;
mod library;
mod marks;
mod members;
mod namespace;
mod patterns;
mod source;
mod syntax;

pub(crate) use library::overlay;
pub(crate) use members::{close as close_members, judge_star};
pub(crate) use source::{compile, compile_argument, compile_text};

use crate::{
    facade::{self, Asker},
    fuel, guard, state,
};
use belljar_protocol::{OnViolation, Policy, Trace};
use rustpython_vm::{PyResult, VirtualMachine};
use std::collections::{BTreeMap, BTreeSet};

/// Once, at boot.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    marks::install(vm);
    members::install(vm);
    library::install(vm)
}

/// Before each run: the world of user code is made to fit the run's policy.
pub(crate) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    facade::forget_importers();
    members::begin(vm)?;
    attributes::begin(vm)?;
    patterns::begin(vm)?;
    fuel::uncounted(|| depth::begin(vm))
}

/// A builtin that user code uses.
pub(crate) fn judge_builtin(name: &str, vm: &VirtualMachine) -> PyResult<()> {
    record(|trace| {
        trace.builtins.insert(name.to_owned());
    });
    if state::with(|state| allows_builtin(&state.policy, name)) {
        return Ok(());
    }
    guard::violate("builtins", name, format!("the policy does not allow builtin '{name}'"), vm)
}

/// A module that user code imports; `importer` is none for the source itself.
pub(crate) fn judge_module(importer: Option<&str>, name: &str, vm: &VirtualMachine) -> PyResult<()> {
    record(|trace| {
        uses(trace, importer).entry(name.to_owned()).or_default();
    });
    if state::with(|state| state.policy.allows_module(importer, name)) {
        return Ok(());
    }
    guard::violate("modules", name, format!("the policy does not allow module '{name}'"), vm)
}

/// Whether user code may have a module that it did not import itself.
pub(crate) fn allows_module(name: &str, vm: &VirtualMachine) -> bool {
    let Asker::User(importer) = facade::asker(vm) else { return true };
    name == "builtins"
        || state::with(|state| {
            let policy = &state.policy;
            policy.on_violation == OnViolation::Log || policy.allows_module(importer.as_deref(), name)
        })
}

/// A module of the user's project is loaded, whether it imports anything or not.
pub(crate) fn record_importer(name: &str) {
    record(|trace| {
        uses(trace, Some(name));
    });
}

/// Notes something if this run is traced.
pub(crate) fn record(note: impl FnOnce(&mut Trace)) {
    state::with(|state| state.trace.as_mut().map(note));
}

fn uses<'a>(trace: &'a mut Trace, importer: Option<&str>) -> &'a mut BTreeMap<String, BTreeSet<String>> {
    trace.modules.entry(importer.unwrap_or("__main__").to_owned()).or_default()
}

fn is_traced() -> bool {
    state::with(|state| state.trace.is_some())
}

/// A program has to be able to name what the policy raises.
fn allows_builtin(policy: &Policy, name: &str) -> bool {
    name == "PolicyViolation" || policy.allows_builtin(name)
}
