//! The source as a flat list of nodes with their scopes, and what each scope binds.

mod bind;
mod scopes;

pub(crate) use scopes::below;

use bind::Builder;
use ruff_python_ast::{AnyNodeRef, Expr, ModModule};
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
    /// `package` is what relative imports start from.
    pub(crate) fn of(source: &'a ModModule, package: Option<&str>) -> Self {
        let mut builder = Builder::new(package);
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

/// The absolute name of what a module of `package` asks for with `level` dots.
pub(crate) fn absolute(package: Option<&str>, level: u32, name: Option<&str>) -> Option<String> {
    let Some(up) = level.checked_sub(1) else { return name.map(str::to_owned) };
    let mut package = package?;
    for _ in 0..up {
        package = package.rsplit_once('.')?.0;
    }
    Some(name.map_or_else(|| package.to_owned(), |name| format!("{package}.{name}")))
}
