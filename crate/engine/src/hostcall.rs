//! `from host import …`: the functions that the host lends to the program.

use crate::{facade, guard, policy, report, state, values};
use belljar_protocol::{Answer, Effect, Exchange, HostFunction, HostKind, Question, wire};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine, builtins::PyStrRef, function::PosArgs};
use serde_bytes::ByteBuf;

/// Makes the module `host` of this run.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let functions = state::with(|state| state.host.clone());
    let dict = vm.ctx.new_dict();
    let error = vm.ctx.new_exception_type(
        guard::HOST,
        "HostError",
        Some(vec![vm.ctx.exceptions.exception_type.to_owned()]),
    );
    dict.set_item("HostError", error.clone().into(), vm)?;
    for (index, function) in functions.iter().enumerate() {
        let lent = function.clone();
        let error = error.clone();
        let call = move |args: PosArgs, vm: &VirtualMachine| {
            spend(index, &lent, vm)?;
            let args = vm.ctx.new_list(args.into_vec()).into();
            let answer = match lent.kind {
                HostKind::Read => read(&lent.name, &args, vm)?,
                HostKind::Effect => record(&lent.name, &args, vm)?,
            };
            match answer {
                Ok(value) => values::from_cbor(&value, vm),
                Err(message) => Err(vm.new_exception_msg(error.clone(), message.into())),
            }
        };
        let name = vm.ctx.intern_str(function.name.as_str()).as_str();
        dict.set_item(name, vm.new_function(name, call).into(), vm)?;
    }
    dict.set_item("__getattr__", vm.new_function("__getattr__", missing).into(), vm)?;
    let module = vm.new_module(guard::HOST, dict, None);
    facade::modules().set_item(guard::HOST, module.into(), vm)
}

/// A function that the host does not lend is refused as what the policy does not allow.
fn missing(name: PyStrRef, vm: &VirtualMachine) -> PyResult {
    let name = name.to_string_lossy();
    // The importer looks for `__path__` and its kin.
    if !name.starts_with("__") {
        guard::violate("host", &name, format!("the host lends no function '{name}'"), vm)?;
    }
    if report::is_import_from() {
        let message = format!("cannot import name '{name}' from '{}'", guard::HOST);
        return Err(vm.new_import_error(message, vm.ctx.new_utf8_str(guard::HOST)));
    }
    Err(vm.new_attribute_error(format!("module '{}' has no attribute '{name}'", guard::HOST)))
}

/// Counts a call against its budget.
fn spend(index: usize, function: &HostFunction, vm: &VirtualMachine) -> PyResult<()> {
    let calls = state::with(|state| {
        state.host_calls[index] += 1;
        state.host_calls[index]
    });
    let HostFunction { name, max_calls, .. } = function;
    policy::record(|trace| *trace.host.entry(name.clone()).or_default() += 1);
    if calls > *max_calls {
        let message = format!("'{name}' may be called {max_calls} times at the most");
        guard::violate("host", name, message, vm)?;
    }
    Ok(())
}

fn read(name: &str, args: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Answer> {
    let args = encode(name, args, vm)?;
    let answer = ask(HostKind::Read, name, &args);
    transcribe(name, args, &answer);
    Ok(answer)
}

/// The host can refuse an effect that it would not apply; that it takes one needs no record but the effect.
fn record(name: &str, args: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Answer> {
    let args = encode(name, args, vm)?;
    let answer = ask(HostKind::Effect, name, &args);
    match answer {
        Ok(_) => state::with(|state| {
            let id = state.effects.len() as u32;
            state.effects.push(Effect { id, name: name.to_owned(), args });
        }),
        Err(_) => transcribe(name, args, &answer),
    }
    Ok(answer)
}

fn ask(kind: HostKind, name: &str, args: &ByteBuf) -> Answer {
    let question = Question { kind, name: name.to_owned(), args: args.clone() };
    wire::decode(&call_host(&wire::encode(&question))).unwrap_or_else(|error| Err(error.to_string()))
}

fn transcribe(name: &str, args: ByteBuf, answer: &Answer) {
    let exchange = Exchange { name: name.to_owned(), args, answer: answer.clone() };
    state::with(|state| state.transcript.push(exchange));
}

fn encode(name: &str, args: &PyObjectRef, vm: &VirtualMachine) -> PyResult<ByteBuf> {
    let limit = state::with(|state| state.limits.value_bytes);
    let args = values::to_cbor(args, "args", limit, vm)
        .map_err(|reason| vm.new_type_error(format!("{name}(): {reason}")))?;
    let size = args.len() as u64;
    policy::record(|trace| trace.peaks.value_bytes = trace.peaks.value_bytes.max(size));
    Ok(args.into())
}

#[cfg(target_arch = "wasm32")]
use crate::abi::call_host;

#[cfg(not(target_arch = "wasm32"))]
use native::call_host;
#[cfg(not(target_arch = "wasm32"))]
pub use native::set_native_host;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::cell::RefCell;

    type Host = Box<dyn FnMut(&[u8]) -> Vec<u8>>;

    thread_local! {
        static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    }

    /// Lends host functions to runs on this thread of a native build.
    pub fn set_native_host(host: impl FnMut(&[u8]) -> Vec<u8> + 'static) {
        HOST.set(Some(Box::new(host)));
    }

    pub(super) fn call_host(message: &[u8]) -> Vec<u8> {
        HOST.with_borrow_mut(|host| match host {
            Some(host) => host(message),
            None => belljar_protocol::wire::encode(&belljar_protocol::Answer::Err("no host".to_owned())),
        })
    }
}
