//! Builtins, by their names and through `builtins`.

use crate::{
    Subject,
    finding::Findings,
    names::{Certainty, is_builtin},
    rules,
    tree::Node,
    values::{Known, Value},
};
use belljar_protocol::Names;
use ruff_python_ast::{AnyNodeRef, ExprContext, ExprName, ExprSubscript, StmtImportFrom};
use ruff_text_size::{Ranged as _, TextRange};

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    if subject.options.policy.builtins == Names::Any {
        return;
    }
    for node in &subject.tree.nodes {
        match node.syntax {
            AnyNodeRef::ExprName(name) => subject.name(name, *node, found),
            AnyNodeRef::StmtImportFrom(import) => subject.imported_builtins(import, found),
            AnyNodeRef::ExprSubscript(subscript) => subject.item_of_builtins(subscript, *node, found),
            _ => {}
        }
        subject.attribute_of_builtins(*node, found);
    }
}

impl<'a> Subject<'a> {
    fn name(self, name: &ExprName, node: Node<'a>, found: &mut Findings) {
        if name.ctx != ExprContext::Load {
            return;
        }
        let certainty = self.tree.meaning(&name.id, node.place()).builtin;
        if certainty == Certainty::No {
        } else if name.id == "__builtins__" {
            found.add(&rules::BUILTINS_NAMESPACE, "", name.range, certainty == Certainty::Yes);
        } else if is_builtin(&name.id) {
            self.builtin(&name.id, name.range, certainty == Certainty::Yes, found);
        }
    }

    fn imported_builtins(self, import: &StmtImportFrom, found: &mut Findings) {
        if import.level == 0 && import.module.as_deref() == Some("builtins") {
            for alias in &import.names {
                self.builtin(&alias.name, alias.name.range, true, found);
            }
        }
    }

    /// `builtins.eval`, `getattr(builtins, "eval")`.
    fn attribute_of_builtins(self, node: Node<'a>, found: &mut Findings) {
        for access in self.accesses(node).into_iter().filter(|access| access.reads) {
            let object = access.object.map_or_else(Vec::new, |object| self.tree.values(object, node.place()));
            for Known { certain, .. } in object.into_iter().filter(is_namespace) {
                self.builtin(&access.name, access.range, certain && access.certain, found);
            }
        }
    }

    /// `__builtins__["eval"]`.
    fn item_of_builtins(self, subscript: &'a ExprSubscript, node: Node<'a>, found: &mut Findings) {
        let object = self.tree.values(&subscript.value, node.place());
        if let Some(Known { certain, .. }) = object.into_iter().find(is_namespace)
            && let Some(name) = self.tree.text(&subscript.slice, node.place())
        {
            self.builtin(&name, subscript.slice.range(), certain, found);
        }
    }

    fn builtin(self, name: &str, range: TextRange, certain: bool, found: &mut Findings) {
        if is_builtin(name) && !self.options.policy.allows_builtin(name) {
            found.add(&rules::BUILTIN, name, range, certain);
        }
    }
}

fn is_namespace(known: &Known) -> bool {
    matches!(&known.value, Value::Module(module) if module == "builtins")
}
