//! What an outcome says about where a program was and why it ended.

use belljar_protocol::{Exception, Frame, Limits, Location};
use rustpython_compiler_core::bytecode::Instruction;
use rustpython_vm::{
    AsObject as _, PyObjectRef, PyResult, TryFromObject as _, VirtualMachine,
    builtins::{PyBaseExceptionRef, PyTupleRef},
};
use std::cell::RefCell;

thread_local! {
    /// `_belljar_report`, from the image: user code has no name for it.
    static REPORTER: RefCell<Option<PyObjectRef>> = const { RefCell::new(None) };
}

pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    REPORTER.set(Some(vm.import("_belljar_report", 0)?));
    Ok(())
}

/// Keeps the source for tracebacks.
pub(crate) fn remember(filename: &str, source: &str, vm: &VirtualMachine) -> PyResult<()> {
    reporter(vm).get_attr("remember", vm)?.call((filename.to_owned(), source.to_owned()), vm)?;
    Ok(())
}

/// An uncaught exception, as CPython would print it. The program owns its exceptions' methods:
/// where they fail too, what is left is told.
pub(crate) fn describe(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Exception {
    // A program with a low limit has its errors told too.
    let limit = vm.recursion_limit.replace(Limits::MAX_RECURSION as usize);
    let described = reporter(vm)
        .get_attr("describe", vm)
        .and_then(|describe| describe.call((exception.clone(),), vm))
        .and_then(|description| read(description, vm));
    vm.recursion_limit.set(limit);
    described.unwrap_or_else(|_| {
        let kind = exception.class().name().to_string();
        let message = "the exception could not be described".to_owned();
        let rendered = format!("{kind}: {message}\n");
        Exception { kind, message, frames: Vec::new(), rendered }
    })
}

/// The innermost frame that is running now and is not the library's, read from the interpreter's own frames.
pub(crate) fn user_frame() -> Option<Location> {
    let mut frame = rustpython_vm::frame::current_thread_iframe();
    while !frame.is_null() {
        // SAFETY: the chain holds the frames that are executing, and none ends while we look.
        let current = unsafe { &*frame };
        let code = &current.code().code;
        let file = code.source_path.as_str();
        if !is_library(file) {
            // A run ends between two instructions, or in one whose caches lie at `lasti`: what stands
            // there is about to run, or is running.
            let line = match code.locations.get(current.get_lasti() as usize) {
                Some((start, _)) => start.line.get(),
                None => code.first_line_number.map_or(1, |line| line.get()),
            };
            return Some(Location {
                file: file.to_owned(),
                line: line as u32,
                function: code.obj_name.as_str().to_owned(),
            });
        }
        frame = current.previous();
    }
    None
}

/// Whether a file is one of the library's, by its name.
pub(crate) fn is_library(file: &str) -> bool {
    // RustPython's own modules are named without brackets.
    const CORE: [&str; 8] = [
        "_frozen_importlib",
        "_frozen_importlib_external",
        "_thread",
        "codecs",
        "copyreg",
        "encodings_ascii",
        "encodings_latin_1",
        "encodings_utf_8",
    ];
    file.starts_with("<frozen ") || CORE.contains(&file)
}

/// Whether the running frame stands at an import statement, rather than in a call.
pub(crate) fn is_import_statement() -> bool {
    running().is_some_and(|instruction| matches!(instruction, Instruction::ImportName { .. }))
}

/// Whether the running frame takes a name from a module in an import statement.
pub(crate) fn is_import_from() -> bool {
    running().is_some_and(|instruction| matches!(instruction, Instruction::ImportFrom { .. }))
}

/// Whether the running frame takes all names from a module.
pub(crate) fn is_import_star() -> bool {
    running().is_some_and(|instruction| matches!(instruction, Instruction::CallIntrinsic1 { .. }))
}

/// Whether the running frame asks for an attribute that its code names.
pub(crate) fn is_load_attribute() -> bool {
    running().is_some_and(|instruction| matches!(instruction.deoptimize(), Instruction::LoadAttr { .. }))
}

/// The instruction that the running frame stands at.
fn running() -> Option<Instruction> {
    let frame = rustpython_vm::frame::current_thread_iframe();
    if frame.is_null() {
        return None;
    }
    // SAFETY: the frame is executing.
    let current = unsafe { &*frame };
    let index = (current.get_lasti() as usize).saturating_sub(1);
    match current.code().code.instructions.get(index)?.op {
        // A question of the policy's is in its place.
        Instruction::InstrumentedInstruction => {
            let displaced = current.code().monitoring_data.lock();
            Instruction::try_from(*displaced.as_ref()?.per_instruction_opcodes.get(index)?).ok()
        }
        instruction => Some(instruction),
    }
}

/// What an outcome tells in bytes at the most: of a name or a line, and of a text.
const MAX_NAME: usize = 1 << 10;
const MAX_TEXT: usize = 64 << 10;

fn cut(mut text: String, most: usize) -> String {
    if text.len() > most {
        let rest = text.len() - most;
        text.truncate(text.floor_char_boundary(most));
        text.push_str(&format!("… ({rest} bytes more)"));
    }
    text
}

fn reporter(vm: &VirtualMachine) -> PyObjectRef {
    REPORTER.with_borrow(|reporter| reporter.clone()).unwrap_or_else(|| vm.ctx.none())
}

fn read(description: PyObjectRef, vm: &VirtualMachine) -> PyResult<Exception> {
    let (kind, message, frames, rendered) = fields4(description, vm)?;
    let frames = Vec::<PyObjectRef>::try_from_object(vm, frames)?
        .into_iter()
        .map(|frame| read_frame(frame, vm))
        .collect::<PyResult<_>>()?;
    let kind = cut(text(&kind), MAX_NAME);
    Ok(Exception {
        kind,
        message: cut(text(&message), MAX_TEXT),
        frames,
        rendered: cut(text(&rendered), MAX_TEXT),
    })
}

fn read_frame(frame: PyObjectRef, vm: &VirtualMachine) -> PyResult<Frame> {
    let fields = PyTupleRef::try_from_object(vm, frame)?;
    let [file, line, function, column, end_line, end_column, source] = fields.as_slice() else {
        return Err(vm.new_type_error("a frame has seven fields"));
    };
    let number = |object: &PyObjectRef| Option::<u32>::try_from_object(vm, object.clone());
    Ok(Frame {
        file: text(file),
        line: number(line)?.unwrap_or(0),
        function: cut(text(function), MAX_NAME),
        column: number(column)?,
        end_line: number(end_line)?,
        end_column: number(end_column)?,
        source: (!vm.is_none(source)).then(|| cut(text(source), MAX_NAME)),
    })
}

fn fields4(
    tuple: PyObjectRef,
    vm: &VirtualMachine,
) -> PyResult<(PyObjectRef, PyObjectRef, PyObjectRef, PyObjectRef)> {
    let tuple = PyTupleRef::try_from_object(vm, tuple)?;
    match tuple.as_slice() {
        [a, b, c, d] => Ok((a.clone(), b.clone(), c.clone(), d.clone())),
        _ => Err(vm.new_type_error("a description has four fields")),
    }
}

/// A str as UTF-8; lone surrogates are replaced.
fn text(object: &PyObjectRef) -> String {
    object
        .downcast_ref::<rustpython_vm::builtins::PyStr>()
        .map(|text| text.to_string_lossy().into_owned())
        .unwrap_or_default()
}
