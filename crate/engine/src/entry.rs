//! Finds what to call in a loaded file.

use rustpython_vm::{
    PyObjectRef, VirtualMachine,
    builtins::{PyCode, PyDictRef, PyFunction, PyStr},
};

/// The function of that name, or the file's only one; otherwise what to do about it.
pub(crate) fn find(
    name: Option<&str>,
    globals: &PyDictRef,
    filename: &str,
    vm: &VirtualMachine,
) -> Result<PyObjectRef, String> {
    let defined = functions(globals, filename, vm);
    let names = || match defined.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ") {
        names if names.is_empty() => "this file defines no function".to_owned(),
        names => format!("this file defines: {names}"),
    };
    match name {
        Some(name) => match globals.get_item_opt(name, vm) {
            Ok(Some(object)) if object.is_callable() => Ok(object),
            Ok(Some(_)) => Err(format!("'{name}' is not a function; {}", names())),
            _ => Err(format!("no function named '{name}'; {}", names())),
        },
        None => match &defined[..] {
            [(_, function)] => Ok(function.clone()),
            _ => Err(format!("say which function to call; {}", names())),
        },
    }
}

/// Functions that the file itself defines at top level, in order.
fn functions(globals: &PyDictRef, filename: &str, vm: &VirtualMachine) -> Vec<(String, PyObjectRef)> {
    globals
        .items_vec()
        .into_iter()
        .filter_map(|(name, object)| {
            object.downcast_ref::<PyFunction>()?;
            let code = object.get_attr("__code__", vm).ok()?.downcast::<PyCode>().ok()?;
            let own = code.code.source_path.as_str() == filename;
            let name = name.downcast_ref::<PyStr>()?.to_string_lossy().into_owned();
            own.then_some((name, object))
        })
        .collect()
}
