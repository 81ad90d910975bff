//! What the nodes bind.

use super::{Binding, Bound, Declared, Node, Scope, ScopeKind, Tree, absolute};
use ruff_python_ast::{
    AnyNodeRef, Expr, ExprContext, ExprName, Identifier, Parameters, StmtImport, StmtImportFrom,
};
use ruff_text_size::{Ranged as _, TextRange, TextSize};
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Builder<'a> {
    pub(super) tree: Tree<'a>,
    package: Option<String>,
    /// What the name that starts here gets, and whether by `:=`.
    values: BTreeMap<TextSize, (&'a Expr, bool)>,
    /// Targets that are being gone through, the innermost last.
    targets: Vec<Targets>,
}

/// Names in a target are bound later than they stand: `x = x`.
struct Targets {
    range: TextRange,
    until: TextSize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(package: Option<&str>) -> Self {
        Self {
            tree: Tree {
                nodes: Vec::new(),
                scopes: Vec::new(),
                imported: BTreeSet::new(),
                stored: BTreeSet::new(),
                has_star_import: false,
            },
            package: package.map(str::to_owned),
            values: BTreeMap::new(),
            targets: Vec::new(),
        }
    }

    pub(super) fn parameters(&mut self, parameters: &'a Parameters, inner: usize, outer: usize) {
        for parameter in parameters.iter() {
            let node = Node {
                syntax: AnyNodeRef::Parameters(parameters),
                scope: outer,
                straight: true,
                lazy: false,
            };
            let name = parameter.name();
            self.bind_name(name.as_str(), name.range, inner, node, name.end(), Bound::Unknown);
        }
    }

    /// What this node itself binds.
    pub(super) fn bind_by(&mut self, node: Node<'a>) {
        match node.syntax {
            AnyNodeRef::StmtFunctionDef(function) => {
                self.bind(&function.name, node, function.range.end(), Bound::Function);
            }
            AnyNodeRef::StmtClassDef(class) => self.bind(&class.name, node, class.range.end(), Bound::Class),
            AnyNodeRef::StmtImport(import) => self.bind_modules(import, node),
            AnyNodeRef::StmtImportFrom(import) => self.bind_members(import, node),
            AnyNodeRef::StmtAssign(assign) => {
                let targets = TextRange::new(assign.range.start(), assign.value.start());
                self.targets.push(Targets { range: targets, until: assign.range.end() });
                for target in assign.targets.iter().filter(|target| target.is_name_expr()) {
                    self.values.insert(target.start(), (&assign.value, false));
                }
            }
            AnyNodeRef::StmtAugAssign(assign) => {
                self.targets.push(Targets { range: assign.target.range(), until: assign.range.end() });
            }
            AnyNodeRef::StmtAnnAssign(assign) => {
                self.targets.push(Targets { range: assign.target.range(), until: assign.range.end() });
                if let (Some(value), true) = (&assign.value, assign.target.is_name_expr()) {
                    self.values.insert(assign.target.start(), (value, false));
                }
            }
            AnyNodeRef::ExprNamed(named) => {
                self.targets.push(Targets { range: named.target.range(), until: named.range.end() });
                self.values.insert(named.target.start(), (&named.value, true));
            }
            AnyNodeRef::ExprName(name) => self.bind_target(name, node),
            AnyNodeRef::ExprAttribute(attribute) if attribute.ctx == ExprContext::Store => {
                self.tree.stored.insert(attribute.attr.as_str());
            }
            _ => self.bind_captured(node),
        }
    }

    fn bind_modules(&mut self, import: &'a StmtImport, node: Node<'a>) {
        for alias in &import.names {
            self.tree.imported.insert(alias.name.to_string());
            let top = alias.name.split('.').next().unwrap_or_default();
            let (name, module) = match &alias.asname {
                Some(name) => (name.as_str(), alias.name.as_str()),
                None => (top, top),
            };
            let range = alias.asname.as_ref().unwrap_or(&alias.name).range;
            let what = Bound::Module(module.to_owned());
            self.bind_name(name, range, node.scope, node, import.range.end(), what);
        }
    }

    fn bind_members(&mut self, import: &'a StmtImportFrom, node: Node<'a>) {
        let module = absolute(self.package.as_deref(), import.level, import.module.as_deref());
        self.tree.imported.extend(module.clone());
        for alias in &import.names {
            self.tree.has_star_import |= alias.name.as_str() == "*";
            let what =
                module.clone().map_or(Bound::Unknown, |module| Bound::Member { module, name: &alias.name });
            self.bind(alias.asname.as_ref().unwrap_or(&alias.name), node, import.range.end(), what);
        }
    }

    fn bind_target(&mut self, name: &'a ExprName, node: Node<'a>) {
        match name.ctx {
            ExprContext::Store => {
                let value = self.values.remove(&name.start());
                let is_walrus = value.is_some_and(|(_, is_walrus)| is_walrus);
                let scope = if is_walrus { self.outside_comprehensions(node.scope) } else { node.scope };
                let what = value.map_or(Bound::Unknown, |(value, _)| Bound::Value(value));
                while self.targets.last().is_some_and(|targets| targets.range.end() <= name.start()) {
                    self.targets.pop();
                }
                let targets = self.targets.last().filter(|targets| targets.range.contains(name.start()));
                let from = targets.map_or(name.end(), |targets| targets.until);
                self.bind_name(&name.id, name.range, scope, node, from, what);
            }
            ExprContext::Del => {
                self.bind_name(&name.id, name.range, node.scope, node, name.end(), Bound::Deleted);
            }
            _ => {}
        }
    }

    /// Names that are bound without an expression of their own.
    fn bind_captured(&mut self, node: Node<'a>) {
        let name = match node.syntax {
            AnyNodeRef::ExceptHandlerExceptHandler(handler) => handler.name.as_ref(),
            AnyNodeRef::PatternMatchAs(pattern) => pattern.name.as_ref(),
            AnyNodeRef::PatternMatchStar(pattern) => pattern.name.as_ref(),
            AnyNodeRef::PatternMatchMapping(pattern) => pattern.rest.as_ref(),
            AnyNodeRef::TypeParamTypeVar(parameter) => Some(&parameter.name),
            AnyNodeRef::TypeParamTypeVarTuple(parameter) => Some(&parameter.name),
            AnyNodeRef::TypeParamParamSpec(parameter) => Some(&parameter.name),
            AnyNodeRef::StmtGlobal(statement) => {
                return self.declare(&statement.names, node.scope, Declared::Global);
            }
            AnyNodeRef::StmtNonlocal(statement) => {
                return self.declare(&statement.names, node.scope, Declared::Nonlocal);
            }
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name, node, name.end(), Bound::Unknown);
        }
    }

    fn declare(&mut self, names: &'a [Identifier], scope: usize, declared: Declared) {
        self.tree.scopes[scope].declared.extend(names.iter().map(|name| (name.as_str(), declared)));
    }

    fn bind(&mut self, name: &'a Identifier, node: Node<'a>, from: TextSize, what: Bound<'a>) {
        self.bind_name(name.as_str(), name.range, node.scope, node, from, what);
    }

    fn bind_name(
        &mut self,
        name: &'a str,
        range: TextRange,
        scope: usize,
        node: Node<'a>,
        from: TextSize,
        what: Bound<'a>,
    ) {
        let (target, straight) = match self.tree.scopes[scope].declared.get(name) {
            // Some call of the function binds it, if one comes.
            Some(Declared::Global) => (0, scope == 0 && node.straight),
            Some(Declared::Nonlocal) => (self.outer_function(scope, name), false),
            None => (scope, node.straight),
        };
        let mangled = self.tree.mangled(name, scope);
        let known = self.tree.scopes[target].names.entry(mangled).or_default();
        known.is_deleted |= matches!(what, Bound::Deleted);
        if straight && known.straight_from.is_none_or(|known| from < known) {
            known.straight_from = Some(from);
        }
        known.bindings.push(Binding { place: node.place(), from, what, range });
    }

    /// Where `:=` binds.
    fn outside_comprehensions(&self, mut scope: usize) -> usize {
        while let Scope { kind: ScopeKind::Comprehension(_), parent: Some(outer), .. } =
            self.tree.scopes[scope]
        {
            scope = outer;
        }
        scope
    }

    fn outer_function(&self, scope: usize, name: &str) -> usize {
        let mut outer = self.tree.scopes[scope].parent;
        while let Some(here) = outer {
            let Scope { kind, parent, names, .. } = &self.tree.scopes[here];
            if matches!(kind, ScopeKind::Function) && names.contains_key(name) {
                return here;
            }
            outer = *parent;
        }
        scope
    }
}
