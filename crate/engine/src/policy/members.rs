//! Members of modules: what some importer may not use stands apart from a facade's namespace.
//!
//! Such a facade's class looks up attributes by way of [`getattro`]. What is allowed stands in the
//! namespace as always. Under `log`, and in a trace, all of it does, since programs go on as they would.

use super::{allows_builtin, is_traced, judge_builtin, record, uses};
use crate::{
    facade::{self, Asker},
    guard, report, state,
};
use belljar_protocol::{Members, Modules, Names, OnViolation, Policy};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyRef, PyResult, VirtualMachine,
    builtins::{PyDictRef, PyModule, PyStr, PyType, PyTypeRef},
    types::{PyTypeFlags, PyTypeSlots},
};
use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeSet, HashMap},
};

thread_local! {
    /// Made at boot, since it costs a run much.
    static CLASS: OnceCell<PyTypeRef> = const { OnceCell::new() };
    /// By the address of a facade, which lives as long as the run.
    static CLOSED: RefCell<HashMap<usize, Closed>> = RefCell::default();
}

#[derive(Clone)]
struct Closed {
    module: String,
    /// Members that have to be judged.
    judged: PyDictRef,
}

pub(super) fn install(vm: &VirtualMachine) {
    class_over(vm.ctx.types.module_type, vm);
}

/// Closes the facades that the image holds, and takes what may not be imported from `sys.modules`.
pub(super) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    CLOSED.take();
    for name in judged_modules() {
        let made = facade::made().get_item_opt(&*name, vm)?;
        if let Some(Ok(module)) = made.map(|module| module.downcast::<PyModule>()) {
            close(&name, module, vm)?;
        }
    }
    if is_lenient() || state::with(|state| state.policy.modules == Modules::Any) {
        return Ok(());
    }
    let modules = facade::modules();
    for (name, _) in modules.items_vec() {
        let Some(text) = name.downcast_ref::<PyStr>().map(|name| name.to_string_lossy().into_owned()) else {
            continue;
        };
        if guard::is_public(&text) && !state::with(|state| state.policy.allows_module(None, &text)) {
            modules.del_item(&*name, vm)?;
        }
    }
    Ok(())
}

/// The facade that user code gets for this one: itself, where all of the module is free.
pub(crate) fn close(name: &str, facade: PyRef<PyModule>, vm: &VirtualMachine) -> PyResult<PyRef<PyModule>> {
    if !is_judged(name) {
        return Ok(facade);
    }
    let dict = facade.dict();
    let judged = vm.ctx.new_dict();
    for key in judged_members(name, &dict) {
        let Some(value) = dict.get_item_opt(&*key, vm)? else { continue };
        judged.set_item(&*key, value, vm)?;
        if !is_lenient() && !is_vital(&key) {
            dict.del_item(&*key, vm)?;
        }
    }
    let closed = PyRef::new_ref(PyModule::new(), class_over(facade.class(), vm), Some(dict));
    CLOSED.with_borrow_mut(|all| all.insert(closed.get_id(), Closed { module: name.to_owned(), judged }));
    facade::replace(name, &facade, &closed, vm)?;
    Ok(closed)
}

/// The class of closed facades; a facade that looks some attributes up elsewhere keeps doing so.
fn class_over(base: &Py<PyType>, vm: &VirtualMachine) -> PyTypeRef {
    let make = || {
        let slots = PyTypeSlots::heap_default();
        slots.flags.insert(PyTypeFlags::BASETYPE);
        let class = vm.ctx.new_class(Some("builtins"), "module", base.to_owned(), slots);
        class.slots.getattro.store(Some(getattro));
        class
    };
    if base.is(vm.ctx.types.module_type) {
        CLASS.with(|class| class.get_or_init(make).clone())
    } else {
        make()
    }
}

/// `from module import *` takes what is not allowed along with what is.
pub(crate) fn judge_star(module: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    let closed = CLOSED.with_borrow(|all| all.get(&module.get_id()).map(|closed| closed.module.clone()));
    match closed {
        Some(name) if name != "builtins" => judge(&name, "*", vm),
        _ => Ok(()),
    }
}

/// How attributes of closed facades are looked up.
fn getattro(module: &PyObject, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
    let text = name.to_string_lossy();
    if let Some(dict) = module.dict().filter(|_| !is_lenient() && !is_vital(&text))
        && let Some(value) = dict.get_item_opt(name, vm)?
        && !text.starts_with("__")
    {
        return Ok(value);
    }
    let closed = CLOSED.with_borrow(|all| all.get(&module.get_id()).cloned());
    let judged =
        closed.map(|closed| Ok((closed.judged.get_item_opt(name, vm)?, closed.module))).transpose()?;
    let Some((Some(kept), owner)) = judged else { return generic(module, name, vm) };
    // A star import has been judged as a whole.
    if !(is_lenient() && report::is_import_star()) {
        judge(&owner, &text, vm)?;
    }
    let now = module.dict().map(|dict| dict.get_item_opt(name, vm)).transpose()?;
    Ok(now.flatten().unwrap_or(kept))
}

fn generic(module: &PyObject, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
    let getattro = vm.ctx.types.module_type.slots.getattro.load();
    getattro.expect("modules have attributes")(module, name, vm)
}

fn judge(module: &str, member: &str, vm: &VirtualMachine) -> PyResult<()> {
    // The library finds its own modules as user code sees them, and takes what it names itself.
    if facade::library_calls(vm) && report::is_load_attribute() {
        return Ok(());
    }
    let Asker::User(importer) = facade::asker(vm) else { return Ok(()) };
    if module == "builtins" {
        return judge_builtin(member, vm);
    }
    let importer = importer.as_deref();
    record(|trace| {
        uses(trace, importer).entry(module.to_owned()).or_default().insert(member.to_owned());
    });
    if state::with(|state| state.policy.allows_member(importer, module, member)) {
        return Ok(());
    }
    let message = match member {
        "*" => format!("the policy does not allow all of module '{module}'"),
        _ => format!("the policy does not allow '{member}' of module '{module}'"),
    };
    guard::violate("modules", &format!("{module}.{member}"), message, vm)
}

/// Whether a use of some member of this module is judged.
fn is_judged(module: &str) -> bool {
    guard::is_public(module) && is_traced()
        || state::with(|state| match module {
            "builtins" => state.policy.builtins != Names::Any,
            _ => rules(&state.policy).any(|rules| lists_members(rules, module)),
        })
}

/// Modules of which some member is judged.
fn judged_modules() -> BTreeSet<String> {
    if is_traced() {
        return facade::made().into_iter().filter_map(|(name, _)| text(&name)).collect();
    }
    state::with(|state| {
        let listed = rules(&state.policy).filter_map(|rules| match rules {
            Modules::Any => None,
            Modules::Only(modules) => Some(modules),
        });
        let closed = listed.flatten().filter(|(_, members)| members.names().is_some());
        let builtins = (state.policy.builtins != Names::Any).then(|| "builtins".to_owned());
        closed.map(|(name, _)| name.clone()).chain(builtins).collect()
    })
}

/// The members of this module that are judged.
fn judged_members(module: &str, dict: &PyDictRef) -> Vec<String> {
    if let Some(refused) = state::with(|state| match &state.policy.builtins {
        Names::Except(refused) if module == "builtins" && state.trace.is_none() => Some(refused.clone()),
        _ => None,
    }) {
        return refused.into_iter().filter(|name| name != "PolicyViolation").collect();
    }
    let names = dict.items_vec().into_iter().filter_map(|(key, _)| text(&key));
    names.filter(|name| is_member(module, name)).collect()
}

fn text(name: &PyObject) -> Option<String> {
    Some(name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned())
}

/// Whether a use of this member is judged.
fn is_member(module: &str, member: &str) -> bool {
    if module != "builtins" && member.starts_with("__") || member == "__name__" || member == "__doc__" {
        return false;
    }
    is_traced()
        || state::with(|state| match module {
            "builtins" => !allows_builtin(&state.policy, member),
            _ => rules(&state.policy)
                .any(|rules| lists_members(rules, module) && !rules.allows_member(module, member)),
        })
}

fn rules(policy: &Policy) -> impl Iterator<Item = &Modules> {
    std::iter::once(&policy.modules).chain(policy.importers.values())
}

fn lists_members(rules: &Modules, module: &str) -> bool {
    matches!(rules, Modules::Only(modules) if matches!(modules.get(module), Some(Members::Only(_))))
}

/// What the interpreter itself looks for in the builtins.
fn is_vital(name: &str) -> bool {
    matches!(name, "__build_class__" | "__import__" | "__debug__")
}

fn is_lenient() -> bool {
    is_traced() || state::with(|state| state.policy.on_violation == OnViolation::Log)
}
