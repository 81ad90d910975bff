//! Private attributes under `no-private`, where their names are no part of the code.

use super::{is_traced, record};
use crate::{facade, guard, state};
use belljar_protocol::{Attributes, OnViolation};
use rustpython_vm::{
    AsObject as _, PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyDict, PyDictRef, PyList, PyStr, PyStrRef, PyTypeRef},
    common::{
        format::{FieldName, FieldNamePart, FormatPart, FormatString, FromTemplate as _},
        wtf8::Wtf8,
    },
    frame,
    function::{FuncArgs, ItemDoc, PyMethodFlags},
};
use std::{borrow::Borrow as _, cell::Cell};

/// What `functools.wraps` copies when it is not told otherwise.
const WRAPPED: [&str; 7] =
    ["__annotate__", "__dict__", "__doc__", "__module__", "__name__", "__qualname__", "__type_params__"];

pub(super) fn install(vm: &VirtualMachine) -> PyResult<()> {
    close_format(vm);
    close_getters(vm)?;
    serve_library(vm)
}

/// What user code finds in this module in place of what the library has there.
pub(crate) fn overlay(
    name: &str,
    module: &PyObject,
    facade: &PyDictRef,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let policy = facade::library(vm)?.get_item("_belljar_policy", vm)?;
    let overlays = policy.get_attr("OVERLAYS", vm)?;
    let overlays: PyDictRef = overlays.downcast().map_err(|_| vm.new_type_error("a dict"))?;
    let Some(overlay) = overlays.get_item_opt(name, vm)? else { return Ok(()) };
    let overlay: PyDictRef =
        overlay.call((module.to_owned(),), vm)?.downcast().map_err(|_| vm.new_type_error("a dict"))?;
    overlay.into_iter().try_for_each(|(key, value)| facade.set_item(&*key, value, vm))
}

/// Gives `_belljar_policy` what it asks, and lets it close what is Python.
fn serve_library(vm: &VirtualMachine) -> PyResult<()> {
    let belljar = vm.import("_belljar", 0)?;
    let named = |name: PyStrRef, vm: &VirtualMachine| judge(&name.to_string_lossy(), vm);
    belljar.set_attr("judge_attribute", vm.new_function("judge_attribute", named), vm)?;
    let wrapped = |name: PyStrRef, vm: &VirtualMachine| {
        let name = name.to_string_lossy();
        if WRAPPED.contains(&&*name) { Ok(()) } else { judge(&name, vm) }
    };
    belljar.set_attr("judge_wrapped", vm.new_function("judge_wrapped", wrapped), vm)?;
    let is_private = |name: PyObjectRef, vm: &VirtualMachine| {
        let private = name.downcast_ref::<PyStr>().is_some_and(|name| is_private(&name.to_string_lossy()));
        private && refuses() && matches!(facade::asker(vm), facade::Asker::User(_))
    };
    belljar.set_attr("is_private", vm.new_function("is_private", is_private), vm)?;
    vm.import("_belljar_policy", 0).map(drop)
}

/// Gives user code builtins that judge the names they get, where a run's policy asks for it.
pub(super) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    if !is_traced() && state::with(|state| state.policy.attributes == Attributes::Any) {
        return Ok(());
    }
    type Guard = fn(&PyObject, FuncArgs, &VirtualMachine) -> PyResult;
    let guards: [(&'static str, Guard); 6] = [
        ("getattr", named),
        ("setattr", named),
        ("hasattr", named),
        ("delattr", named),
        ("vars", namespace),
        ("dir", names),
    ];
    let builtins = facade::builtins();
    for (name, guard) in guards {
        // A policy may have taken it away already.
        let Some(real) = builtins.get_item_opt(name, vm)? else { continue };
        let guarded = move |args: FuncArgs, vm: &VirtualMachine| guard(&real, args, vm);
        builtins.set_item(name, vm.new_function(name, guarded).into(), vm)?;
    }
    Ok(())
}

/// An attribute that code asks for by its name.
pub(crate) fn judge(name: &str, vm: &VirtualMachine) -> PyResult<()> {
    if !is_private(name) || matches!(facade::asker(vm), facade::Asker::Free) {
        return Ok(());
    }
    record(|trace| {
        trace.attributes.insert(name.to_owned());
    });
    if state::with(|state| state.policy.allows_attribute(name)) {
        return Ok(());
    }
    guard::violate("attributes", name, format!("the policy does not allow attribute '{name}'"), vm)
}

/// Whether `no-private` refuses it.
pub(super) fn is_private(name: &str) -> bool {
    !Attributes::NoPrivate.allows(name)
}

/// Whether this text is one of those that stand in the library's own code, which now runs.
fn is_library_text(text: &PyStr, vm: &VirtualMachine) -> bool {
    facade::library_calls(vm)
        && frame::current_code().is_some_and(|code| {
            code.code.constants.iter().any(|constant| {
                let constant: &PyObject = constant.borrow();
                constant.downcast_ref::<PyStr>().is_some_and(|own| own.as_wtf8() == text.as_wtf8())
            })
        })
}

/// `getattr` and its kin: the second argument is the name.
fn named(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(name) = args.args.get(1).and_then(|name| name.downcast_ref::<PyStr>()) {
        judge(&name.to_string_lossy(), vm)?;
    }
    real.call(args, vm)
}

/// `vars` of an object is a copy without what is private. Under `log` it is what it always is.
fn namespace(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let of_object = !args.args.is_empty();
    let all = real.call(args, vm)?;
    if !of_object || !refuses() {
        return Ok(all);
    }
    let all: PyDictRef = match all.downcast_exact::<PyDict>(vm) {
        Ok(dict) => dict.into_pyref(),
        Err(mapping) => vm
            .ctx
            .types
            .dict_type
            .to_owned()
            .as_object()
            .call((mapping,), vm)?
            .downcast()
            .map_err(|_| vm.new_type_error("a dict"))?,
    };
    let public = vm.ctx.new_dict();
    for (key, value) in all {
        if !key.downcast_ref::<PyStr>().is_some_and(|key| is_private(&key.to_string_lossy())) {
            public.set_item(&*key, value, vm)?;
        }
    }
    Ok(public.into())
}

/// `dir` of an object lists no private names.
fn names(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let of_object = !args.args.is_empty();
    let all = real.call(args, vm)?;
    let Some(list) = all.downcast_ref::<PyList>().filter(|_| of_object && refuses()) else { return Ok(all) };
    let mut public = list.borrow_vec().to_vec();
    public
        .retain(|name| !name.downcast_ref::<PyStr>().is_some_and(|name| is_private(&name.to_string_lossy())));
    Ok(vm.ctx.new_list(public).into())
}

/// Whether private names are not even shown.
fn refuses() -> bool {
    state::with(|state| {
        state.policy.attributes == Attributes::NoPrivate && state.policy.on_violation != OnViolation::Log
    })
}

/// `str.format` and `str.format_map` take attributes by the names in the text.
fn close_format(vm: &VirtualMachine) {
    let class = vm.ctx.types.str_type;
    for name in ["format", "format_map"] {
        let Some(real) = class.attributes.get(vm.ctx.intern_str(name)) else { continue };
        let format = move |text: PyStrRef, mut args: FuncArgs, vm: &VirtualMachine| -> PyResult {
            let judged =
                state::with(|state| state.policy.attributes != Attributes::Any || state.trace.is_some());
            if judged && !is_library_text(&text, vm) {
                judge_text(text.as_wtf8(), vm)?;
            }
            args.prepend_arg(text.into());
            real.call(args, vm)
        };
        let method = vm.ctx.new_method_def(name, format, PyMethodFlags::METHOD, ItemDoc::NONE);
        class.attributes.insert(vm.ctx.intern_str(name), method.build_method(class, vm).into());
    }
    class.modified();
}

fn judge_text(text: &Wtf8, vm: &VirtualMachine) -> PyResult<()> {
    // What `no-private` refuses holds an underscore.
    if !text.as_bytes().contains(&b'.') || !text.as_bytes().contains(&b'_') {
        return Ok(());
    }
    let Ok(format) = FormatString::from_str(text) else { return Ok(()) };
    for part in format.format_parts {
        let FormatPart::Field { field_name, format_spec, .. } = part else { continue };
        for part in FieldName::parse(&field_name).map_or_else(|_| Vec::new(), |name| name.parts) {
            if let FieldNamePart::Attribute(name) = part {
                judge(&name.to_string_lossy(), vm)?;
            }
        }
        judge_text(&format_spec, vm)?;
    }
    Ok(())
}

type New = fn(PyTypeRef, FuncArgs, &VirtualMachine) -> PyResult;

thread_local! {
    static NEW_ATTRGETTER: Cell<Option<New>> = const { Cell::new(None) };
    static NEW_METHODCALLER: Cell<Option<New>> = const { Cell::new(None) };
}

/// `operator.attrgetter` and `operator.methodcaller` are judged when they are made.
fn close_getters(vm: &VirtualMachine) -> PyResult<()> {
    fn attrgetter(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        let paths = args.args.iter().filter_map(|name| name.downcast_ref::<PyStr>());
        for path in paths.filter(|path| !is_library_text(path, vm)) {
            path.to_string_lossy().split('.').try_for_each(|name| judge(name, vm))?;
        }
        NEW_ATTRGETTER.get().expect("installed")(class, args, vm)
    }
    fn methodcaller(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        if let Some(name) = args.args.first().and_then(|name| name.downcast_ref::<PyStr>()) {
            judge(&name.to_string_lossy(), vm)?;
        }
        NEW_METHODCALLER.get().expect("installed")(class, args, vm)
    }
    let operator = vm.import("operator", 0)?;
    let makers: [(&'static str, &'static std::thread::LocalKey<Cell<Option<New>>>, New); 2] =
        [("attrgetter", &NEW_ATTRGETTER, attrgetter), ("methodcaller", &NEW_METHODCALLER, methodcaller)];
    for (name, real, guarded) in makers {
        let class: PyTypeRef =
            operator.get_attr(name, vm)?.downcast().map_err(|_| vm.new_type_error(name))?;
        real.set(class.slots.new.load());
        class.slots.new.store(Some(guarded));
    }
    Ok(())
}
