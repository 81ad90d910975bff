//! Kinds of syntax that a policy refuses, found in what is compiled before any of it runs.

use super::record;
use crate::{guard, state};
use belljar_protocol::{Location, Syntax};
use belljar_syntax::{Around, kinds};
use rustpython_vm::{
    PyResult, VirtualMachine,
    compiler::{
        ast::{
            AnyNodeRef, Mod,
            visitor::source_order::{SourceOrderVisitor, TraversalSignal},
        },
        parser::{self, Mode, ParseOptions},
    },
};

/// Judges each piece of refused syntax where it stands. An expression that does not parse as a module
/// has been compiled all the same, and is parsed as one.
pub(super) fn check(source: &str, filename: &str, vm: &VirtualMachine) -> PyResult<()> {
    if !is_active() {
        return Ok(());
    }
    let parsed =
        parse(source).ok_or_else(|| vm.new_value_error("the policy refuses syntax, and cannot read this"))?;
    let mut finder = Finder { source, found: Vec::new(), functions: Vec::new() };
    match &parsed {
        Mod::Module(module) => finder.visit_body(&module.body),
        Mod::Expression(expression) => finder.visit_expr(&expression.body),
    }
    for (kind, line, function) in finder.found {
        record(|trace| {
            trace.syntax.insert(kind);
        });
        if !state::with(|state| state.policy.allows_syntax(kind)) {
            let name = kind.as_str();
            let message =
                format!("the policy does not allow the syntax '{name}' (line {line} of {filename})");
            let location = Location { file: filename.to_owned(), line, function };
            guard::violate_at("syntax", name, message, Some(location), vm)?;
        }
    }
    Ok(())
}

pub(super) fn is_active() -> bool {
    state::with(|state| !state.policy.syntax.is_empty() || state.trace.is_some())
}

pub(super) fn parse(source: &str) -> Option<Mod> {
    let parse = |mode| parser::parse(source, ParseOptions::from(mode)).ok();
    parse(Mode::Module).or_else(|| parse(Mode::Expression)).map(parser::Parsed::into_syntax)
}

struct Finder<'a> {
    source: &'a str,
    /// Kind, line and function.
    found: Vec<(Syntax, u32, String)>,
    /// The names of what is around, and whether it is a function.
    functions: Vec<(String, bool)>,
}

impl<'a> SourceOrderVisitor<'a> for Finder<'_> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        let around = Around {
            function: self.functions.iter().any(|(_, is_function)| *is_function),
            class: self.functions.last().is_some_and(|(_, is_function)| !is_function),
        };
        for (kind, range) in kinds(node, around) {
            let line = self.source[..range.start().to_usize()].matches('\n').count() as u32 + 1;
            let function = self.functions.last().map_or("<module>", |(name, _)| name).to_owned();
            self.found.push((kind, line, function));
        }
        match node {
            AnyNodeRef::StmtFunctionDef(def) => self.functions.push((def.name.to_string(), true)),
            AnyNodeRef::StmtClassDef(class) => self.functions.push((class.name.to_string(), false)),
            AnyNodeRef::ExprLambda(_) => self.functions.push(("<lambda>".to_owned(), true)),
            _ => {}
        }
        TraversalSignal::Traverse
    }

    fn leave_node(&mut self, node: AnyNodeRef<'a>) {
        use AnyNodeRef::{ExprLambda, StmtClassDef, StmtFunctionDef};
        if matches!(node, StmtFunctionDef(_) | StmtClassDef(_) | ExprLambda(_)) {
            self.functions.pop();
        }
    }
}
