//! Compiles what user code consists of: the source, its modules, and text that it runs.

use super::{
    marks::{self, Origin},
    patterns, syntax,
};
use crate::{facade, source, state};
use belljar_protocol::{Attributes, Names};
use rustpython_vm::{
    AsObject as _, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyCode, PyStr},
    compiler::Mode,
    frame,
    function::FuncArgs,
};

/// Compiles a file, and marks in it what the policy has to judge. `Err` is what the compiler or the
/// policy raises.
pub(crate) fn compile(
    source: &str,
    filename: &str,
    vm: &VirtualMachine,
) -> Result<PyRef<PyCode>, PyBaseExceptionRef> {
    let mut code = source::compile(source, Mode::Exec, filename, vm)?;
    if is_active() {
        syntax::check(source, filename, vm)?;
        code = patterns::close(&code, source, Mode::Exec, vm)?.unwrap_or(code);
    }
    marks::mark(&code, Origin::User, vm);
    Ok(code)
}

/// Whether there is anything to check in what is compiled.
fn is_active() -> bool {
    state::with(|state| {
        let policy = &state.policy;
        state.trace.is_some()
            || policy.attributes != Attributes::Any
            || policy.builtins != Names::Any
            || !policy.syntax.is_empty()
    })
}

/// `compile`: from text alone, since the compiler trusts the trees that it is given.
pub(crate) fn compile_text(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let source = args.args.first().or_else(|| args.kwargs.get("source")).cloned();
    let types = &vm.ctx.types;
    let texts = [types.str_type, types.bytes_type, types.bytearray_type, types.memoryview_type];
    if !source.as_ref().is_none_or(|source| texts.iter().any(|text| source.fast_isinstance(text))) {
        return Err(vm.new_type_error("compile() takes text here, and no syntax tree"));
    }
    let text = |index: usize, name: &str| {
        let argument = args.args.get(index).or_else(|| args.kwargs.get(name));
        argument.and_then(|text| Some(text.downcast_ref::<PyStr>()?.to_string_lossy().into_owned()))
    };
    let mode = text(2, "mode").and_then(|mode| mode.parse().ok()).unwrap_or(Mode::Exec);
    if let Some(source) = &source {
        source::check_object(source, mode, &text(1, "filename").unwrap_or_default(), vm)?;
    }
    let compiled = real.call(args, vm)?;
    match (compiled.downcast::<PyCode>(), source) {
        (Ok(code), Some(source)) => Ok(hold(code, &source, mode, Origin::User, vm)?.into()),
        (Ok(code), None) => Ok(code.into()),
        (Err(tree), _) => Ok(tree),
    }
}

/// Compiles the text that `exec` or `eval` is given to run over the builtins of user code.
pub(crate) fn compile_argument(
    mode: Mode,
    compile: &PyObject,
    args: &mut FuncArgs,
    vm: &VirtualMachine,
) -> PyResult<()> {
    // What runs as a module can have annotations, which are marked whatever the policy says.
    let is_marked = is_active() || matches!(mode, Mode::Exec) && !facade::library_calls(vm);
    let Some(source) = args.args.first_mut().filter(|_| is_marked) else { return Ok(()) };
    if !source.fast_isinstance(vm.ctx.types.str_type) && !source.check_buffer() {
        return Ok(());
    }
    let eval = matches!(mode, Mode::Eval);
    let text: PyObjectRef = match source.downcast_ref::<PyStr>() {
        _ if !eval => source.clone(),
        Some(text) => vm.ctx.new_str(text.to_string_lossy().trim_start_matches([' ', '\t'])).into(),
        None => source.try_bytes_like(vm, |bytes| {
            let start = bytes.iter().position(|byte| !b" \t".contains(byte)).unwrap_or(bytes.len());
            vm.ctx.new_bytes(bytes[start..].to_vec()).into()
        })?,
    };
    let word = if eval { "eval" } else { "exec" };
    let compiled = compile.call((text.clone(), "<string>".to_owned(), word.to_owned()), vm)?;
    let generated = facade::library_calls(vm)
        && frame::current_code().is_some_and(|code| {
            let (file, function) = (code.code.source_path.as_str(), code.code.obj_name.as_str());
            (file, function) == ("<frozen dataclasses>", "add_fns_to_class")
        });
    let origin = if generated { Origin::Generated } else { Origin::User };
    *source = match compiled.downcast::<PyCode>() {
        Ok(code) => hold(code, &text, mode, origin, vm)?.into(),
        Err(other) => other,
    };
    Ok(())
}

/// Holds code that has been compiled from this text to the policy.
fn hold(
    code: PyRef<PyCode>,
    source: &PyObject,
    mode: Mode,
    origin: Origin,
    vm: &VirtualMachine,
) -> PyResult<PyRef<PyCode>> {
    let mut code = code;
    if origin == Origin::User && (syntax::is_active() || patterns::are_in(&code)) {
        let source = text_of(source, vm)?;
        syntax::check(&source, code.code.source_path.as_str(), vm)?;
        code = patterns::close(&code, &source, mode, vm)?.unwrap_or(code);
    }
    marks::mark(&code, origin, vm);
    Ok(code)
}

/// The text as the compiler has read it.
fn text_of(source: &PyObject, vm: &VirtualMachine) -> PyResult<String> {
    if let Some(text) = source.downcast_ref::<PyStr>() {
        return Ok(text.to_string_lossy().into_owned());
    }
    let bytes = source.try_bytes_like(vm, <[u8]>::to_vec)?;
    let declared = bytes.split(|&byte| byte == b'\n').take(2).any(declares);
    String::from_utf8(bytes).ok().filter(|_| !declared).ok_or_else(|| {
        vm.new_value_error("under this policy, bytes to compile are in UTF-8 and declare no other encoding")
    })
}

/// Whether a line names another encoding than UTF-8.
fn declares(line: &[u8]) -> bool {
    let word = line.windows(6).position(|word| word == b"coding");
    word.is_some_and(|at| !matches!(line[at + 6..].trim_ascii_end(), b": utf-8" | b":utf-8" | b"=utf-8"))
}
