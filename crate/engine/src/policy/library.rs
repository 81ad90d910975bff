//! Where the library takes attributes by names that it is given: formats, getters, and what is Python.

use super::{
    attributes::{is_hidden, judge, named},
    is_traced,
};
use crate::{facade, state};
use belljar_protocol::Attributes;
use rustpython_vm::{
    PyObject, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyDictRef, PyStr, PyStrRef, PyTuple, PyTypeRef},
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
    let by_name = |name: PyStrRef, vm: &VirtualMachine| judge(&name.to_string_lossy(), vm);
    belljar.set_attr("judge_attribute", vm.new_function("judge_attribute", by_name), vm)?;
    let wrapped = |name: PyStrRef, vm: &VirtualMachine| {
        let name = name.to_string_lossy();
        if WRAPPED.contains(&&*name) { Ok(()) } else { judge(&name, vm) }
    };
    belljar.set_attr("judge_wrapped", vm.new_function("judge_wrapped", wrapped), vm)?;
    let hidden = |name: PyObjectRef, vm: &VirtualMachine| {
        name.downcast_ref::<PyStr>().is_some_and(|name| is_hidden(&name.to_string_lossy()))
            && matches!(facade::asker(vm), facade::Asker::User(_))
    };
    belljar.set_attr("is_hidden", vm.new_function("is_hidden", hidden), vm)?;
    let real = vm.builtins.get_attr("getattr", vm)?;
    let getattr = move |args: FuncArgs, vm: &VirtualMachine| match args
        .args
        .get(1)
        .and_then(|name| name.downcast_ref::<PyStr>())
    {
        Some(name) if is_library_text(name, vm) => real.call(args, vm),
        _ => named(&real, args, vm),
    };
    belljar.set_attr("getattr", vm.new_function("getattr", getattr), vm)?;
    vm.import("_belljar_policy", 0).map(drop)
}

/// Whether this text is one of those that stand in the library's own code, which now runs.
fn is_library_text(text: &PyStr, vm: &VirtualMachine) -> bool {
    let is = |own: &PyObject| own.downcast_ref::<PyStr>().is_some_and(|own| own.as_wtf8() == text.as_wtf8());
    facade::library_calls(vm)
        && frame::current_code().is_some_and(|code| {
            code.code.constants.iter().any(|constant| {
                let constant: &PyObject = constant.borrow();
                match constant.downcast_ref::<PyTuple>() {
                    Some(several) => several.as_slice().iter().any(|constant| is(constant)),
                    None => is(constant),
                }
            })
        })
}

/// `str.format` and `str.format_map` take attributes by the names in the text.
fn close_format(vm: &VirtualMachine) {
    let class = vm.ctx.types.str_type;
    for name in ["format", "format_map"] {
        let Some(real) = class.attributes.get(vm.ctx.intern_str(name)) else { continue };
        let format = move |text: PyStrRef, mut args: FuncArgs, vm: &VirtualMachine| -> PyResult {
            let judged = is_traced() || state::with(|state| state.policy.attributes != Attributes::Any);
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
    let class = |name: &'static str| -> PyResult<PyTypeRef> {
        operator.get_attr(name, vm)?.downcast().map_err(|_| vm.new_type_error("a class is expected"))
    };
    let new = &class("attrgetter")?.slots.new;
    NEW_ATTRGETTER.set(new.load());
    new.store(Some(attrgetter));
    let new = &class("methodcaller")?.slots.new;
    NEW_METHODCALLER.set(new.load());
    new.store(Some(methodcaller));
    Ok(())
}
