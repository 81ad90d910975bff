//! Class patterns: `case Point(x, y)` reads the attributes that `Point.__match_args__` names.
//!
//! Those names are data. Under `no-private` the pattern is judged when it is come to. A class that is a
//! global is looked up there once more; any other goes through a function of ours, which the tree is given
//! before it is compiled again.

use super::{
    attributes, is_traced, marks,
    namespace::{self, Ambiguous},
    syntax,
};
use crate::{facade, state};
use belljar_protocol::Attributes;
use ruff_text_size::Ranged as _;
use rustpython_compiler_core::{Mode, SourceFileBuilder, bytecode::CodeFlags};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyObjectRef, PyRef, PyResult, VirtualMachine,
    builtins::{PyCode, PyDict, PyStr, PyTuple, PyType},
    compiler::{
        ast::{
            Arguments, Expr, ExprCall, ExprContext, ExprName, Mod, Pattern,
            visitor::transformer::{Transformer, walk_pattern},
        },
        codegen,
    },
    frame,
    types::PyTypeFlags,
};

/// No program can write this name.
const JUDGE: &str = "match class";

pub(super) fn begin(vm: &VirtualMachine) -> PyResult<()> {
    if !is_active() {
        return Ok(());
    }
    let judge = |class: PyObjectRef, vm: &VirtualMachine| -> PyResult {
        judge(&class, vm)?;
        Ok(class)
    };
    facade::builtins().set_item(JUDGE, vm.new_function("match", judge).into(), vm)
}

pub(super) fn is_active() -> bool {
    is_traced() || state::with(|state| state.policy.attributes != Attributes::Any)
}

/// The code again, with class patterns that are judged; none where there are none.
pub(super) fn close(
    code: &Py<PyCode>,
    source: &str,
    mode: Mode,
    vm: &VirtualMachine,
) -> PyResult<Option<PyRef<PyCode>>> {
    if !source.contains("case") || !are_in(code) {
        return Ok(None);
    }
    let filename = code.code.source_path.as_str();
    let unreadable =
        || vm.new_value_error("the policy refuses private attributes, and cannot read this pattern");
    let mut tree = syntax::parse(source).ok_or_else(unreadable)?;
    if let Mod::Module(module) = &mut tree {
        Closer.visit_body(&mut module.body);
    }
    let mut options = vm.compile_opts();
    options.future_features = code.code.flags & CodeFlags::FUTURE_MASK;
    let file = SourceFileBuilder::new(filename, source).finish();
    let code = codegen::compile::compile_top(tree, file, mode, options).map_err(|_| unreadable())?;
    Ok(Some(PyCode::new_ref_from_bytecode(vm, code)))
}

/// Whether there is such a pattern, and its class is no global.
pub(super) fn are_in(code: &Py<PyCode>) -> bool {
    is_active() && marks::matches_other_than_globals(code)
}

struct Closer;

impl Transformer for Closer {
    fn visit_pattern(&self, pattern: &mut Pattern) {
        if let Pattern::MatchClass(class) = pattern
            && !class.arguments.patterns.is_empty()
        {
            let range = class.cls.range();
            let name =
                ExprName { node_index: Default::default(), range, id: JUDGE.into(), ctx: ExprContext::Load };
            let class_of = std::mem::replace(&mut *class.cls, Expr::Name(name.clone()));
            *class.cls = Expr::Call(ExprCall {
                node_index: Default::default(),
                range_start: range.start(),
                func: Box::new(Expr::Name(name)),
                arguments: Arguments {
                    range,
                    node_index: Default::default(),
                    args: [class_of].into(),
                    keywords: Default::default(),
                    runtime_args: None,
                    runtime_bases: None,
                },
            });
        }
        walk_pattern(self, pattern);
    }
}

/// Judges the class that the running frame has just loaded from its globals or builtins.
pub(super) fn judge_global(name: &str, vm: &VirtualMachine) -> PyResult<()> {
    let frame = frame::current_thread_iframe();
    if frame.is_null() {
        return Ok(());
    }
    // SAFETY: the frame is executing.
    let frame = unsafe { &*frame };
    let Some(builtins) = frame.builtins().downcast_ref::<PyDict>() else {
        return attributes::judge("__match_args__", vm);
    };
    for scope in [frame.globals(), builtins] {
        match namespace::entry(scope, name, vm) {
            Ok(Some(class)) => return judge(&class, vm),
            Ok(None) => {}
            Err(Ambiguous) => return attributes::judge("__match_args__", vm),
        }
    }
    Ok(())
}

/// Judges what a class names for patterns, without code of the program's. A metaclass that decides it
/// anew each time is refused.
fn judge(class: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    let Some(class) = class.downcast_ref::<PyType>() else { return Ok(()) };
    let name = vm.ctx.intern_str("__match_args__");
    let metaclass = class.class();
    let is_own = |name: &str| {
        let base = vm.ctx.types.type_type;
        let found = metaclass.get_attr(vm.ctx.intern_str(name));
        found.is_some_and(|found| base.get_attr(vm.ctx.intern_str(name)).is_none_or(|base| !base.is(&found)))
    };
    if metaclass.slots.flags.has_feature(PyTypeFlags::HEAPTYPE)
        && ["__match_args__", "__getattribute__", "__getattr__"].into_iter().any(is_own)
    {
        return attributes::judge("__match_args__", vm);
    }
    let Some(names) = class.get_attr(name) else { return Ok(()) };
    let Some(names) = names.downcast_ref::<PyTuple>() else {
        // A tuple is what it has to be; a descriptor would give one of its own.
        return attributes::judge("__match_args__", vm);
    };
    for name in names.as_slice().iter().filter_map(|name| name.downcast_ref::<PyStr>()) {
        attributes::judge(&name.to_string_lossy(), vm)?;
    }
    Ok(())
}
