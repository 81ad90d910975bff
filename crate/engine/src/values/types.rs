//! Classes of the library whose objects cross the boundary.

use rustpython_vm::{AsObject as _, PyObject, PyObjectRef, PyResult, VirtualMachine};
use std::cell::RefCell;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Date,
    DateTime,
    Time,
    TimeDelta,
    TimeZone,
    Array,
}

const CLASSES: [(&str, &str, Kind); 6] = [
    ("datetime", "date", Kind::Date),
    ("datetime", "datetime", Kind::DateTime),
    ("datetime", "time", Kind::Time),
    ("datetime", "timedelta", Kind::TimeDelta),
    ("datetime", "timezone", Kind::TimeZone),
    ("array", "array", Kind::Array),
];

thread_local! {
    static KNOWN: RefCell<Vec<(PyObjectRef, Kind)>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let class = |(module, class, kind): &(&'static str, &'static str, Kind)| -> PyResult<_> {
        Ok((vm.import(*module, 0)?.get_attr(*class, vm)?, *kind))
    };
    let known = CLASSES.iter().map(class).collect::<PyResult<_>>()?;
    KNOWN.set(known);
    Ok(())
}

/// What an object is whose class is exactly one of these.
pub(crate) fn kind(object: &PyObject) -> Option<Kind> {
    KNOWN.with_borrow(|known| {
        known.iter().find(|(class, _)| object.class().as_object().is(class)).map(|(_, kind)| *kind)
    })
}

/// The class of a kind.
pub(crate) fn class(kind: Kind) -> Option<PyObjectRef> {
    KNOWN.with_borrow(|known| known.iter().find(|(_, known)| *known == kind).map(|(class, _)| class.clone()))
}
