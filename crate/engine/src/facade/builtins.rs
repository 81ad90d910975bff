//! The builtins of user code: a copy, with what tells of frames and makes code under guard.

use super::{Facades, facades, library, library_calls, worlds::is_library};
use crate::{guard, policy, repairs, source};
use rustpython_vm::{
    AsObject as _, PyObject, PyObjectRef, PyResult, VirtualMachine, builtins::PyDict, compiler::Mode, frame,
    function::FuncArgs,
};

/// Copies the builtins, and closes those that speak of the frame that calls them, when that is the library's.
pub(super) fn install(facades: &Facades, vm: &VirtualMachine) -> PyResult<()> {
    let name = vm.ctx.new_str("builtins").into();
    facades.builtins.set_item("__name__", name, vm)?;
    let module = vm.new_module("builtins", facades.builtins.clone(), None);
    facades.made.set_item("builtins", module.clone().into(), vm)?;
    facades.modules.set_item("builtins", module.into(), vm)?;
    let replace = |name: &'static str, with: fn(&PyObject, FuncArgs, &VirtualMachine) -> PyResult| {
        let real = vm.builtins.get_attr(name, vm)?;
        let call = move |args: FuncArgs, vm: &VirtualMachine| with(&real, args, vm);
        vm.builtins.set_attr(name, vm.new_function(name, call), vm)
    };
    replace("sum", repairs::sum)?;
    // The importer runs the library's code with it, over the library's builtins.
    let exec = vm.builtins.get_attr("exec", vm)?;
    library(vm)?.get_item("_frozen_importlib", vm)?.set_attr("exec", exec, vm)?;
    let compile = vm.builtins.get_attr("compile", vm)?;
    for (name, mode) in [("exec", Mode::Exec), ("eval", Mode::Eval)] {
        let real = vm.builtins.get_attr(name, vm)?;
        let compile = compile.clone();
        let call = move |args: FuncArgs, vm: &VirtualMachine| run_over(mode, &real, &compile, args, vm);
        vm.builtins.set_attr(name, vm.new_function(name, call), vm)?;
    }
    // These speak of the frame that calls them.
    for (name, namespaces) in [("vars", 1), ("dir", 1), ("globals", 0), ("locals", 0)] {
        let real = vm.builtins.get_attr(name, vm)?;
        let guarded = move |args: FuncArgs, vm: &VirtualMachine| {
            let given = namespaces > 0 && args.args.len() >= namespaces;
            if !given && library_calls(vm) {
                return Err(
                    vm.new_runtime_error(format!("{name}() without a namespace, called by the library"))
                );
            }
            real.call(args, vm)
        };
        facades.builtins.set_item(name, vm.new_function(name, guarded).into(), vm)?;
    }
    for (name, value) in vm.builtins.dict().items_vec() {
        if !facades.builtins.contains_key(&*name, vm) {
            facades.builtins.set_item(&*name, value, vm)?;
        }
    }
    for name in ["__file__", "__loader__", "__spec__", "breakpoint"] {
        let _ = facades.builtins.del_item(name, vm);
    }
    let class = vm.import("io", 0)?.get_attr("UnsupportedOperation", vm)?;
    let open = move |_: FuncArgs, vm: &VirtualMachine| -> PyResult {
        let error =
            class.call(("this engine has no files: the data comes as the function's argument",), vm)?;
        Err(error.downcast().map_err(|_| vm.new_type_error("an exception"))?)
    };
    facades.builtins.set_item("open", vm.new_function("open", open).into(), vm)?;
    // What the library compiles comes from texts of the program's: annotations.
    replace("compile", policy::compile_text)?;
    let compile = vm.builtins.get_attr("compile", vm)?;
    facades.builtins.set_item("compile", compile, vm)?;
    for (name, value) in facades.builtins.items_vec() {
        facades.trusted_builtins.set_item(&*name, value, vm)?;
    }
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, false, vm);
    facades.builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)?;
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, true, vm);
    facades.trusted_builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)
}

/// `exec` and `eval`: a namespace without builtins gets those of user code, whoever asks, and the
/// library's own namespace is nobody's default.
fn run_over(
    mode: Mode,
    real: &PyObject,
    compile: &PyObject,
    mut args: FuncArgs,
    vm: &VirtualMachine,
) -> PyResult {
    if let Some(source) = args.args.first() {
        source::check_object(source, mode, "<string>", vm)?;
    }
    let globals = args.args.get(1).or_else(|| args.kwargs.get("globals")).cloned();
    let globals = globals.filter(|globals| !vm.is_none(globals));
    match &globals {
        Some(globals) => give(globals, vm)?,
        None if library_calls(vm) => {
            let fresh: PyObjectRef = vm.ctx.new_dict().into();
            give(&fresh, vm)?;
            match args.args.get_mut(1) {
                Some(globals) => *globals = fresh,
                None => drop(args.kwargs.insert("globals".into(), fresh)),
            }
        }
        None => {}
    }
    let closure = args.kwargs.get("closure").is_some_and(|closure| !vm.is_none(closure));
    if !closure && is_user(globals.as_deref(), vm)? {
        policy::compile_argument(mode, compile, &mut args, vm)?;
    }
    real.call(args, vm)
}

/// Whether what runs in this namespace, or in that of the frame that calls, is user code.
fn is_user(globals: Option<&PyObject>, vm: &VirtualMachine) -> PyResult<bool> {
    let builtins = match globals.and_then(|globals| globals.downcast_ref::<PyDict>()) {
        Some(globals) => globals.get_item_opt("__builtins__", vm)?,
        None => frame::current_builtins(),
    };
    let trusted = facades().trusted_builtins;
    Ok(builtins.is_some_and(|builtins| !is_library(&builtins, vm) && !builtins.is(trusted.as_object())))
}

pub(super) fn give(globals: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    match globals.downcast_ref::<PyDict>() {
        Some(globals) if !globals.contains_key("__builtins__", vm) => {
            globals.to_owned().set_item("__builtins__", super::builtins().into(), vm)
        }
        _ => Ok(()),
    }
}
