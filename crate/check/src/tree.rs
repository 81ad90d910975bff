//! The source as a flat list of nodes with their scopes, and what each scope binds.

use ruff_python_ast::{
    AnyNodeRef, Expr, ExprContext, ExprName, Identifier, ModModule, StmtImport, StmtImportFrom,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal},
};
use ruff_text_size::{Ranged as _, TextRange, TextSize};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

pub(crate) struct Tree<'a> {
    /// In the order of the source, outer before inner.
    pub(crate) nodes: Vec<Node<'a>>,
    pub(crate) scopes: Vec<Scope<'a>>,
    /// Modules that some import statement names in full.
    pub(crate) imported: BTreeSet<String>,
    /// Attributes that the source binds, of whatever object.
    pub(crate) stored: BTreeSet<&'a str>,
    /// Whether some `from m import *` binds names that are not known here.
    pub(crate) has_star_import: bool,
}

#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) syntax: AnyNodeRef<'a>,
    pub(crate) scope: usize,
    /// Whether it is met whenever its scope is: no condition or loop is around it.
    pub(crate) straight: bool,
    /// Whether it is looked at only if something asks: an annotation, a type's value.
    pub(crate) lazy: bool,
}

/// Where something is read.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) scope: usize,
    pub(crate) offset: TextSize,
    /// As of a node.
    pub(crate) straight: bool,
    pub(crate) lazy: bool,
}

impl Node<'_> {
    pub(crate) fn place(self) -> Place {
        Place { scope: self.scope, offset: self.syntax.start(), straight: self.straight, lazy: self.lazy }
    }
}

pub(crate) struct Scope<'a> {
    pub(crate) kind: ScopeKind<'a>,
    pub(crate) parent: Option<usize>,
    /// The class that names with two underscores are mangled by.
    class: Option<&'a str>,
    pub(crate) names: BTreeMap<Cow<'a, str>, Name<'a>>,
    declared: BTreeMap<&'a str, Declared>,
}

#[derive(Clone, Copy)]
pub(crate) enum ScopeKind<'a> {
    Module,
    Class,
    Function,
    /// What its first `for` goes over is looked at outside of it.
    Comprehension(&'a Expr),
    /// Type parameters.
    Types,
}

#[derive(Clone, Copy)]
enum Declared {
    Global,
    Nonlocal,
}

/// What a scope binds to one name.
#[derive(Default)]
pub(crate) struct Name<'a> {
    pub(crate) bindings: Vec<Binding<'a>>,
    pub(crate) is_deleted: bool,
    /// From here on it is bound whatever comes.
    pub(crate) straight_from: Option<TextSize>,
}

pub(crate) struct Binding<'a> {
    /// Where what is bound is looked at.
    pub(crate) place: Place,
    /// From here on it is bound.
    pub(crate) from: TextSize,
    pub(crate) what: Bound<'a>,
    pub(crate) range: TextRange,
}

pub(crate) enum Bound<'a> {
    Module(String),
    Member {
        module: String,
        name: &'a str,
    },
    Value(&'a Expr),
    Function,
    Class,
    Deleted,
    /// Anything else: a parameter, a loop's variable, a part of a tuple.
    Unknown,
}

impl<'a> Tree<'a> {
    /// `module` is the name that relative imports start from.
    pub(crate) fn of(source: &'a ModModule, module: Option<&str>) -> Self {
        let mut builder = Builder {
            tree: Self {
                nodes: Vec::new(),
                scopes: Vec::new(),
                imported: BTreeSet::new(),
                stored: BTreeSet::new(),
                has_star_import: false,
            },
            module: module.map(str::to_owned),
            values: BTreeMap::new(),
            targets: Vec::new(),
        };
        builder.open(ScopeKind::Module, None, None);
        let mut pending = vec![Node { syntax: source.into(), scope: 0, straight: true, lazy: false }];
        while let Some(node) = pending.pop() {
            builder.tree.nodes.push(node);
            builder.bind_by(node);
            let mut children = builder.children(node);
            children.reverse();
            pending.append(&mut children);
        }
        builder.tree
    }

    /// A name as its class mangles it.
    pub(crate) fn mangled<'n>(&self, name: &'n str, scope: usize) -> Cow<'n, str> {
        let class = self.scopes[scope].class.map(|class| class.trim_start_matches('_'));
        match class {
            Some(class) if !class.is_empty() && name.starts_with("__") && !name.ends_with("__") => {
                Cow::Owned(format!("_{class}{name}"))
            }
            _ => Cow::Borrowed(name),
        }
    }

    pub(crate) fn name(&self, scope: usize, name: &str) -> Option<&Name<'a>> {
        self.scopes[scope].names.get(name)
    }
}

/// The absolute name of what a module asks for with `level` dots.
pub(crate) fn absolute(module: Option<&str>, level: u32, name: Option<&str>) -> Option<String> {
    let Some(up) = level.checked_sub(1) else { return name.map(str::to_owned) };
    let mut package = module?.rsplit_once('.')?.0;
    for _ in 0..up {
        package = package.rsplit_once('.')?.0;
    }
    Some(name.map_or_else(|| package.to_owned(), |name| format!("{package}.{name}")))
}

struct Builder<'a> {
    tree: Tree<'a>,
    module: Option<String>,
    /// What the name that starts here gets, and whether by `:=`.
    values: BTreeMap<TextSize, (&'a Expr, bool)>,
    /// Targets that are being gone through, the innermost last.
    targets: Vec<Targets>,
}

/// Names in a target are bound later than they stand: `x = x`, `for x in x`.
struct Targets {
    range: TextRange,
    until: TextSize,
}

impl<'a> Builder<'a> {
    fn open(&mut self, kind: ScopeKind<'a>, parent: Option<usize>, class: Option<&'a str>) -> usize {
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
    fn children(&mut self, node: Node<'a>) -> Vec<Node<'a>> {
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
            AnyNodeRef::Comprehension(node) => match self.tree.scopes[here] {
                Scope { kind: ScopeKind::Comprehension(first), parent: Some(outer), .. }
                    if std::ptr::eq(first, &raw const node.iter) =>
                {
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

    fn comprehension(&mut self, generators: &'a [ruff_python_ast::Comprehension], outer: usize) -> Scopes {
        match generators.first() {
            Some(first) => Scopes::Same(self.open(ScopeKind::Comprehension(&first.iter), Some(outer), None)),
            None => Scopes::Same(outer),
        }
    }

    fn parameters(&mut self, parameters: &'a ruff_python_ast::Parameters, inner: usize, outer: usize) {
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
    fn bind_by(&mut self, node: Node<'a>) {
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
            AnyNodeRef::StmtFor(statement) => {
                self.targets.push(Targets { range: statement.target.range(), until: statement.iter.end() });
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
        let module = absolute(self.module.as_deref(), import.level, import.module.as_deref());
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
        let opens = scope != parent.scope && (is_body || matches!(self, Self::Lambda { .. }));
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
