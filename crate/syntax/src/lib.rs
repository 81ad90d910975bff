//! The kinds of syntax that a policy can refuse, told from a node of the tree: one table for the checker,
//! which reports them, and for the engine, which refuses them.

use belljar_protocol::Syntax;
use ruff_python_ast::{AnyNodeRef, Identifier, Operator, StmtAugAssign, StmtFunctionDef};
use ruff_text_size::{Ranged as _, TextRange, TextSize};

/// What a node stands in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around {
    /// A function, however far out.
    pub function: bool,
    /// The body of a class, right around it.
    pub class: bool,
}

/// The kinds that a node is of by itself, and where that shows.
pub fn kinds(node: AnyNodeRef<'_>, around: Around) -> Vec<(Syntax, TextRange)> {
    let range = node.range();
    let word = |length: u32| TextRange::at(range.start(), TextSize::new(length));
    let mut kinds = match node {
        AnyNodeRef::StmtAnnAssign(assign) => {
            vec![(Syntax::AnnotatedAssignment, range), (Syntax::Annotations, assign.annotation.range())]
        }
        AnyNodeRef::StmtAssert(_) => vec![(Syntax::Assert, word(6))],
        AnyNodeRef::StmtAugAssign(assign) => of_augmented(assign),
        AnyNodeRef::StmtClassDef(class) => vec![(Syntax::Class, class.name.range)],
        AnyNodeRef::StmtDelete(_) => vec![(Syntax::Del, word(3))],
        AnyNodeRef::StmtFor(statement) if statement.is_async => {
            vec![(Syntax::For, word(5)), (Syntax::Async, word(5))]
        }
        AnyNodeRef::StmtFor(_) => vec![(Syntax::For, word(3))],
        AnyNodeRef::StmtFunctionDef(function) => of_function(function, around),
        AnyNodeRef::StmtGlobal(_) => vec![(Syntax::Global, word(6))],
        AnyNodeRef::StmtImport(_) => vec![(Syntax::Import, word(6))],
        AnyNodeRef::StmtImportFrom(_) => vec![(Syntax::Import, word(4))],
        AnyNodeRef::StmtMatch(_) => vec![(Syntax::Match, word(5))],
        AnyNodeRef::StmtNonlocal(_) => vec![(Syntax::Nonlocal, word(8))],
        AnyNodeRef::StmtRaise(_) => vec![(Syntax::Raise, word(5))],
        AnyNodeRef::StmtTry(statement) if statement.is_star => {
            vec![(Syntax::Try, word(3)), (Syntax::TryStar, word(3))]
        }
        AnyNodeRef::StmtTry(_) => vec![(Syntax::Try, word(3))],
        AnyNodeRef::StmtTypeAlias(_) => vec![(Syntax::TypeAlias, word(4))],
        AnyNodeRef::StmtWhile(_) => vec![(Syntax::While, word(5))],
        AnyNodeRef::StmtWith(statement) if statement.is_async => {
            vec![(Syntax::With, word(5)), (Syntax::Async, word(5))]
        }
        AnyNodeRef::StmtWith(_) => vec![(Syntax::With, word(4))],
        _ => of_expression(node, range),
    };
    kinds.extend(private_names(node, around).into_iter().map(|range| (Syntax::PrivateName, range)));
    kinds
}

fn of_augmented(assign: &StmtAugAssign) -> Vec<(Syntax, TextRange)> {
    let mut kinds = vec![(Syntax::AugmentedAssignment, assign.range)];
    if !assign.target.is_name_expr() {
        kinds.push((Syntax::AugmentedItem, assign.range));
    }
    if assign.op == Operator::MatMult {
        kinds.push((Syntax::Matmul, assign.range));
    }
    kinds
}

fn of_function(function: &StmtFunctionDef, around: Around) -> Vec<(Syntax, TextRange)> {
    let mut kinds = Vec::new();
    if function.is_async {
        kinds.push((Syntax::Async, function.name.range));
    }
    if around.function {
        kinds.push((Syntax::NestedFunction, function.name.range));
    }
    if let Some(result) = &function.returns {
        kinds.push((Syntax::Annotations, result.range()));
    }
    kinds
}

fn of_expression(node: AnyNodeRef<'_>, range: TextRange) -> Vec<(Syntax, TextRange)> {
    let kind = match node {
        AnyNodeRef::Parameter(parameter) => {
            let annotation = parameter.annotation.as_ref();
            return annotation
                .map_or_else(Vec::new, |annotation| vec![(Syntax::Annotations, annotation.range())]);
        }
        AnyNodeRef::Parameters(parameters) => {
            let starred = parameters.vararg.iter().chain(&parameters.kwarg);
            return starred.map(|parameter| (Syntax::Starred, parameter.range)).collect();
        }
        AnyNodeRef::Keyword(keyword) if keyword.arg.is_none() => Syntax::Starred,
        AnyNodeRef::ExprDict(dict) => {
            let starred = dict.items.iter().filter(|item| item.key.is_none());
            return starred.map(|item| (Syntax::Starred, item.value.range())).collect();
        }
        AnyNodeRef::Alias(alias) if alias.name.as_str() == "*" => Syntax::ImportStar,
        AnyNodeRef::Arguments(arguments) => {
            let metaclass = arguments.find_keyword("metaclass");
            return metaclass.map_or_else(Vec::new, |keyword| vec![(Syntax::Metaclass, keyword.range)]);
        }
        AnyNodeRef::Decorator(_) => Syntax::Decorator,
        AnyNodeRef::TypeParams(_) => Syntax::TypeParameters,
        AnyNodeRef::Comprehension(comprehension) if comprehension.is_async => Syntax::Async,
        AnyNodeRef::ExprAwait(_) => Syntax::Async,
        AnyNodeRef::ExprBinOp(operation) if operation.op == Operator::MatMult => Syntax::Matmul,
        AnyNodeRef::ExprListComp(_) | AnyNodeRef::ExprSetComp(_) | AnyNodeRef::ExprDictComp(_) => {
            Syntax::Comprehension
        }
        AnyNodeRef::ExprEllipsisLiteral(_) => Syntax::Ellipsis,
        AnyNodeRef::ExprFString(_) => Syntax::FString,
        AnyNodeRef::ExprGenerator(_) => Syntax::Generator,
        AnyNodeRef::ExprLambda(_) => Syntax::Lambda,
        AnyNodeRef::ExprNamed(_) => Syntax::Walrus,
        AnyNodeRef::ExprStarred(_) => Syntax::Starred,
        AnyNodeRef::ExprTString(_) => Syntax::TString,
        AnyNodeRef::ExprYield(_) | AnyNodeRef::ExprYieldFrom(_) => Syntax::Yield,
        _ => return Vec::new(),
    };
    vec![(kind, range)]
}

/// Where the node binds or reads a name that begins with an underscore.
fn private_names(node: AnyNodeRef<'_>, around: Around) -> Vec<TextRange> {
    let is_private = |name: &str| name.starts_with('_') && name != "_";
    let of = |name: &Identifier| if is_private(name) { vec![name.range] } else { Vec::new() };
    let maybe = |name: &Option<Identifier>| name.as_ref().map_or_else(Vec::new, of);
    match node {
        AnyNodeRef::ExprName(name) if is_private(&name.id) => vec![name.range],
        AnyNodeRef::StmtFunctionDef(function) => {
            let name = function.name.as_str();
            let is_special = name.starts_with("__") && name.ends_with("__");
            if is_special && around.class { Vec::new() } else { of(&function.name) }
        }
        AnyNodeRef::StmtClassDef(class) => of(&class.name),
        AnyNodeRef::Parameter(parameter) => of(&parameter.name),
        AnyNodeRef::Alias(alias) => of(alias.asname.as_ref().unwrap_or(&alias.name)),
        AnyNodeRef::ExceptHandlerExceptHandler(handler) => maybe(&handler.name),
        AnyNodeRef::PatternMatchAs(pattern) => maybe(&pattern.name),
        AnyNodeRef::PatternMatchStar(pattern) => maybe(&pattern.name),
        AnyNodeRef::PatternMatchMapping(pattern) => maybe(&pattern.rest),
        AnyNodeRef::StmtGlobal(statement) => statement.names.iter().flat_map(of).collect(),
        AnyNodeRef::StmtNonlocal(statement) => statement.names.iter().flat_map(of).collect(),
        AnyNodeRef::TypeParamTypeVar(parameter) => of(&parameter.name),
        AnyNodeRef::TypeParamTypeVarTuple(parameter) => of(&parameter.name),
        AnyNodeRef::TypeParamParamSpec(parameter) => of(&parameter.name),
        _ => Vec::new(),
    }
}
