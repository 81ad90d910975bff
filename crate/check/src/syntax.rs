//! Kinds of syntax.

use crate::{
    Subject,
    finding::Findings,
    rules,
    tree::{Node, ScopeKind, Tree},
};
use belljar_syntax::{Around, kinds};

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    let policy = subject.options.policy;
    if policy.syntax.is_empty() {
        return;
    }
    for node in &subject.tree.nodes {
        for (kind, range) in kinds(node.syntax, subject.tree.around(*node)) {
            if !policy.allows_syntax(kind) {
                found.add(&rules::SYNTAX, kind.as_str(), range, true);
            }
        }
    }
}

impl Tree<'_> {
    fn around(&self, node: Node<'_>) -> Around {
        let mut kinds = std::iter::successors(Some(node.scope), |scope| self.scopes[*scope].parent);
        let class = matches!(self.scopes[node.scope].kind, ScopeKind::Class);
        let function = kinds.any(|scope| matches!(self.scopes[scope].kind, ScopeKind::Function));
        Around { function, class }
    }
}
