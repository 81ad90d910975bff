//! Brings the interpreter up. What this leaves in memory is the image that every run starts from.

use crate::{clock, facade, guard, output, policy, repairs, report, values};
use rustpython_compiler_core::frozen::FrozenLib;
use rustpython_vm::{
    Interpreter, PyResult, Settings, VirtualMachine,
    builtins::{PyModuleDef, PyStrRef},
};
use std::cell::OnceCell;

static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

/// Native modules of RustPython that the engine has; all others are not registered.
const NATIVE: [&str; 25] = [
    "_bisect",
    "_blake2",
    "_contextvars",
    "_csv",
    "_datetime",
    "_hashlib",
    "_heapq",
    "_json",
    "_md5",
    "_opcode",
    "_random",
    "_sha1",
    "_sha2",
    "_sha3",
    "_statistics",
    "_struct",
    "_suggestions",
    "_tokenize",
    "array",
    "binascii",
    "cmath",
    "math",
    "unicodedata",
    "zlib",
    "_codecs",
];

/// Imported at boot, so that importing them costs a run next to nothing.
const PRELOADED: [&str; 24] = [
    "abc",
    "bisect",
    "collections",
    "contextlib",
    "copy",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "heapq",
    "io",
    "itertools",
    "json",
    "math",
    "operator",
    "random",
    "re",
    "statistics",
    "string",
    "textwrap",
    "time",
    "typing",
];

thread_local! {
    static INTERPRETER: OnceCell<Interpreter> = const { OnceCell::new() };
}

/// Runs once for an image; natively, once a thread.
pub(crate) fn boot() {
    INTERPRETER.with(|cell| {
        cell.get_or_init(|| {
            let interpreter = build();
            interpreter.enter(|vm| {
                if let Err(error) = prepare(vm) {
                    let mut text = String::new();
                    let _ = vm.write_exception(&mut text, &error);
                    panic!("boot: {text}");
                }
            });
            interpreter
        });
    });
}

/// Enters the interpreter of the image.
pub(crate) fn enter<R>(f: impl FnOnce(&VirtualMachine) -> R) -> R {
    boot();
    INTERPRETER.with(|cell| cell.get().expect("booted").enter(f))
}

fn build() -> Interpreter {
    let mut settings = Settings::default();
    settings.isolated = true;
    settings.ignore_environment = true;
    settings.import_site = false;
    settings.install_signal_handlers = false;
    settings.allow_external_library = false;
    settings.write_bytecode = false;
    settings.user_site_directory = false;
    settings.hash_seed = Some(0);
    let builder = Interpreter::builder(settings);
    let native: Vec<&'static PyModuleDef> = rustpython_stdlib::stdlib_module_defs(&builder.ctx)
        .into_iter()
        .filter(|def| NATIVE.contains(&def.name.as_str()))
        .collect();
    builder.add_native_modules(&native).add_frozen_modules(FrozenLib::from_ref(LIBRARY).decode()).build()
}

fn prepare(vm: &VirtualMachine) -> PyResult<()> {
    install_internals(vm)?;
    output::install(vm)?;
    guard::install(vm)?;
    // What Python promises everywhere but on the smallest machines: programs take it for infinity.
    vm.sys_module.set_attr("maxsize", vm.ctx.new_int(i64::MAX), vm)?;
    // Frozen modules have no file, and one of them asks where its own is.
    vm.builtins.set_attr("__file__", vm.ctx.new_str("<frozen>"), vm)?;
    // Finds the codecs that are written in Python.
    vm.import("encodings", 0)?;
    for module in PRELOADED {
        vm.import(module, 0)?;
    }
    // Nobody types: what reads meets the end of the file.
    let nothing = vm.import("io", 0)?.get_attr("StringIO", vm)?.call((), vm)?;
    vm.sys_module.set_attr("stdin", nothing, vm)?;
    clock::install(vm)?;
    values::install(vm)?;
    vm.import("_belljar_fixes", 0)?;
    report::install(vm)?;
    repairs::install(vm);
    guard::close_code(vm);
    policy::install(vm)?;
    facade::install(vm)?;
    repairs::close_native_types(vm);
    vm.state.gc.collect_force(2);
    Ok(())
}

/// `_belljar`: what our own Python asks of Rust.
fn install_internals(vm: &VirtualMachine) -> PyResult<()> {
    let random_bytes = |size: usize, vm: &VirtualMachine| {
        let mut bytes = vec![0; size];
        crate::random::fill(&mut bytes);
        vm.ctx.new_bytes(bytes)
    };
    let dict = vm.ctx.new_dict();
    dict.set_item("random_bytes", vm.new_function("random_bytes", random_bytes).into(), vm)?;
    let is_library = |file: PyStrRef| report::is_library(&file.to_string_lossy());
    dict.set_item("is_library", vm.new_function("is_library", is_library).into(), vm)?;
    let module = vm.new_module("_belljar", dict, None);
    vm.sys_module.get_attr("modules", vm)?.set_item("_belljar", module.into(), vm)
}
