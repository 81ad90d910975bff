//! Marks in the bytecode of user code what has to be judged when it runs.
//!
//! The names of attributes and variables stand in the code. An instruction with a name that the policy
//! refuses is displaced by `INSTRUMENTED_INSTRUCTION`, which asks [`judge`] and then does what stood
//! there. No other instruction changes, and none moves: what is allowed costs nothing, and tracebacks
//! stay what they are.

use super::{
    allows_builtin, attributes, is_traced, judge_builtin,
    namespace::{self, has, is_text},
    patterns, record,
};
use crate::{facade, fuel, state};
use rustpython_compiler_core::bytecode::{CodeFlags, CommonConstant, Instruction, OpArg, OpArgState};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyRef, PyResult, VirtualMachine,
    builtins::{PyCode, PyDict, PySet, PyStr, PyTuple},
    frame,
};
use std::{borrow::Borrow as _, mem::MaybeUninit, ptr::addr_of_mut};

/// The tool of `sys.monitoring` that is ours, and its event.
const TOOL: usize = 5;
const INSTRUCTION: usize = 6;

/// Whose code is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    User,
    /// The library's `dataclasses` wrote it: the private attributes in it are the class's own.
    Generated,
}

/// Makes [`judge`] what an instrumented instruction asks. Nothing else is monitored: the version that
/// would have all code instrumented anew stays what it is.
pub(super) fn install(vm: &VirtualMachine) {
    let judge = vm.new_function("judge", judge);
    let mut monitoring = vm.state.monitoring.lock();
    monitoring.global_events[TOOL] = 1 << INSTRUCTION;
    monitoring.callbacks.insert((TOOL, INSTRUCTION), judge.into());
}

/// Marks a code object and those inside it.
pub(super) fn mark(code: &Py<PyCode>, origin: Origin, vm: &VirtualMachine) {
    let traced = is_traced();
    let judges_patterns = patterns::is_active();
    if traced || judges_patterns && may_match(code) || names_refused(code, vm) || annotates(code) {
        let refused = |uses: &Use<'_>| match uses {
            Use::Attributes(names) => {
                origin == Origin::User && names.iter().any(|name| refuses_attribute(name))
            }
            Use::Variable { name, .. } => refuses_variable(name, vm),
            Use::Class(_) => judges_patterns,
            Use::Call => traced,
            Use::Annotation | Use::Rebinding => true,
        };
        let mut marked: Vec<usize> =
            uses(code).filter(|(_, uses)| refused(uses)).map(|(index, _)| index).collect();
        marked.dedup();
        if !marked.is_empty() {
            displace(code, &marked);
        }
    }
    inner(code).for_each(|inner| mark(inner, origin, vm));
}

/// Marks where functions of the library begin, in a code object and those inside it.
pub(super) fn mark_calls(code: &Py<PyCode>) {
    if code.monitoring_data.lock().is_some() {
        return;
    }
    let calls = uses(code).filter(|(_, uses)| matches!(uses, Use::Call));
    let marked: Vec<usize> = calls.map(|(index, _)| index).collect();
    if !marked.is_empty() {
        displace(code, &marked);
    }
    inner(code).for_each(mark_calls);
}

/// The code objects inside this one.
fn inner(code: &Py<PyCode>) -> impl Iterator<Item = &Py<PyCode>> {
    code.code.constants.iter().filter_map(|constant| {
        let constant: &PyObject = constant.borrow();
        constant.downcast_ref::<PyCode>()
    })
}

/// Whether any of the names that the code holds is refused somewhere: most code has none.
fn names_refused(code: &Py<PyCode>, vm: &VirtualMachine) -> bool {
    let refused = |name: &str| refuses_attribute(name) || refuses_variable(name, vm);
    code.code.names.iter().any(|name| refused(name.as_str()))
        || code.code.constants.iter().any(|constant| {
            let constant: &PyObject = constant.borrow();
            constant.downcast_ref::<PyTuple>().is_some_and(|tuple| strings(tuple).any(refuses_attribute))
        })
}

/// Where a module or a class body keeps the numbers of the annotations that it has come to. The
/// interpreter takes what is there for a set, without looking, and a program can bind the name.
const ANNOTATIONS: &str = "__conditional_annotations__";

fn annotates(code: &Py<PyCode>) -> bool {
    let code = &code.code;
    let mut names = code.names.iter().chain(code.cellvars.iter()).chain(code.freevars.iter());
    names.any(|name| name.as_str() == ANNOTATIONS)
}

/// Whether there can be a class pattern: the names of its attributes are a constant.
fn may_match(code: &Py<PyCode>) -> bool {
    code.code.constants.iter().any(|constant| {
        let constant: &PyObject = constant.borrow();
        constant.downcast_ref::<PyTuple>().is_some_and(|names| strings(names).count() == names.len())
    })
}

fn strings(tuple: &Py<PyTuple>) -> impl Iterator<Item = &str> {
    tuple.as_slice().iter().filter_map(|item| item.downcast_ref::<PyStr>()?.to_str())
}

fn refuses_attribute(name: &str) -> bool {
    belljar_protocol::Attributes::is_private(name)
        && state::with(|state| state.trace.is_some() || !state.policy.allows_attribute(name))
}

fn refuses_variable(name: &str, vm: &VirtualMachine) -> bool {
    let refused = state::with(|state| state.trace.is_some() || !allows_builtin(&state.policy, name));
    refused && facade::trusted_builtins().contains_key(name, vm)
}

/// Puts the question in the place of the instructions at these indices.
fn displace(code: &Py<PyCode>, indices: &[usize]) {
    let instructions = &code.code.instructions;
    let mut displaced = vec![0; instructions.len()];
    for &index in indices {
        displaced[index] = u8::from(instructions.read_op(index).deoptimize());
        // SAFETY: the code does not run now, and the table below tells what stood there.
        unsafe { instructions.replace_op(index, Instruction::InstrumentedInstruction) };
    }
    let mut slot = code.monitoring_data.lock();
    let mut data = uninit(&slot);
    // SAFETY: these are the two fields of the type, which has a name in its own crate only.
    *slot = Some(unsafe {
        addr_of_mut!((*data.as_mut_ptr()).line_opcodes).write(vec![0; displaced.len()]);
        addr_of_mut!((*data.as_mut_ptr()).per_instruction_opcodes).write(displaced);
        data.assume_init()
    });
}

/// Room for what would be in the option.
fn uninit<T>(_: &Option<T>) -> MaybeUninit<T> {
    const { assert!(size_of::<T>() == 2 * size_of::<Vec<u8>>()) };
    MaybeUninit::uninit()
}

/// What an instruction does that a policy can refuse, or a trace records.
enum Use<'a> {
    Attributes(Vec<&'a str>),
    /// A name that may be a builtin; `scoped` where a namespace besides the globals comes first.
    Variable {
        name: &'a str,
        scoped: bool,
    },
    /// The global that a class pattern with positions has just loaded.
    Class(&'a str),
    /// The first instruction of a function's body.
    Call,
    /// Adds to [`ANNOTATIONS`] of a module.
    Annotation,
    /// Binds [`ANNOTATIONS`] of a class body anew.
    Rebinding,
}

/// What the interpreter asks before a marked instruction. No code of the program's runs meanwhile.
fn judge(code: PyRef<PyCode>, offset: usize, vm: &VirtualMachine) -> PyResult<()> {
    if is_traced() {
        fuel::uncounted(|| judge_at(&code, offset / 2, vm))
    } else {
        judge_at(&code, offset / 2, vm)
    }
}

fn judge_at(code: &Py<PyCode>, place: usize, vm: &VirtualMachine) -> PyResult<()> {
    let here = uses(code).skip_while(|(index, _)| *index < place).take_while(|(index, _)| *index == place);
    for (_, used) in here {
        match used {
            Use::Attributes(names) => {
                for name in names {
                    attributes::judge(name, vm)?;
                }
            }
            Use::Variable { name, scoped } if is_builtin(name, scoped) => judge_builtin(name, vm)?,
            Use::Variable { name, .. } if is_copied(name, vm)? => record(|trace| {
                trace.builtins.insert(name.to_owned());
            }),
            Use::Variable { .. } => {}
            Use::Class(name) => patterns::judge_global(name, vm)?,
            Use::Call => {
                let depth = vm.current_recursion_depth() as u32;
                record(|trace| trace.peaks.recursion = trace.peaks.recursion.max(depth));
            }
            Use::Annotation if keeps_annotations(vm) => {}
            Use::Annotation | Use::Rebinding => {
                return Err(vm.new_type_error(format!("'{ANNOTATIONS}' is a set of the interpreter's own")));
            }
        }
    }
    Ok(())
}

/// Whether the running frame finds this name in the builtins of user code.
fn is_builtin(name: &str, scoped: bool) -> bool {
    let frame = frame::current_thread_iframe();
    if frame.is_null() {
        return false;
    }
    // SAFETY: the frame is executing.
    let frame = unsafe { &*frame };
    let scope = frame.locals.get().filter(|_| scoped).and_then(|scope| scope.obj().downcast_ref::<PyDict>());
    !scope.is_some_and(|scope| has(scope, name))
        && !has(frame.globals(), name)
        && frame.builtins().is(facade::builtins().as_object())
}

/// Whether a traced frame finds a builtin among its globals: where annotations are evaluated, these begin
/// with a copy of all builtins that there are.
fn is_copied(name: &str, vm: &VirtualMachine) -> PyResult<bool> {
    let frame = frame::current_thread_iframe();
    if !is_traced() || frame.is_null() {
        return Ok(false);
    }
    // SAFETY: the frame is executing.
    let globals = unsafe { &*frame }.globals();
    let found = globals.items_vec().into_iter().find(|(key, _)| is_text(key, name));
    let builtin = facade::builtins().get_item_opt(name, vm)?;
    Ok(found.zip(builtin).is_some_and(|((_, found), builtin)| found.is(&builtin)))
}

/// Whether a set is what the running module finds as its [`ANNOTATIONS`], without asking the program's code.
fn keeps_annotations(vm: &VirtualMachine) -> bool {
    let frame = frame::current_thread_iframe();
    if frame.is_null() {
        return false;
    }
    // SAFETY: the frame is executing.
    let scope = unsafe { &*frame }.locals.get();
    let Some(scope) = scope.and_then(|scope| scope.obj().downcast_ref_if_exact::<PyDict>(vm)) else {
        return false;
    };
    // A key that decides for itself what it is equal to could pass for any name.
    let kept = namespace::entry(scope, ANNOTATIONS, vm);
    matches!(kept, Ok(Some(set)) if set.downcast_ref::<PySet>().is_some())
}

/// What the instructions of a code object use, by their indices.
fn uses(code: &Py<PyCode>) -> impl Iterator<Item = (usize, Use<'_>)> {
    let mut before = [None; 2];
    let mut in_body = false;
    instructions(code).flat_map(move |(index, instruction, arg)| {
        let call = in_body.then_some((index, Use::Call));
        in_body = matches!(instruction, Instruction::Resume { .. });
        let used = use_of(code, instruction, arg, before[0]).map(|used| (index, used));
        let class = class_of(code, instruction, arg, before[1]).map(|name| (index, Use::Class(name)));
        before = [Some((instruction, arg)), before[0]];
        call.into_iter().chain(used).chain(class)
    })
}

/// The global that is the class of a pattern with positions: it is loaded before the pattern's names are.
fn class_of(
    code: &Py<PyCode>,
    instruction: Instruction,
    arg: OpArg,
    loaded: Option<(Instruction, OpArg)>,
) -> Option<&str> {
    match (instruction, loaded?) {
        (Instruction::MatchClass { count }, (Instruction::LoadGlobal { namei }, loaded))
            if count.get(arg) > 0 =>
        {
            code.code.names.get(namei.get(loaded) as usize >> 1).map(|name| name.as_str())
        }
        _ => None,
    }
}

/// Whether the class of some pattern with positions comes from elsewhere, here or in the code inside.
pub(super) fn matches_other_than_globals(code: &Py<PyCode>) -> bool {
    let mut before = [None; 2];
    let mut others = instructions(code).filter(|&(_, instruction, arg)| {
        let has_positions = matches!(instruction, Instruction::MatchClass { count } if count.get(arg) > 0);
        let class = class_of(code, instruction, arg, before[1]);
        before = [Some((instruction, arg)), before[0]];
        has_positions && class.is_none()
    });
    others.next().is_some() || inner(code).any(matches_other_than_globals)
}

fn use_of<'a>(
    code: &'a Py<PyCode>,
    instruction: Instruction,
    arg: OpArg,
    before: Option<(Instruction, OpArg)>,
) -> Option<Use<'a>> {
    let name = |index: u32| code.code.names.get(index as usize).map_or("", |name| name.as_str());
    let attribute = |index: u32| Some(Use::Attributes(vec![name(index)]));
    match instruction {
        Instruction::LoadAttr { namei } => attribute(namei.get(arg).name_idx()),
        Instruction::LoadSuperAttr { namei } => attribute(namei.get(arg).name_idx()),
        Instruction::StoreAttr { namei } => attribute(namei.get(arg)),
        Instruction::DeleteAttr { namei } => attribute(namei.get(arg)),
        Instruction::ImportFrom { namei } => attribute(namei.get(arg)),
        Instruction::LoadGlobal { namei } => {
            Some(Use::Variable { name: name(namei.get(arg) >> 1), scoped: false })
        }
        Instruction::LoadName { namei } => Some(Use::Variable { name: name(namei.get(arg)), scoped: true }),
        Instruction::LoadFromDictOrGlobals { i } => {
            Some(Use::Variable { name: name(i.get(arg)), scoped: true })
        }
        // A class pattern: the names of its attributes are the constant just before.
        Instruction::MatchClass { .. } => match before {
            Some((Instruction::LoadConst { consti }, arg)) => {
                let names: &PyObject = code.code.constants[consti.get(arg)].borrow();
                let names = names.downcast_ref::<PyTuple>()?;
                Some(Use::Attributes(strings(names).collect()))
            }
            _ => None,
        },
        Instruction::SetAdd { .. } if is_annotated_module(code) => Some(Use::Annotation),
        Instruction::StoreDeref { i } if !matches!(before, Some((Instruction::BuildSet { .. }, _))) => {
            (cell(code, i.get(arg).as_usize()) == Some(ANNOTATIONS)).then_some(Use::Rebinding)
        }
        Instruction::DeleteDeref { i } => {
            (cell(code, i.get(arg).as_usize()) == Some(ANNOTATIONS)).then_some(Use::Rebinding)
        }
        // A function of the program's that would hold the cell.
        Instruction::LoadConst { consti } => {
            let constant: &PyObject = code.code.constants[consti.get(arg)].borrow();
            constant.downcast_ref::<PyCode>().filter(|inner| captures(inner)).map(|_| Use::Rebinding)
        }
        _ => None,
    }
}

/// Functions name it too: those that tell the annotations of a module.
fn is_annotated_module(code: &Py<PyCode>) -> bool {
    !code.code.flags.contains(CodeFlags::OPTIMIZED)
        && code.code.names.iter().any(|name| name.as_str() == ANNOTATIONS)
}

/// Whether a function takes [`ANNOTATIONS`] from the class around it, and is not the compiler's own, which
/// alone has this constant.
fn captures(code: &Py<PyCode>) -> bool {
    let compilers = |(_, op, arg): (usize, Instruction, OpArg)| match op {
        Instruction::LoadCommonConstant { idx } => idx.get(arg) == CommonConstant::NotImplementedError,
        _ => false,
    };
    code.code.freevars.iter().any(|name| name.as_str() == ANNOTATIONS) && !instructions(code).any(compilers)
}

/// The name of a cell by its place: after the local variables, those among them left out.
fn cell(code: &Py<PyCode>, place: usize) -> Option<&str> {
    let code = &code.code;
    let own = code.cellvars.iter().filter(|cell| !code.varnames.contains(cell));
    code.varnames.iter().chain(own).chain(code.freevars.iter()).nth(place).map(|name| name.as_str())
}

/// The instructions of a code object as the compiler wrote them.
pub(super) fn instructions(code: &Py<PyCode>) -> impl Iterator<Item = (usize, Instruction, OpArg)> {
    let units = &code.code.instructions;
    let displaced = code.monitoring_data.lock().as_ref().map(|data| data.per_instruction_opcodes.clone());
    let mut state = OpArgState::default();
    let mut next = 0;
    std::iter::from_fn(move || {
        while next < units.len() {
            let index = next;
            let stood_there = displaced.as_ref().map(|displaced| displaced[index]).filter(|&op| op != 0);
            let op = stood_there.and_then(|op| Instruction::try_from(op).ok());
            let op = op.unwrap_or_else(|| units.read_op(index)).deoptimize();
            let arg = state.extend(units.read_arg(index));
            next += 1 + op.cache_entries();
            if !matches!(op, Instruction::ExtendedArg) {
                state.reset();
                return Some((index, op, arg));
            }
        }
        None
    })
}
