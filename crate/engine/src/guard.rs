//! What user code may import, judged by who imports: `__import__` looks at the file of the frame
//! that asks. The library's files cannot be imitated: code objects are made by the compiler only,
//! and it takes none of their names.

use crate::{report, state, stop};
use belljar_protocol::{Class, OnViolation, Violation};
use rustpython_vm::{
    AsObject as _, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyStr, PyTypeRef},
    function::FuncArgs,
};

use std::cell::RefCell;

include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Internal modules that native code imports in a user frame's name, on the way to what the user
/// called. Import statements of user code do not reach them.
const SERVING: [&str; 8] =
    ["_codecs", "_datetime", "_hashlib", "_json", "_strptime", "annotationlib", "copyreg", "locale"];

/// The module of the host's functions.
pub(crate) const HOST: &str = "host";

thread_local! {
    /// The exception `PolicyViolation`.
    static VIOLATION: RefCell<Option<PyTypeRef>> = const { RefCell::new(None) };
    /// The `__import__` behind the guard.
    static IMPORT: RefCell<Option<PyObjectRef>> = const { RefCell::new(None) };
}

/// Puts `PolicyViolation` among the exceptions.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let base = vm.ctx.exceptions.runtime_error.to_owned();
    let class = vm.ctx.new_exception_type("builtins", "PolicyViolation", Some(vec![base]));
    VIOLATION.set(Some(class.clone()));
    vm.builtins.set_attr("PolicyViolation", class, vm)
}

/// Whether the policy raised this.
pub(crate) fn is_violation(error: &PyBaseExceptionRef) -> bool {
    VIOLATION.with_borrow(|class| class.as_ref().is_some_and(|class| error.class().is(class)))
}

/// Puts the guard in the place of `__import__` and closes the doors around it. The library that
/// the image holds has been imported by then.
pub(crate) fn close(vm: &VirtualMachine) -> PyResult<()> {
    IMPORT.set(Some(vm.builtins.get_attr("__import__", vm)?));
    vm.builtins.set_attr("__import__", vm.new_function("__import__", import), vm)?;

    let real = vm.builtins.get_attr("compile", vm)?;
    let compile = move |args: FuncArgs, vm: &VirtualMachine| {
        let filename = args.args.get(1).or_else(|| args.kwargs.get("filename"));
        if filename
            .and_then(|name| name.downcast_ref::<PyStr>())
            .is_some_and(|name| report::is_library(&name.to_string_lossy()))
        {
            return Err(vm.new_value_error("compile(): this filename is the library's"));
        }
        real.call(args, vm)
    };
    vm.builtins.set_attr("compile", vm.new_function("compile", compile), vm)?;

    let code = vm.ctx.types.code_type;
    for name in ["replace", "__replace__"] {
        code.attributes.remove(vm.ctx.intern_str(name));
    }
    code.slots.new.store(None);
    Ok(())
}

/// Records a use outside the policy, and does to the program what the policy says.
pub(crate) fn violate(rule: &str, what: &str, message: String, vm: &VirtualMachine) -> PyResult<()> {
    let location = report::user_frame(&state::with(|state| state.filename.clone()));
    let on_violation = state::with(|state| {
        let known = state.violations.iter_mut().find(|violation| {
            violation.rule == rule && violation.what == what && violation.location == location
        });
        match known {
            Some(violation) => violation.count += 1,
            None => state.violations.push(Violation {
                rule: rule.to_owned(),
                what: what.to_owned(),
                location,
                count: 1,
            }),
        }
        state.policy.on_violation
    });
    match on_violation {
        OnViolation::Log => Ok(()),
        OnViolation::Stop => {
            let class = VIOLATION.with_borrow(Clone::clone);
            let class = class.unwrap_or_else(|| vm.ctx.exceptions.runtime_error.to_owned());
            Err(vm.new_exception_msg(class, message.into()))
        }
        OnViolation::Kill => stop::end(Class::Policy, message),
    }
}

/// `__import__` as everybody sees it.
fn import(args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if !report::library_runs() {
        let name = args.args.first().or_else(|| args.kwargs.get("name"));
        let level = args.args.get(4).or_else(|| args.kwargs.get("level"));
        if let Some(module) = permit(name, level, vm)? {
            return Ok(module);
        }
    }
    match IMPORT.with_borrow(Clone::clone) {
        Some(real) => real.call(args, vm),
        None => Err(vm.new_runtime_error("import before the image was closed")),
    }
}

/// Whether user code may import this; the module itself where it is not one of the library's.
fn permit(
    name: Option<&PyObjectRef>,
    level: Option<&PyObjectRef>,
    vm: &VirtualMachine,
) -> PyResult<Option<PyObjectRef>> {
    let Some(name) = name.and_then(|name| name.downcast_ref::<PyStr>()) else {
        return Err(vm.new_type_error("module name must be a string"));
    };
    let module = name.to_string_lossy().into_owned();
    if level.map_or(Ok(0), |level| level.try_to_value::<i64>(vm))? != 0 {
        return Err(vm.new_import_error(
            "attempted relative import with no known parent package",
            vm.ctx.new_utf8_str(module),
        ));
    }
    if module == HOST {
        return vm.sys_module.get_attr("modules", vm)?.get_item(HOST, vm).map(Some);
    }
    if SERVING.contains(&module.as_str()) && !report::is_import_statement() {
        return Ok(None);
    }
    if !is_public(&module) {
        return Err(not_found(&module, vm));
    }
    if !state::with(|state| state.policy.modules.allows(&module)) {
        violate("modules", &module, format!("the policy does not allow module '{module}'"), vm)?;
    }
    Ok(None)
}

fn is_public(module: &str) -> bool {
    PUBLIC.binary_search(&module).is_ok()
}

fn not_found(module: &str, vm: &VirtualMachine) -> PyBaseExceptionRef {
    let near = nearest(module);
    let hint = near.map_or_else(String::new, |near| format!(". Did you mean: '{near}'?"));
    let class = vm.ctx.exceptions.module_not_found_error.to_owned();
    let message = format!("No module named '{module}' in this engine{hint}");
    let error = vm.new_exception_msg(class, message.into());
    let _ = error.as_object().set_attr("name", vm.ctx.new_str(module), vm);
    error
}

/// The public module whose name is at most two edits away.
fn nearest(module: &str) -> Option<&'static str> {
    PUBLIC
        .iter()
        .map(|public| (edits(module, public), *public))
        .filter(|(edits, public)| *edits <= 2 && *edits < public.len() / 2)
        .min()
        .map(|(_, public)| public)
}

/// Levenshtein's distance; names longer than any of ours are far from all.
fn edits(a: &str, b: &str) -> usize {
    if a.len() > 32 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_slip_of_the_pen_is_understood() {
        assert_eq!(super::nearest("maths"), Some("math"));
        assert_eq!(super::nearest("itertool"), Some("itertools"));
        assert_eq!(super::nearest("numpy"), None);
    }
}
