//! Looks names up where a program keeps them, without running code of its own.

use rustpython_vm::{
    Py, PyObject, PyObjectRef, VirtualMachine,
    builtins::{PyDict, PyStr},
};

/// A key decides by code of the program's what it is equal to.
pub(super) struct Ambiguous;

/// What stands there by this name.
pub(super) fn entry(
    scope: &Py<PyDict>,
    name: &str,
    vm: &VirtualMachine,
) -> Result<Option<PyObjectRef>, Ambiguous> {
    let mut found = None;
    for (key, value) in scope {
        let key = key.downcast_ref_if_exact::<PyStr>(vm).ok_or(Ambiguous)?;
        if key.as_bytes() == name.as_bytes() {
            found = Some(value);
        }
    }
    Ok(found)
}

/// Whether a key reads like this name.
pub(super) fn has(scope: &Py<PyDict>, name: &str) -> bool {
    scope.items_vec().iter().any(|(key, _)| is_text(key, name))
}

pub(super) fn is_text(key: &PyObject, text: &str) -> bool {
    key.downcast_ref::<PyStr>().is_some_and(|key| key.as_bytes() == text.as_bytes())
}
