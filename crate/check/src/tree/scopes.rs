//! The scopes that nodes open, and what is right below a node.

use super::{Node, Scope, ScopeKind, bind::Builder};
use ruff_python_ast::{
    AnyNodeRef, Comprehension, Expr,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal},
};
use ruff_text_size::{Ranged as _, TextRange};
use std::collections::BTreeMap;

impl<'a> Builder<'a> {
    pub(super) fn open(
        &mut self,
        kind: ScopeKind<'a>,
        parent: Option<usize>,
        class: Option<&'a str>,
    ) -> usize {
        let class = class.or_else(|| parent.and_then(|parent| self.tree.scopes[parent].class));
        self.tree.scopes.push(Scope {
            kind,
            parent,
            class,
            names: BTreeMap::new(),
            declared: BTreeMap::new(),
        });
        self.tree.scopes.len() - 1
    }

    /// The nodes right below this one, each with its scope.
    pub(super) fn children(&mut self, node: Node<'a>) -> Vec<Node<'a>> {
        let scopes = self.open_scopes(node);
        below(node.syntax).into_iter().map(|child| scopes.of(child, node)).collect()
    }

    /// Opens the scopes that a node brings.
    fn open_scopes(&mut self, node: Node<'a>) -> Scopes {
        let here = node.scope;
        match node.syntax {
            AnyNodeRef::StmtFunctionDef(function) => {
                let types = self.types(function.type_params.is_some(), here);
                let inner = self.open(ScopeKind::Function, Some(types), None);
                self.parameters(&function.parameters, inner, types);
                Scopes::Definition { outer: here, types, inner }
            }
            AnyNodeRef::StmtClassDef(class) => {
                let types = self.types(class.type_params.is_some(), here);
                let inner = self.open(ScopeKind::Class, Some(types), Some(class.name.as_str()));
                Scopes::Definition { outer: here, types, inner }
            }
            AnyNodeRef::StmtTypeAlias(alias) => {
                let inner = self.types(alias.type_params.is_some(), here);
                Scopes::First { first: alias.name.range(), outer: here, inner }
            }
            AnyNodeRef::ExprLambda(lambda) => {
                let inner = self.open(ScopeKind::Function, Some(here), None);
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters, inner, here);
                }
                Scopes::Lambda { outer: here, inner }
            }
            AnyNodeRef::ExprListComp(node) => self.comprehension(&node.generators, here),
            AnyNodeRef::ExprSetComp(node) => self.comprehension(&node.generators, here),
            AnyNodeRef::ExprDictComp(node) => self.comprehension(&node.generators, here),
            AnyNodeRef::ExprGenerator(node) => self.comprehension(&node.generators, here),
            AnyNodeRef::Comprehension(_) => match self.tree.scopes[here] {
                Scope { kind: ScopeKind::Comprehension(first), parent: Some(outer), .. } => {
                    Scopes::First { first: first.range(), outer, inner: here }
                }
                _ => Scopes::Same(here),
            },
            _ => Scopes::Same(here),
        }
    }

    fn types(&mut self, has_parameters: bool, outer: usize) -> usize {
        if has_parameters { self.open(ScopeKind::Types, Some(outer), None) } else { outer }
    }

    fn comprehension(&mut self, generators: &'a [Comprehension], outer: usize) -> Scopes {
        match generators.first() {
            Some(first) => Scopes::Same(self.open(ScopeKind::Comprehension(&first.iter), Some(outer), None)),
            None => Scopes::Same(outer),
        }
    }
}

/// Which scope a node's children belong to.
#[derive(Clone, Copy)]
enum Scopes {
    Same(usize),
    /// Decorators outside, a body inside, the rest where type parameters are seen.
    Definition {
        outer: usize,
        types: usize,
        inner: usize,
    },
    Lambda {
        outer: usize,
        inner: usize,
    },
    /// What stands first is outside.
    First {
        first: TextRange,
        outer: usize,
        inner: usize,
    },
}

impl Scopes {
    fn of<'a>(self, child: AnyNodeRef<'a>, parent: Node<'a>) -> Node<'a> {
        let is_body = child.is_statement();
        let scope = match self {
            Self::Same(scope) => scope,
            Self::Definition { outer, .. } if matches!(child, AnyNodeRef::Decorator(_)) => outer,
            Self::Definition { inner, .. } if is_body => inner,
            Self::Definition { types, .. } => types,
            Self::Lambda { outer, .. } if matches!(child, AnyNodeRef::Parameters(_)) => outer,
            Self::Lambda { inner, .. } => inner,
            Self::First { first, outer, .. } if child.range() == first => outer,
            Self::First { inner, .. } => inner,
        };
        let opens = scope != parent.scope && is_body;
        let straight = opens || (parent.straight && !branches(parent.syntax));
        Node { syntax: child, scope, straight, lazy: parent.lazy || is_lazy(child, parent.syntax) }
    }
}

/// Python looks at annotations and at the values of types only where something asks for them.
fn is_lazy(child: AnyNodeRef<'_>, parent: AnyNodeRef<'_>) -> bool {
    let is = |expr: &Expr| child.is_expression() && child.range() == expr.range();
    match parent {
        AnyNodeRef::Parameter(parameter) => parameter.annotation.as_deref().is_some_and(is),
        AnyNodeRef::StmtFunctionDef(function) => function.returns.as_deref().is_some_and(is),
        AnyNodeRef::StmtAnnAssign(assign) => is(&assign.annotation),
        AnyNodeRef::StmtTypeAlias(alias) => is(&alias.value),
        AnyNodeRef::TypeParamTypeVar(_)
        | AnyNodeRef::TypeParamTypeVarTuple(_)
        | AnyNodeRef::TypeParamParamSpec(_) => true,
        _ => false,
    }
}

fn branches(syntax: AnyNodeRef<'_>) -> bool {
    matches!(
        syntax,
        AnyNodeRef::StmtIf(_)
            | AnyNodeRef::StmtWhile(_)
            | AnyNodeRef::StmtFor(_)
            | AnyNodeRef::StmtTry(_)
            | AnyNodeRef::StmtMatch(_)
            | AnyNodeRef::ExprIf(_)
            | AnyNodeRef::ExprBoolOp(_)
            | AnyNodeRef::ExprListComp(_)
            | AnyNodeRef::ExprSetComp(_)
            | AnyNodeRef::ExprDictComp(_)
            | AnyNodeRef::ExprGenerator(_)
    )
}

/// What is right below a node, in the order of the source. Nothing here recurses.
pub(crate) fn below(syntax: AnyNodeRef<'_>) -> Vec<AnyNodeRef<'_>> {
    let mut below = Below(Vec::new());
    syntax.visit_source_order(&mut below);
    below.0.retain(|child| !matches!(child, AnyNodeRef::Identifier(_)));
    below.0
}

struct Below<'a>(Vec<AnyNodeRef<'a>>);

impl<'a> SourceOrderVisitor<'a> for Below<'a> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        self.0.push(node);
        TraversalSignal::Skip
    }
}
