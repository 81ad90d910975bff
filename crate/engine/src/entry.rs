//! Finds what to call in a loaded file.

use rustpython_vm::{
    PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyCode, PyDictRef, PyFunction, PyStr, PyType},
    function::FuncArgs,
};

/// What a call of a loaded file runs.
pub(crate) enum Entry {
    Function(PyObjectRef),
    /// A method of a new instance of the class, which is made without arguments.
    Method(PyObjectRef, String),
}

impl Entry {
    pub(crate) fn call(&self, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
        match self {
            Self::Function(function) => function.call(args, vm),
            Self::Method(class, method) => {
                let instance = class.call((), vm)?;
                instance.get_attr(vm.ctx.intern_str(method.as_str()), vm)?.call(args, vm)
            }
        }
    }
}

/// The function of that name, the method that `Class.method` names, or the file's only function;
/// otherwise what to do about it.
pub(crate) fn find(
    name: Option<&str>,
    globals: &PyDictRef,
    filename: &str,
    vm: &VirtualMachine,
) -> Result<Entry, String> {
    let defined = functions(globals, filename, vm);
    let names = || match defined.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ") {
        names if names.is_empty() => "this file defines no function".to_owned(),
        names => format!("this file defines: {names}"),
    };
    match name.map(|name| name.split_once('.').ok_or(name)) {
        Some(Err(name)) => match globals.get_item_opt(name, vm) {
            Ok(Some(object)) if object.is_callable() => Ok(Entry::Function(object)),
            Ok(Some(_)) => Err(format!("'{name}' is not a function; {}", names())),
            _ => Err(format!("no function named '{name}'; {}", names())),
        },
        Some(Ok((class, method))) => match globals.get_item_opt(class, vm) {
            Ok(Some(object)) if object.downcast_ref::<PyType>().is_none() => {
                Err(format!("'{class}' is not a class; {}", names()))
            }
            Ok(Some(object)) => match object.get_attr(vm.ctx.intern_str(method), vm) {
                Ok(found) if found.is_callable() => Ok(Entry::Method(object, method.to_owned())),
                Ok(_) => Err(format!("'{class}.{method}' is not a method")),
                Err(_) => Err(format!("the class '{class}' has no method '{method}'")),
            },
            _ => Err(format!("no class named '{class}'; {}", names())),
        },
        None => match &defined[..] {
            [(_, function)] => Ok(Entry::Function(function.clone())),
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
