//! Compiles text.

use rustpython_vm::{
    PyObject, PyRef, PyResult, VirtualMachine,
    builtins::{PyBytes, PyCode, PyStr},
    compiler::{self, CompileOpts, Mode, core::SourceFileBuilder, parser},
    vm::VmCompileError,
};

pub(crate) fn compile(
    text: &str,
    mode: Mode,
    filename: &str,
    vm: &VirtualMachine,
) -> PyResult<PyRef<PyCode>> {
    check(text, mode, filename, vm)?;
    vm.compile(text, mode, filename).map_err(|error| error.into_pyexception(vm, Some(text)))
}

/// [`check`] on what user code hands to `compile`, `exec` or `eval`, if it is text.
pub(crate) fn check_object(
    source: &PyObject,
    mode: Mode,
    filename: &str,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let text = match source.downcast_ref::<PyStr>() {
        Some(text) => text.to_str(),
        None => source.downcast_ref::<PyBytes>().and_then(|bytes| std::str::from_utf8(bytes.as_bytes()).ok()),
    };
    text.map_or(Ok(()), |text| check(text, mode, filename, vm))
}

/// Refuses text that cannot be parsed. RustPython does so too, but looks for bad escapes in it first,
/// and panics where that cuts a character beyond ASCII in two.
fn check(text: &str, mode: Mode, filename: &str, vm: &VirtualMachine) -> PyResult<()> {
    if text.is_ascii() || is_nested_too_deeply(text) {
        return Ok(());
    }
    let (text, grammar) = match mode {
        Mode::Eval => (text.trim_start_matches([' ', '\t']), parser::Mode::Expression),
        _ => (text, parser::Mode::Module),
    };
    if parser::parse(text, grammar.into()).is_ok() {
        return Ok(());
    }
    match compiler::compile(text, mode, filename, CompileOpts::default()) {
        Ok(_) => Ok(()),
        Err(error) => Err(VmCompileError::Compile(error).into_pyexception(vm, Some(text))),
    }
}

/// A tree that deep must not be built: it cannot be dropped.
fn is_nested_too_deeply(text: &str) -> bool {
    compiler::pre_parse_source_error(&SourceFileBuilder::new("", text).finish()).is_err()
}
