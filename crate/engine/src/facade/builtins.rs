//! The builtins of user code: a copy, with what tells of frames and makes code under guard.

use super::{Facades, library, library_calls};
use crate::{guard, repairs};
use rustpython_vm::{PyObject, PyResult, VirtualMachine, builtins::PyDict, function::FuncArgs};

/// Copies the builtins, and closes those that speak of the frame that calls them, when that is the library's.
pub(super) fn install(facades: &Facades, vm: &VirtualMachine) -> PyResult<()> {
    let name = vm.ctx.new_str("builtins").into();
    facades.builtins.set_item("__name__", name, vm)?;
    let module = vm.new_module("builtins", facades.builtins.clone(), None);
    facades.made.set_item("builtins", module.clone().into(), vm)?;
    facades.modules.set_item("builtins", module.into(), vm)?;
    for (name, frame_given_by) in
        [("exec", 2), ("eval", 2), ("vars", 1), ("dir", 1), ("globals", 0), ("locals", 0)]
    {
        let real = vm.builtins.get_attr(name, vm)?;
        if matches!(name, "exec" | "eval") {
            if name == "exec" {
                // The importer runs the library's code with it, over the library's builtins.
                library(vm)?.get_item("_frozen_importlib", vm)?.set_attr("exec", real.clone(), vm)?;
            }
            let real = real.clone();
            let run = move |args: FuncArgs, vm: &VirtualMachine| run_over(&real, args, vm);
            vm.builtins.set_attr(name, vm.new_function(name, run), vm)?;
        }
        let real = vm.builtins.get_attr(name, vm)?;
        let guarded = move |args: FuncArgs, vm: &VirtualMachine| {
            let explicit = frame_given_by > 0 && args.args.len() + args.kwargs.len() >= frame_given_by;
            if !explicit && library_calls(vm) {
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
    let real = vm.builtins.get_attr("sum", vm)?;
    let sum = move |args: FuncArgs, vm: &VirtualMachine| repairs::sum(&real, args, vm);
    facades.builtins.set_item("sum", vm.new_function("sum", sum).into(), vm)?;
    let open = |_: FuncArgs, vm: &VirtualMachine| -> PyResult {
        let class = vm.import("io", 0)?.get_attr("UnsupportedOperation", vm)?;
        let error =
            class.call(("this engine has no files: the data comes as the function's argument",), vm)?;
        Err(error.downcast().map_err(|_| vm.new_type_error("an exception"))?)
    };
    facades.builtins.set_item("open", vm.new_function("open", open).into(), vm)?;
    let real = vm.builtins.get_attr("compile", vm)?;
    let compile = move |args: FuncArgs, vm: &VirtualMachine| guard::compile(&real, args, vm);
    facades.builtins.set_item("compile", vm.new_function("compile", compile).into(), vm)?;
    for (name, value) in facades.builtins.items_vec() {
        facades.trusted_builtins.set_item(&*name, value, vm)?;
    }
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, false, vm);
    facades.builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)?;
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, true, vm);
    facades.trusted_builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)
}

/// `exec` and `eval`: a namespace without builtins gets those of user code, whoever asks.
fn run_over(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(globals) = args.args.get(1).or_else(|| args.kwargs.get("globals")) {
        give(globals, vm)?;
    }
    real.call(args, vm)
}

pub(super) fn give(globals: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    match globals.downcast_ref::<PyDict>() {
        Some(globals) if !globals.contains_key("__builtins__", vm) => {
            globals.to_owned().set_item("__builtins__", super::builtins().into(), vm)
        }
        _ => Ok(()),
    }
}
