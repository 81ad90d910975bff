//! Loops that nothing ends. That is seldom certain, so all of these are hints.

use crate::{
    Subject,
    finding::Findings,
    rules,
    tree::{Node, below},
    values::{Known, Value},
};
use ruff_python_ast::{AnyNodeRef, Expr, Stmt, StmtFor, StmtWhile};
use ruff_text_size::{Ranged as _, TextRange, TextSize};

/// Iterators of `itertools` that have no end of their own.
const ENDLESS: [&str; 3] = ["count", "cycle", "repeat"];

/// Methods that make a container longer.
const GROWS: [&str; 6] = ["add", "append", "appendleft", "extend", "insert", "update"];

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    // An exception ends a loop too: what stands in a `try` is left alone.
    let mut tried_until = TextSize::default();
    for node in &subject.tree.nodes {
        let is_tried = node.syntax.range().start() < tried_until;
        match node.syntax {
            AnyNodeRef::StmtTry(statement) => tried_until = tried_until.max(statement.range.end()),
            AnyNodeRef::StmtWhile(statement) if !is_tried => endless(statement, found),
            AnyNodeRef::StmtFor(statement) if !is_tried => {
                subject.endless_iterator(statement, *node, found);
                growing(statement, found);
            }
            _ => {}
        }
    }
}

fn endless(statement: &StmtWhile, found: &mut Findings) {
    let is_true = match &*statement.test {
        Expr::BooleanLiteral(literal) => literal.value,
        Expr::NumberLiteral(literal) => literal.value.as_int().is_some_and(|value| *value != 0),
        _ => false,
    };
    if is_true && !can_end(&statement.body) {
        let word = TextRange::at(statement.range.start(), TextSize::new(5));
        found.add(&rules::ENDLESS_LOOP, "while", word, false);
    }
}

impl<'a> Subject<'a> {
    fn endless_iterator(self, statement: &'a StmtFor, node: Node<'a>, found: &mut Findings) {
        let Expr::Call(call) = &*statement.iter else { return };
        for Known { value, .. } in self.tree.values(&call.func, node.place()) {
            let Value::Member { module, name } = value else { continue };
            let is_endless = module == "itertools" && ENDLESS.contains(&name.as_str());
            // `repeat(x, n)` ends.
            let has_end = name == "repeat" && call.arguments.len() > 1;
            if is_endless && !has_end && !can_end(&statement.body) {
                found.add(&rules::ENDLESS_ITERATOR, name, call.func.range(), false);
            }
        }
    }
}

/// `for x in xs: xs.append(…)`.
fn growing(statement: &StmtFor, found: &mut Findings) {
    let Expr::Name(iterated) = &*statement.iter else { return };
    if can_end(&statement.body) {
        return;
    }
    for node in inside(&statement.body) {
        if let AnyNodeRef::ExprCall(call) = node
            && let Expr::Attribute(method) = &*call.func
            && GROWS.contains(&method.attr.as_str())
            && method.value.as_name_expr().is_some_and(|name| name.id == iterated.id)
        {
            found.add(&rules::GROWING_ITERABLE, iterated.id.as_str(), call.range(), false);
        }
    }
}

/// Whether something in a loop's body can end the loop.
fn can_end(body: &[Stmt]) -> bool {
    inside(body).any(|node| match node {
        AnyNodeRef::StmtBreak(_)
        | AnyNodeRef::StmtReturn(_)
        | AnyNodeRef::StmtRaise(_)
        | AnyNodeRef::StmtAssert(_)
        | AnyNodeRef::ExprYield(_)
        | AnyNodeRef::ExprYieldFrom(_)
        | AnyNodeRef::ExprAwait(_) => true,
        AnyNodeRef::ExprCall(call) => match &*call.func {
            Expr::Name(name) => matches!(name.id.as_str(), "next" | "exit" | "quit"),
            Expr::Attribute(method) => {
                matches!(method.attr.as_str(), "exit" | "pop" | "popleft" | "send" | "throw")
            }
            _ => false,
        },
        _ => false,
    })
}

/// The nodes of a loop's body, without those of definitions in it. A `break` of an inner loop is the
/// inner loop's own.
fn inside(body: &[Stmt]) -> impl Iterator<Item = AnyNodeRef<'_>> {
    let mut pending: Vec<(AnyNodeRef<'_>, bool)> =
        body.iter().rev().map(|statement| (statement.into(), false)).collect();
    std::iter::from_fn(move || {
        loop {
            let (node, is_inner) = pending.pop()?;
            let is_loop = matches!(node, AnyNodeRef::StmtFor(_) | AnyNodeRef::StmtWhile(_));
            let is_definition = matches!(
                node,
                AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_) | AnyNodeRef::ExprLambda(_)
            );
            if !is_definition {
                pending.extend(below(node).into_iter().rev().map(|child| (child, is_inner || is_loop)));
            }
            if !(is_inner && matches!(node, AnyNodeRef::StmtBreak(_))) {
                return Some(node);
            }
        }
    })
}
