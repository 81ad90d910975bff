//! Private attributes, by every way that leads to one.

use crate::{
    Subject,
    access::Way,
    finding::Findings,
    rules,
    tree::{Bound, Node, ScopeKind},
};
use belljar_protocol::Attributes;
use ruff_python_ast::{AnyNodeRef, Expr, StmtAssign};
use ruff_text_size::Ranged as _;

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    if subject.options.policy.attributes == Attributes::Any {
        return;
    }
    for node in &subject.tree.nodes {
        subject.attribute(*node, found);
        match node.syntax {
            AnyNodeRef::StmtImportFrom(import) => {
                for alias in import.names.iter().filter(|alias| subject.is_private(&alias.name)) {
                    found.add(&rules::PRIVATE_ATTRIBUTE, alias.name.as_str(), alias.name.range, true);
                }
            }
            AnyNodeRef::StmtAssign(assign) => subject.match_args(assign, *node, found),
            _ => {}
        }
    }
    subject.class_attributes(found);
}

impl<'a> Subject<'a> {
    fn attribute(self, node: Node<'a>, found: &mut Findings) {
        for access in self.accesses(node) {
            let rule = match access.way {
                Way::Unknown => &rules::ATTRIBUTE_UNKNOWN,
                _ if !self.is_private(&access.name) => continue,
                _ if !access.name.starts_with('_') => &rules::INTERNAL_ATTRIBUTE,
                Way::Written => &rules::PRIVATE_ATTRIBUTE,
                Way::ByName => &rules::PRIVATE_BY_NAME,
                Way::Format => &rules::PRIVATE_IN_FORMAT,
                Way::Pattern => &rules::PRIVATE_IN_PATTERN,
            };
            found.add(rule, access.name, access.range, access.certain);
        }
    }

    /// What a pattern with positions reads: `__match_args__ = ("_x",)`.
    fn match_args(self, assign: &'a StmtAssign, node: Node<'a>, found: &mut Findings) {
        let names = |expr: &Expr| expr.as_name_expr().is_some_and(|name| name.id == "__match_args__");
        let is_class = matches!(self.tree.scopes[node.scope].kind, ScopeKind::Class);
        let Expr::Tuple(tuple) = &*assign.value else { return };
        if !is_class || !assign.targets.iter().any(names) {
            return;
        }
        for item in &tuple.elts {
            if let Some(name) = self.tree.text(item, node.place()).filter(|name| self.is_private(name)) {
                found.add(&rules::PRIVATE_IN_PATTERN, name, item.range(), false);
            }
        }
    }

    /// Private names that a class binds. Its special methods are the interpreter's to call.
    fn class_attributes(self, found: &mut Findings) {
        let classes = self.tree.scopes.iter().filter(|scope| matches!(scope.kind, ScopeKind::Class));
        for (name, known) in classes.flat_map(|class| &class.names) {
            let is_special = name.starts_with("__") && name.ends_with("__");
            if self.is_private(name) && !is_special && name != "_" {
                for binding in known.bindings.iter().filter(|binding| !matches!(binding.what, Bound::Deleted))
                {
                    found.add(&rules::PRIVATE_IN_CLASS, name.clone(), binding.range, true);
                }
            }
        }
    }

    fn is_private(self, name: &str) -> bool {
        !self.options.policy.allows_attribute(name)
    }
}
