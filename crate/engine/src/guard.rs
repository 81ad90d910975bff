//! What code that is not the library's may import: the `__import__` of its builtins.

use crate::{extra, facade, policy, repairs, report, state, stop};
use belljar_protocol::{Class, Location, OnViolation, Violation};
use rustpython_vm::{
    AsObject as _, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyDict, PyStr, PyTypeRef},
    function::FuncArgs,
};
use std::cell::RefCell;

include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Modules that native code imports in a user frame's name, on the way to what the user called (a
/// type parameter needs `typing`, `strftime` needs `time`), with what it takes from them. A call of
/// `__import__` can pass for such an import: where the policy does not allow the module, or user code
/// cannot know it, this is all that it gets.
const SERVING: [(&str, &[&str]); 14] = [
    ("_codecs", &[]),
    ("_datetime", &[]),
    ("_hashlib", &[]),
    ("_json", &["encode_basestring", "encode_basestring_ascii"]),
    ("_pycodecs", &["charmap_build", "charmap_decode", "charmap_encode", "readbuffer_encode"]),
    (
        "_strptime",
        &[
            "_strptime_datetime_date",
            "_strptime_datetime_datetime",
            "_strptime_datetime_time",
            "_strptime_time",
        ],
    ),
    ("annotationlib", &["ForwardRef"]),
    ("collections.abc", &["MutableSequence"]),
    ("copyreg", &["__newobj__", "__newobj_ex__", "_reduce_ex", "_slotnames"]),
    ("locale", &["getencoding"]),
    ("string.templatelib", &["_template_unpickle"]),
    ("time", &["gmtime", "localtime", "strftime", "struct_time", "time"]),
    (
        "typing",
        &[
            "Generic",
            "Unpack",
            "_GenericAlias",
            "_generic_class_getitem",
            "_generic_init_subclass",
            "_paramspec_prepare_subst",
            "_paramspec_subst",
            "_type_check",
            "_typevar_subst",
            "_typevartuple_prepare_subst",
        ],
    ),
    ("warnings", &["_showwarnmsg", "_warn_unawaited_coroutine"]),
];

/// The module of the host's functions.
pub(crate) const HOST: &str = "host";

thread_local! {
    /// The exception `PolicyViolation`.
    static VIOLATION: RefCell<Option<PyTypeRef>> = const { RefCell::new(None) };
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

/// Code objects come from the compiler alone: a forged one could do to the interpreter what it likes.
pub(crate) fn close_code(vm: &VirtualMachine) {
    let code = vm.ctx.types.code_type;
    for name in ["replace", "__replace__"] {
        code.attributes.remove(vm.ctx.intern_str(name));
    }
    code.slots.new.store(Some(|_, _, vm| Err(vm.new_type_error("cannot create 'code' instances"))));
}

/// Records a use outside the policy, and does to the program what the policy says.
pub(crate) fn violate(rule: &str, what: &str, message: String, vm: &VirtualMachine) -> PyResult<()> {
    violate_at(rule, what, message, report::user_frame(), vm)
}

/// [`violate`], at a place that is not where the program runs.
pub(crate) fn violate_at(
    rule: &str,
    what: &str,
    message: String,
    location: Option<Location>,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let on_violation = state::with(|state| {
        let known = state.violations.iter_mut().find(|violation| {
            violation.rule == rule && violation.what == what && violation.location == location
        });
        match known {
            Some(violation) => violation.count += 1,
            None => state.violations.push(Violation {
                rule: rule.to_owned(),
                what: what.to_owned(),
                location: location.clone(),
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
        OnViolation::Kill => stop::end_at(Class::Policy, message, || location),
    }
}

/// `__import__` of user code and, `trusted`, of what the task's author brings along.
pub(crate) fn import(args: FuncArgs, trusted: bool, vm: &VirtualMachine) -> PyResult {
    let argument = |index: usize, name: &str| args.args.get(index).or_else(|| args.kwargs.get(name));
    let name = argument(0, "name").and_then(|name| name.downcast_ref::<PyStr>());
    let name = name.ok_or_else(|| vm.new_type_error("module name must be a string"))?;
    let name = name.to_string_lossy().into_owned();
    let level = argument(4, "level").map_or(Ok(0), |level| level.try_to_value::<usize>(vm))?;
    let absolute = match level {
        0 => name.clone(),
        _ => resolve(&name, level, argument(1, "globals"), vm)?,
    };
    let names: Vec<String> = match argument(3, "fromlist") {
        Some(list) if !vm.is_none(list) => {
            let names: Vec<PyObjectRef> = list.try_to_value(vm)?;
            let names = names.iter().filter_map(|name| name.downcast_ref::<PyStr>());
            names.map(|name| name.to_string_lossy().into_owned()).collect()
        }
        _ => Vec::new(),
    };
    // Native code always says everything.
    let native = args.args.len() == 5 && !report::is_import_statement();
    if native && let Some((served, members)) = SERVING.iter().find(|(module, _)| *module == absolute) {
        import_real(served, vm)?;
        let free = is_public(served) && policy::allows_module(served, vm);
        return if free { facade::of(served, vm) } else { facade::part(served, members, vm) };
    }
    let module = load(&absolute, trusted, vm)?;
    for name in &names {
        // `from package import submodule` imports the submodule.
        let submodule = format!("{absolute}.{name}");
        let has = |name: &str| module.dict().is_some_and(|dict| dict.contains_key(name, vm));
        if (extra::has(&submodule) || is_public(&submodule)) && !has(name) {
            load(&submodule, trusted, vm)?;
        } else if name == "*" {
            policy::judge_star(&module, vm)?;
        }
    }
    match absolute.split_once('.') {
        // `import a.b` binds `a`, and a relative import always names what it wants.
        Some((top, _)) if names.is_empty() && level == 0 => load(top, trusted, vm),
        _ => Ok(module),
    }
}

/// The absolute name of what a module of a package asks for.
fn resolve(name: &str, level: usize, globals: Option<&PyObjectRef>, vm: &VirtualMachine) -> PyResult<String> {
    let text = |key: &str| -> Option<String> {
        let globals = globals?.downcast_ref::<PyDict>()?;
        let value = globals.get_item_opt(key, vm).ok()??;
        Some(value.downcast_ref::<PyStr>()?.to_string_lossy().into_owned())
    };
    let import_error = |why: &str| vm.new_import_error(why, vm.ctx.new_utf8_str(name));
    let package = text("__package__").filter(|package| !package.is_empty());
    let package =
        package.ok_or_else(|| import_error("attempted relative import with no known parent package"))?;
    let mut parts: Vec<&str> = package.split('.').collect();
    if level > parts.len() {
        return Err(import_error("attempted relative import beyond top-level package"));
    }
    parts.truncate(parts.len() + 1 - level);
    parts.extend((!name.is_empty()).then_some(name));
    Ok(parts.join("."))
}

/// The module of this absolute name as the importer sees it.
fn load(name: &str, trusted: bool, vm: &VirtualMachine) -> PyResult {
    if name == HOST {
        return facade::modules().get_item(HOST, vm);
    }
    if extra::has(name) {
        return extra::load(name, trusted, vm);
    }
    // What the program itself has put there.
    let modules = facade::modules();
    if !is_public(name) {
        return match modules.get_item_opt(name, vm)? {
            Some(module) if !vm.is_none(&module) => Ok(module),
            _ => Err(not_found(name, vm)),
        };
    }
    if !trusted {
        policy::judge_module(facade::importer(vm).as_deref(), name, vm)?;
    }
    if let Some(module) = modules.get_item_opt(name, vm)? {
        return if vm.is_none(&module) { Err(not_found(name, vm)) } else { Ok(module) };
    }
    if let Some((parent, _)) = name.rsplit_once('.') {
        import_real(parent, vm)?;
        facade::show(parent, vm)?;
    }
    import_real(name, vm)?;
    facade::show(name, vm)
}

/// Imports as the library does.
fn import_real(name: &str, vm: &VirtualMachine) -> PyResult<()> {
    if !facade::library(vm)?.contains_key(name, vm) {
        let leaf = vm.ctx.new_tuple(vec![vm.ctx.new_str("__name__").into()]);
        let nothing = || vm.ctx.none();
        vm.builtins.get_attr("__import__", vm)?.call((name.to_owned(), nothing(), nothing(), leaf, 0), vm)?;
        repairs::close_native_types(vm);
    }
    Ok(())
}

/// Public modules' names, sorted.
pub(crate) fn public() -> &'static [&'static str] {
    PUBLIC
}

pub(crate) fn is_public(module: &str) -> bool {
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

/// The public module whose name is at most two edits away. Names longer than any of ours are far from all.
fn nearest(module: &str) -> Option<&'static str> {
    if module.len() > 32 {
        return None;
    }
    PUBLIC
        .iter()
        .map(|public| (belljar_protocol::edits(module, public), *public))
        .filter(|(edits, public)| *edits <= 2 && *edits < public.len() / 2)
        .min()
        .map(|(_, public)| public)
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
