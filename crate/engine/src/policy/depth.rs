//! How deep a traced run nests: calls of the library's own functions count against the limit as the
//! program's do, so its code is marked too.

use super::{is_traced, marks};
use rustpython_vm::{
    AsObject as _, PyResult, VirtualMachine,
    builtins::{PyCode, PyFunction},
    function::FuncArgs,
};

/// Marks the library's functions, and those of modules that the run will be the first to import.
pub(super) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    if !is_traced() {
        return Ok(());
    }
    for object in vm.state.gc.get_objects(None) {
        if let Some(function) = object.downcast_ref::<PyFunction>()
            && let Ok(code) = function.as_object().get_attr("__code__", vm)?.downcast::<PyCode>()
        {
            marks::mark_calls(&code);
        }
    }
    let imports = vm.import("_imp", 0)?;
    let real = imports.get_attr("get_frozen_object", vm)?;
    let get_frozen_object = move |args: FuncArgs, vm: &VirtualMachine| -> PyResult {
        let code = real.call(args, vm)?;
        if let Some(code) = code.downcast_ref::<PyCode>() {
            marks::mark_calls(code);
        }
        Ok(code)
    };
    let get_frozen_object = vm.new_function("get_frozen_object", get_frozen_object);
    imports.set_attr("get_frozen_object", get_frozen_object, vm)
}
