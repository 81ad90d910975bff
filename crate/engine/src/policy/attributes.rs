//! Private attributes under `no-private`, where their names are no part of the code.

use super::{is_traced, record};
use crate::{facade, guard, state};
use belljar_protocol::{Attributes, OnViolation};
use rustpython_vm::{
    AsObject as _, PyObject, PyResult, VirtualMachine,
    builtins::{PyDictRef, PyList, PyStr},
    function::FuncArgs,
};

/// Gives user code builtins that judge the names they get, where a run's policy asks for it.
pub(super) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    if !is_traced() && state::with(|state| state.policy.attributes == Attributes::Any) {
        return Ok(());
    }
    type Guard = fn(&PyObject, FuncArgs, &VirtualMachine) -> PyResult;
    let guards: [(&'static str, Guard); 6] = [
        ("getattr", named),
        ("setattr", named),
        ("hasattr", named),
        ("delattr", named),
        ("vars", namespace),
        ("dir", names),
    ];
    let builtins = facade::builtins();
    for (name, guard) in guards {
        // A policy may have taken it away already.
        let Some(real) = builtins.get_item_opt(name, vm)? else { continue };
        let guarded = move |args: FuncArgs, vm: &VirtualMachine| guard(&real, args, vm);
        builtins.set_item(name, vm.new_function(name, guarded).into(), vm)?;
    }
    Ok(())
}

/// An attribute that code asks for by its name.
pub(super) fn judge(name: &str, vm: &VirtualMachine) -> PyResult<()> {
    if !Attributes::is_private(name) || matches!(facade::asker(vm), facade::Asker::Free) {
        return Ok(());
    }
    record(|trace| {
        trace.attributes.insert(name.to_owned());
    });
    if state::with(|state| state.policy.allows_attribute(name)) {
        return Ok(());
    }
    guard::violate("attributes", name, format!("the policy does not allow attribute '{name}'"), vm)
}

/// Whether this run hides the name: it is refused, and not only noted.
pub(super) fn is_hidden(name: &str) -> bool {
    refuses() && state::with(|state| !state.policy.allows_attribute(name))
}

/// `getattr` and its kin: the second argument is the name.
pub(super) fn named(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(name) = args.args.get(1).and_then(|name| name.downcast_ref::<PyStr>()) {
        judge(&name.to_string_lossy(), vm)?;
    }
    real.call(args, vm)
}

/// `vars` of an object is a copy without what is private. Under `log` it is what it always is.
fn namespace(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let of_object = !args.args.is_empty();
    let all = real.call(args, vm)?;
    if !of_object || !refuses() {
        return Ok(all);
    }
    let dict = vm.ctx.types.dict_type.to_owned();
    let copy: PyDictRef =
        dict.as_object().call((all,), vm)?.downcast().map_err(|_| vm.new_type_error("a dict is expected"))?;
    let public = vm.ctx.new_dict();
    for (key, value) in copy {
        if !key.downcast_ref::<PyStr>().is_some_and(|key| is_hidden(&key.to_string_lossy())) {
            public.set_item(&*key, value, vm)?;
        }
    }
    Ok(public.into())
}

/// `dir` of an object lists no private names.
fn names(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let of_object = !args.args.is_empty();
    let all = real.call(args, vm)?;
    let Some(list) = all.downcast_ref::<PyList>().filter(|_| of_object && refuses()) else { return Ok(all) };
    let mut public = list.borrow_vec().to_vec();
    public
        .retain(|name| !name.downcast_ref::<PyStr>().is_some_and(|name| is_hidden(&name.to_string_lossy())));
    Ok(vm.ctx.new_list(public).into())
}

/// Whether private names are not even shown.
fn refuses() -> bool {
    state::with(|state| {
        state.policy.attributes != Attributes::Any && state.policy.on_violation != OnViolation::Log
    })
}
