//! The function that is to be called.

use crate::{
    Subject,
    finding::Findings,
    rules,
    tree::{Binding, Bound, Name},
};
use ruff_python_ast::Expr;
use ruff_text_size::TextRange;

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    let Some(entry) = subject.options.entry else { return };
    let tree = subject.tree;
    match tree.name(0, entry) {
        Some(name) => defined(entry, name, found),
        None if tree.has_star_import => {
            found.add(&rules::ENTRY_UNCERTAIN, entry, TextRange::default(), false)
        }
        None => match tree.scopes.iter().find_map(|scope| function(scope.names.get(entry)?)) {
            Some(inner) => found.add(&rules::ENTRY_UNREACHABLE, entry, inner.range, true),
            None => found.add(&rules::ENTRY_MISSING, entry, TextRange::default(), true),
        },
    }
}

fn defined(entry: &str, name: &Name<'_>, found: &mut Findings) {
    let [earlier @ .., last] = name.bindings.as_slice() else { return };
    if name.straight_from.is_none() || name.is_deleted {
        found.add(&rules::ENTRY_UNCERTAIN, entry, last.range, false);
    }
    // One that a condition chooses is no mistake.
    if name.straight_from.is_some_and(|from| from <= last.from) && !name.is_deleted {
        for binding in earlier.iter().filter(|binding| matches!(binding.what, Bound::Function)) {
            found.add(&rules::ENTRY_AGAIN, entry, binding.range, false);
        }
    }
    if !can_be_called(last) {
        found.add(&rules::ENTRY_NO_FUNCTION, entry, last.range, earlier.is_empty());
    }
}

fn can_be_called(binding: &Binding<'_>) -> bool {
    match binding.what {
        Bound::Module(_) => false,
        Bound::Value(value) => !is_data(value),
        _ => true,
    }
}

/// Whether an expression makes what cannot be called.
fn is_data(value: &Expr) -> bool {
    value.is_literal_expr()
        || matches!(
            value,
            Expr::List(_)
                | Expr::Dict(_)
                | Expr::Set(_)
                | Expr::Tuple(_)
                | Expr::FString(_)
                | Expr::Compare(_)
                | Expr::ListComp(_)
                | Expr::SetComp(_)
                | Expr::DictComp(_)
                | Expr::Generator(_)
        )
}

fn function<'t, 'a>(name: &'t Name<'a>) -> Option<&'t Binding<'a>> {
    name.bindings.iter().find(|binding| matches!(binding.what, Bound::Function))
}
