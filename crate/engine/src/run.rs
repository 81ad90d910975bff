//! The turn machine: `load` takes a source, `call` calls its function. Both are total.

use crate::{
    clock, entry, facade, fuel, guard, hostcall, image, policy, random, report,
    state::{self, State, With as _},
    values::{self, Unreadable},
};
use belljar_protocol::{Call, Class, Limits, Load, Location, Outcome, Trace, wire};
use rustpython_vm::{
    AsObject as _, PyObjectRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyDictRef},
    function::{FuncArgs, KwArgs},
    scope::Scope,
};
use std::cell::{Cell, RefCell};

/// A source is read whole: this is more than anyone writes.
const MAX_SOURCE_BYTES: usize = 4 << 20;

thread_local! {
    /// The loaded file's globals.
    static GLOBALS: RefCell<Option<PyDictRef>> = const { RefCell::new(None) };
    /// Whether it has been called since.
    static CALLED: Cell<bool> = const { Cell::new(false) };
}

/// [`load`] on messages.
pub fn load_message(message: Vec<u8>) -> Vec<u8> {
    match wire::decode(&message) {
        Ok(request) => wire::encode(&load(request)),
        Err(error) => wire::encode(&Outcome::of_host(Class::Value, error.to_string())),
    }
}

/// [`call`] on messages.
pub fn call_message(message: Vec<u8>) -> Vec<u8> {
    match wire::decode(&message) {
        Ok(request) => wire::encode(&call(request)),
        Err(error) => wire::encode(&Outcome::of_host(Class::Value, error.to_string())),
    }
}

/// Takes a source: checks, compiles and runs its top level. `ok` means that it can be called.
pub fn load(request: Load) -> Outcome {
    image::enter(|vm| {
        random::seed(request.seed);
        clock::start(request.now_ms);
        #[cfg(target_arch = "wasm32")]
        crate::memory::start(request.limits.memory_bytes);
        fuel::start(request.limits.fuel);
        let Load { source, filename, policy, limits, seed, host, modules, trace, .. } = request;
        vm.recursion_limit.set(Limits::MAX_RECURSION as usize);
        state::reset(State {
            filename: filename.clone(),
            policy,
            limits,
            host_calls: vec![0; host.len()],
            host,
            modules,
            trace: trace.then(Trace::default),
            ..State::default()
        });
        if let Some(why) = refused(&filename) {
            return state::outcome(Class::Value).with_message("RequestError", why);
        }
        let source = match readable(&source) {
            Ok(source) => source,
            Err(why) => return state::outcome(Class::Syntax).with_message("SyntaxError", why),
        };
        let loaded = prepare(source, &filename, seed, vm).and_then(|globals| {
            let code = policy::compile(source, &filename, vm).map_err(Failure::Compile)?;
            let scope = Scope::with_builtins(None, globals.clone(), vm);
            vm.recursion_limit.set(limits.recursion.clamp(1, Limits::MAX_RECURSION) as usize);
            vm.run_code_obj(code, scope).map_err(Failure::Raised)?;
            Ok(globals)
        });
        match loaded {
            Ok(globals) => {
                GLOBALS.set(Some(globals));
                CALLED.set(false);
                state::loaded()
            }
            Err(failure) => failure.outcome(vm),
        }
    })
}

/// Calls the entry function of the loaded file.
pub fn call(request: Call) -> Outcome {
    image::enter(|vm| {
        // The first call goes on with what loading has used; a further one in the same state starts anew.
        if CALLED.replace(true) {
            fuel::start(state::with(|state| state.limits.fuel));
            state::with(|state| state.output.clear());
        }
        let filename = state::with(|state| state.filename.clone());
        let Some(globals) = GLOBALS.with_borrow(Clone::clone) else {
            return Outcome::of_host(Class::Error, "nothing is loaded");
        };
        let entry = match entry::find(request.entry.as_deref(), &globals, &filename, vm) {
            Ok(entry) => entry,
            Err(why) => return state::outcome(Class::Error).with_message("EntryError", why),
        };
        let args = match values::from_data(&request.data, vm) {
            Ok(object) => arguments(object, request.data.spread, vm),
            Err(Unreadable(why)) => return state::outcome(Class::Value).with_message("DataError", why),
        };
        let limit = state::with(|state| state.limits.value_bytes);
        let result = args.and_then(|args| entry.call(args, vm)).and_then(|result| settle(result, vm));
        match result {
            Ok(result) => match values::to_cbor(&result, "result", limit, vm) {
                Ok(value) => state::outcome(Class::Ok).with_value(value),
                Err(why) => state::outcome(Class::Value).with_message("ValueError", why),
            },
            Err(error) => Failure::Raised(error).outcome(vm),
        }
    })
}

/// What about a request's names is wrong.
fn refused(filename: &str) -> Option<String> {
    if report::is_library(filename) {
        return Some("the file name is the library's".to_owned());
    }
    let identifier = |part: &str| {
        !part.is_empty()
            && !part.starts_with(|first: char| first.is_ascii_digit())
            && part.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    state::with(|state| {
        let wrong = state.modules.iter().find(|module| {
            let name = module.name.as_str();
            matches!(name, "__main__" | "builtins" | "sys" | guard::HOST) || !name.split('.').all(identifier)
        });
        wrong.map(|module| format!("'{}' cannot be the name of a module that a request brings", module.name))
    })
}

fn readable(source: &[u8]) -> Result<&str, String> {
    if source.len() > MAX_SOURCE_BYTES {
        return Err(format!("the source is larger than {MAX_SOURCE_BYTES} bytes"));
    }
    let source = std::str::from_utf8(source)
        .map_err(|error| format!("the source is not UTF-8 at byte {}", error.valid_up_to()))?;
    if source.contains('\0') {
        return Err("source code cannot contain null bytes".to_owned());
    }
    Ok(source.strip_prefix('\u{feff}').unwrap_or(source))
}

/// The globals that the file runs in, and what must be fresh for it.
fn prepare(source: &str, filename: &str, seed: u64, vm: &VirtualMachine) -> Result<PyDictRef, Failure> {
    let prepared = || -> PyResult<PyDictRef> {
        report::remember(filename, source, vm)?;
        policy::begin(vm)?;
        hostcall::install(vm)?;
        vm.import("random", 0)?.get_attr("seed", vm)?.call((seed,), vm)?;
        let globals = vm.ctx.new_dict();
        globals.set_item("__name__", vm.ctx.new_str("__main__").into(), vm)?;
        globals.set_item("__builtins__", facade::of("builtins", vm)?, vm)?;
        let main = vm.new_module("__main__", globals.clone(), None);
        facade::modules().set_item("__main__", main.into(), vm)?;
        facade::add_importer(globals.clone(), None);
        Ok(globals)
    };
    prepared().map_err(Failure::Raised)
}

fn arguments(data: PyObjectRef, spread: bool, vm: &VirtualMachine) -> PyResult<FuncArgs> {
    use rustpython_vm::builtins::{PyDict, PyList, PyStr};
    if !spread {
        return Ok(FuncArgs::from(vec![data]));
    }
    if let Some(list) = data.downcast_ref::<PyList>() {
        return Ok(FuncArgs::from(list.borrow_vec().to_vec()));
    }
    let Some(dict) = data.downcast_ref::<PyDict>() else {
        return Err(vm.new_type_error("arguments are a list, or a dict of names to values"));
    };
    let named = dict.items_vec().into_iter().map(|(name, value)| {
        let name = name.downcast_ref::<PyStr>().map(|name| name.to_string_lossy().into_owned());
        name.map(|name| (name, value)).ok_or_else(|| vm.new_type_error("argument names are str"))
    });
    let named: KwArgs = named.collect::<PyResult<Vec<_>>>()?.into_iter().collect();
    Ok(FuncArgs::new(Vec::new(), named))
}

/// A generator is drained; a coroutine has nobody to run it.
fn settle(result: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let types = &vm.ctx.types;
    if result.class().is(types.generator_type) {
        return Ok(vm.ctx.new_list(vm.extract_elements_with(&result, Ok)?).into());
    }
    if result.class().is(types.coroutine_type) {
        return Err(vm.new_type_error("the function is 'async def': a plain 'def' is called here"));
    }
    Ok(result)
}

enum Failure {
    Compile(PyBaseExceptionRef),
    Raised(PyBaseExceptionRef),
}

impl Failure {
    fn outcome(self, vm: &VirtualMachine) -> Outcome {
        let (error, compiling) = match self {
            Self::Compile(error) => (error, true),
            Self::Raised(error) => (error, false),
        };
        let described = report::describe(&error, vm);
        let exceptions = &vm.ctx.exceptions;
        let class = match () {
            () if compiling && error.fast_isinstance(exceptions.syntax_error) => Class::Syntax,
            () if guard::is_violation(&error) => Class::Policy,
            () if error.fast_isinstance(exceptions.memory_error) => Class::Memory,
            () if error.fast_isinstance(exceptions.recursion_error) => Class::Recursion,
            () => Class::Error,
        };
        let innermost = described.frames.last().filter(|_| !matches!(class, Class::Error | Class::Syntax));
        let stopped_at = innermost.map(|frame| Location {
            file: frame.file.clone(),
            line: frame.line,
            function: frame.function.clone(),
        });
        let outcome = state::outcome(class);
        // What is refused before it runs has no frame.
        let refused = outcome.violations.last().filter(|_| class == Class::Policy);
        let stopped_at = stopped_at.or_else(|| refused?.location.clone());
        outcome.with_error(described).with_location(stopped_at)
    }
}
