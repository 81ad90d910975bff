//! Whose code runs.

use super::facades;
use rustpython_vm::{AsObject as _, PyObject, VirtualMachine, builtins::PyDictRef, frame};
use std::{cell::RefCell, rc::Rc};

/// Who uses something.
pub(crate) enum Asker {
    /// A module of the user's project, or the source itself.
    User(Option<Rc<str>>),
    /// The library on its own account, or what the task's author brings along.
    Free,
}

thread_local! {
    /// Namespaces of the user's modules, with their names.
    static IMPORTERS: RefCell<Vec<(PyDictRef, Option<Rc<str>>)>> = const { RefCell::new(Vec::new()) };
}

/// Whose code is running, or is waiting for what the library does in its name. Code in a namespace of
/// its own acts for the module that runs it.
pub(crate) fn asker(vm: &VirtualMachine) -> Asker {
    let mut next = frame::current_thread_iframe();
    let mut is_user = false;
    while !next.is_null() {
        // SAFETY: the chain holds the frames that are executing, and none ends while we look.
        let current = unsafe { &*next };
        next = current.previous();
        let builtins = current.builtins();
        if is_library(builtins, vm) {
            continue;
        }
        if !is_user && builtins.is(facades().trusted_builtins.as_object()) {
            return Asker::Free;
        }
        is_user = true;
        let globals = current.globals().as_object();
        let known = IMPORTERS.with_borrow(|importers| {
            importers.iter().find(|(known, _)| globals.is(known.as_object())).map(|(_, name)| name.clone())
        });
        if let Some(importer) = known {
            return Asker::User(importer);
        }
    }
    if is_user { Asker::User(None) } else { Asker::Free }
}

/// The user's module that asks; none where it is the source itself, or nobody.
pub(crate) fn importer(vm: &VirtualMachine) -> Option<Rc<str>> {
    match asker(vm) {
        Asker::User(importer) => importer,
        Asker::Free => None,
    }
}

/// Makes the namespace of one of the user's modules known.
pub(crate) fn add_importer(globals: PyDictRef, name: Option<&str>) {
    IMPORTERS.with_borrow_mut(|importers| importers.push((globals, name.map(Rc::from))));
}

pub(crate) fn forget_importers() {
    IMPORTERS.take();
}

/// Whether the frame that calls is one of the library's, or none.
pub(crate) fn library_calls(vm: &VirtualMachine) -> bool {
    frame::current_builtins().is_none_or(|builtins| is_library(&builtins, vm))
}

/// Whether these are the library's builtins, as a dict or as a module.
pub(super) fn is_library(builtins: &PyObject, vm: &VirtualMachine) -> bool {
    builtins.is(vm.builtins.as_object()) || builtins.is(vm.builtins.dict().as_object())
}
