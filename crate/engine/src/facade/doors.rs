//! Attributes and makers that lead from an object into the library, taken over.

use super::{facades, library, of, real, trusted, worlds::is_library};
use crate::{guard, policy, repairs};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyDict, PyList, PyModule, PyStr, PyType, PyTypeRef},
    frame,
    function::{FuncArgs, ItemDoc, PyMethodFlags, PySetterValue},
};
use std::cell::Cell;

thread_local! {
    /// How functions are made, behind [`new_function`].
    static NEW_FUNCTION: Cell<Option<NewFunction>> = const { Cell::new(None) };
}

type NewFunction = fn(PyTypeRef, FuncArgs, &VirtualMachine) -> PyResult;

pub(super) fn close(vm: &VirtualMachine) {
    close_attributes(vm);
    close_makers(vm);
}

/// Takes over the attributes that lead from an object into the library.
fn close_attributes(vm: &VirtualMachine) {
    let types = &vm.ctx.types;
    let closed: [(&'static Py<PyType>, &'static str, Show); 7] = [
        (types.function_type, "__globals__", |_, globals, vm| namespace(globals, vm)),
        (types.function_type, "__builtins__", |_, builtins, vm| Ok(shown_builtins(builtins, vm))),
        (types.frame_type, "f_globals", |_, globals, vm| namespace(globals, vm)),
        (types.frame_type, "f_builtins", |_, builtins, vm| Ok(shown_builtins(builtins, vm))),
        (types.frame_type, "f_locals", |frame, locals, vm| Ok(shown_locals(frame, locals, vm))),
        (types.builtin_function_or_method_type, "__self__", |_, owner, vm| shown_module(owner, vm)),
        (types.cell_type, "cell_contents", |_, content, vm| shown_module(content, vm)),
    ];
    for (class, name, show) in closed {
        take_over(class, name, show, |_, _| Ok(()), vm);
    }
    let subclasses = types.type_type.attributes.get(vm.ctx.intern_str("__subclasses__"));
    if let Some(real) = subclasses {
        let shown = move |class: PyTypeRef, vm: &VirtualMachine| -> PyResult<PyRef<PyList>> {
            let all = real.call((class,), vm)?;
            let told = is_told_by_abc();
            let all = all.downcast_ref::<PyList>().map(|list| list.borrow_vec().to_vec());
            let shown = all.unwrap_or_default().into_iter().filter(|class| told || is_shown(class, vm));
            Ok(vm.ctx.new_list(shown.collect()))
        };
        let name = "__subclasses__";
        let flags = PyMethodFlags::METHOD;
        let method = vm.ctx.new_method_def(name, shown, flags, ItemDoc::NONE);
        let method = method.build_method(types.type_type, vm);
        types.type_type.attributes.insert(vm.ctx.intern_str(name), method.into());
        types.type_type.modified();
    }
}

/// Descriptors want to be shared between threads; an interpreter of ours lives in one.
struct OneThread<T>(T);

// SAFETY: objects never leave the thread of their interpreter.
unsafe impl<T> Send for OneThread<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for OneThread<T> {}

impl<T> OneThread<T> {
    fn get(&self) -> &T {
        &self.0
    }
}

type Show = fn(&PyObject, PyObjectRef, &VirtualMachine) -> PyResult;
type Settle = fn(&PyObject, &VirtualMachine) -> PyResult<()>;

/// Puts `show` between an attribute's value and whoever asks for it.
///
/// `settle` looks at the object after the attribute has been set.
pub(crate) fn take_over(
    class: &'static Py<PyType>,
    name: &'static str,
    show: Show,
    settle: Settle,
    vm: &VirtualMachine,
) {
    let name = vm.ctx.intern_str(name);
    let Some(real) = class.attributes.get(name) else { return };
    let (getter, setter) = (OneThread(real.clone()), OneThread(real));
    let get =
        move |owner: PyObjectRef, vm: &VirtualMachine| match vm.call_get_descriptor(getter.get(), &owner) {
            Some(value) => show(&owner, value?, vm),
            None => Ok(getter.get().clone()),
        };
    let set = move |owner: PyObjectRef, value: PySetterValue, vm: &VirtualMachine| -> PyResult<()> {
        match value {
            PySetterValue::Assign(value) => {
                vm.call_method(setter.get(), "__set__", (owner.clone(), value))?
            }
            PySetterValue::Delete => vm.call_method(setter.get(), "__delete__", (owner.clone(),))?,
        };
        settle(&owner, vm)
    };
    let descriptor = vm.ctx.new_getset(name.as_str(), class, get, set);
    class.attributes.insert(name, descriptor.into());
    class.modified();
}

/// A namespace of the library is shown as its facade's.
fn namespace(globals: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let Some(dict) = globals.downcast_ref::<PyDict>() else { return Ok(globals) };
    match dict.get_item_opt("__builtins__", vm)? {
        Some(builtins) if is_foreign(&builtins, vm) => {}
        _ => return Ok(globals),
    }
    let name = dict.get_item_opt("__name__", vm)?.and_then(|name| name.downcast::<PyStr>().ok());
    match name.map(|name| name.to_string_lossy().into_owned()) {
        Some(name) if is_known(&name, vm) => of(&name, vm)?.get_attr("__dict__", vm),
        _ => Ok(vm.ctx.new_dict().into()),
    }
}

fn shown_builtins(shown: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    if is_foreign(&shown, vm) { super::builtins().into() } else { shown }
}

fn shown_locals(frame: &PyObject, locals: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    let foreign =
        frame.downcast_ref::<frame::FrameObject>().is_none_or(|frame| is_foreign(&frame.f_builtins(), vm));
    if foreign { vm.ctx.new_dict().into() } else { locals }
}

fn shown_module(value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let Some(module) = value.downcast_ref::<PyModule>() else { return Ok(value) };
    let name = module.dict().get_item_opt("__name__", vm)?.and_then(|name| name.downcast::<PyStr>().ok());
    let Some(name) = name.map(|name| name.to_string_lossy().into_owned()) else { return Ok(value) };
    let is = |real: Option<PyObjectRef>| real.is_some_and(|real| real.is(&value));
    let known = is(trusted().get_item_opt(name.as_str(), vm)?);
    if !known && !is(real(&name, vm).ok()) {
        return Ok(value);
    }
    if is_known(&name, vm) { of(&name, vm) } else { Ok(vm.ctx.none()) }
}

/// Whether these builtins are another world's than that of user code.
fn is_foreign(shown: &PyObject, vm: &VirtualMachine) -> bool {
    is_library(shown, vm) || shown.is(facades().trusted_builtins.as_object())
}

/// Whether user code may know the module of this name.
fn is_known(name: &str, vm: &VirtualMachine) -> bool {
    guard::is_public(name) && policy::allows_module(name, vm) || trusted().contains_key(name, vm)
}

/// Whether `abc` looks for what is registered with subclasses: it says yes or no, and shows none of them.
fn is_told_by_abc() -> bool {
    frame::current_code().is_some_and(|code| {
        let (file, function) = (code.code.source_path.as_str(), code.code.obj_name.as_str());
        (file, function) == ("<frozen abc>", "__subclasscheck__")
    })
}

fn is_shown(class: &PyObject, vm: &VirtualMachine) -> bool {
    let module = class.get_attr("__module__", vm).ok().and_then(|name| name.downcast::<PyStr>().ok());
    let Some(module) = module.map(|name| name.to_string_lossy().into_owned()) else { return true };
    if class.downcast_ref::<PyType>().is_some_and(|class| &*class.slot_name() == "HeapMethodDef") {
        return false;
    }
    let internal = library(vm).is_ok_and(|library| library.contains_key(module.as_str(), vm));
    is_known(&module, vm) || module == "__main__" || !internal && !module.starts_with("importlib")
}

/// Functions over a namespace without builtins get those of user code, whoever makes them.
fn close_makers(vm: &VirtualMachine) {
    let class = vm.ctx.types.function_type;
    NEW_FUNCTION.set(class.slots.new.load());
    class.slots.new.store(Some(new_function));
}

fn new_function(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(globals) = args.args.get(1).or_else(|| args.kwargs.get("globals")) {
        super::builtins::give(globals, vm)?;
    }
    let Some(new) = NEW_FUNCTION.get() else {
        return Err(vm.new_type_error("cannot create 'function' instances"));
    };
    let function = new(class, args, vm)?;
    repairs::trim_defaults(&function, vm)?;
    Ok(function)
}
