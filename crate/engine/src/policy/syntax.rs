//! Kinds of syntax that a policy refuses, found in what is compiled before any of it runs.

use super::record;
use crate::{guard, state};
use belljar_protocol::{Location, Syntax};
use ruff_text_size::Ranged as _;
use rustpython_vm::{
    PyResult, VirtualMachine,
    compiler::{
        ast::{
            AnyNodeRef, Mod, Operator,
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
        let nested = self.functions.iter().any(|(_, is_function)| *is_function);
        for kind in kinds(node, nested) {
            let line = self.source[..node.start().to_usize()].matches('\n').count() as u32 + 1;
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

/// The kinds that a node is of; `nested` in a function.
fn kinds(node: AnyNodeRef<'_>, nested: bool) -> Vec<Syntax> {
    let if_so = |condition: bool, kind| condition.then_some(kind);
    let kinds = match node {
        AnyNodeRef::StmtFunctionDef(def) => vec![
            if_so(nested, Syntax::NestedFunction),
            if_so(def.is_async, Syntax::Async),
            if_so(def.returns.is_some(), Syntax::Annotations),
        ],
        AnyNodeRef::StmtClassDef(_) => vec![Some(Syntax::Class)],
        AnyNodeRef::Decorator(_) => vec![Some(Syntax::Decorator)],
        AnyNodeRef::StmtAnnAssign(_) => vec![Some(Syntax::Annotations)],
        AnyNodeRef::Parameter(parameter) => vec![if_so(parameter.annotation.is_some(), Syntax::Annotations)],
        AnyNodeRef::Parameters(parameters) => {
            vec![if_so(parameters.vararg.is_some() || parameters.kwarg.is_some(), Syntax::Starred)]
        }
        AnyNodeRef::StmtAssert(_) => vec![Some(Syntax::Assert)],
        AnyNodeRef::ExprAwait(_) => vec![Some(Syntax::Async)],
        AnyNodeRef::Comprehension(comprehension) => vec![if_so(comprehension.is_async, Syntax::Async)],
        AnyNodeRef::StmtAugAssign(assign) => {
            vec![Some(Syntax::AugmentedAssignment), if_so(assign.op == Operator::MatMult, Syntax::Matmul)]
        }
        AnyNodeRef::ExprBinOp(binary) => vec![if_so(binary.op == Operator::MatMult, Syntax::Matmul)],
        AnyNodeRef::ExprListComp(_) | AnyNodeRef::ExprSetComp(_) | AnyNodeRef::ExprDictComp(_) => {
            vec![Some(Syntax::Comprehension)]
        }
        AnyNodeRef::StmtDelete(_) => vec![Some(Syntax::Del)],
        AnyNodeRef::ExprEllipsisLiteral(_) => vec![Some(Syntax::Ellipsis)],
        AnyNodeRef::ExprFString(_) => vec![Some(Syntax::FString)],
        AnyNodeRef::ExprTString(_) => vec![Some(Syntax::TString)],
        AnyNodeRef::StmtFor(each) => vec![Some(Syntax::For), if_so(each.is_async, Syntax::Async)],
        AnyNodeRef::ExprGenerator(_) => vec![Some(Syntax::Generator)],
        AnyNodeRef::StmtGlobal(_) => vec![Some(Syntax::Global)],
        AnyNodeRef::StmtNonlocal(_) => vec![Some(Syntax::Nonlocal)],
        AnyNodeRef::StmtImport(_) => vec![Some(Syntax::Import)],
        AnyNodeRef::StmtImportFrom(import) => {
            let star = import.names.iter().any(|alias| &alias.name == "*");
            vec![Some(Syntax::Import), if_so(star, Syntax::ImportStar)]
        }
        AnyNodeRef::ExprLambda(_) => vec![Some(Syntax::Lambda)],
        AnyNodeRef::StmtMatch(_) => vec![Some(Syntax::Match)],
        AnyNodeRef::StmtRaise(_) => vec![Some(Syntax::Raise)],
        AnyNodeRef::ExprStarred(_) => vec![Some(Syntax::Starred)],
        AnyNodeRef::Keyword(keyword) => vec![if_so(keyword.arg.is_none(), Syntax::Starred)],
        AnyNodeRef::ExprDict(dict) => {
            vec![if_so(dict.items.iter().any(|item| item.key.is_none()), Syntax::Starred)]
        }
        AnyNodeRef::StmtTry(attempt) => vec![Some(Syntax::Try), if_so(attempt.is_star, Syntax::TryStar)],
        AnyNodeRef::StmtTypeAlias(_) => vec![Some(Syntax::TypeAlias)],
        AnyNodeRef::TypeParams(_) => vec![Some(Syntax::TypeParameters)],
        AnyNodeRef::ExprNamed(_) => vec![Some(Syntax::Walrus)],
        AnyNodeRef::StmtWhile(_) => vec![Some(Syntax::While)],
        AnyNodeRef::StmtWith(with) => vec![Some(Syntax::With), if_so(with.is_async, Syntax::Async)],
        AnyNodeRef::ExprYield(_) | AnyNodeRef::ExprYieldFrom(_) => vec![Some(Syntax::Yield)],
        _ => Vec::new(),
    };
    kinds.into_iter().flatten().collect()
}
