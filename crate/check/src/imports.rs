//! Modules, and what is taken from them.

use crate::{
    Subject,
    finding::Findings,
    rules,
    tree::{Node, absolute},
    values::{Known, Value},
};
use belljar_protocol::{HostRule, Members, Modules};
use ruff_python_ast::{AnyNodeRef, ExprCall, StmtImport, StmtImportFrom, helpers::is_dunder};
use ruff_text_size::{Ranged as _, TextRange};
use std::collections::BTreeMap;

/// The module of the host's functions.
const HOST: &str = "host";

pub(crate) fn find(subject: Subject<'_>, found: &mut Findings) {
    for node in &subject.tree.nodes {
        match node.syntax {
            AnyNodeRef::StmtImport(import) => subject.import(import, found),
            AnyNodeRef::StmtImportFrom(import) => subject.import_from(import, found),
            AnyNodeRef::ExprCall(call) => subject.dynamic_import(call, *node, found),
            _ => {}
        }
        subject.members(*node, found);
    }
}

impl<'a> Subject<'a> {
    fn import(self, import: &StmtImport, found: &mut Findings) {
        for alias in &import.names {
            // `import a.b` binds `a`.
            let name = alias.name.as_str();
            let top = name.split('.').next().unwrap_or(name);
            if let Some(refused) = [name, top].into_iter().find(|module| !self.allows(module)) {
                found.add(&rules::MODULE, refused, alias.name.range, true);
            }
        }
    }

    fn import_from(self, import: &StmtImportFrom, found: &mut Findings) {
        let Some(module) = absolute(self.options.package(), import.level, import.module.as_deref()) else {
            return;
        };
        let range = import.module.as_ref().map_or(import.range, |name| name.range);
        if module == HOST {
            return self.host_functions(import, found);
        }
        if !self.allows(&module) {
            return found.add(&rules::MODULE, module, range, true);
        }
        for alias in &import.names {
            if alias.name.as_str() != "*" {
                self.member(&module, &alias.name, alias.name.range, true, found);
            } else if self.limits_members(&module) {
                found.add(&rules::STAR_IMPORT, module.clone(), alias.range, true);
            }
        }
    }

    fn host_functions(self, import: &StmtImportFrom, found: &mut Findings) {
        let Some(host) = self.options.host else { return };
        for alias in import.names.iter().filter(|alias| alias.name.as_str() != "*") {
            if !is_lent(host, &alias.name) {
                found.add(&rules::HOST_FUNCTION, alias.name.as_str(), alias.name.range, true);
            }
        }
    }

    fn dynamic_import(self, call: &'a ExprCall, node: Node<'a>, found: &mut Findings) {
        if *self.modules() == Modules::Any {
            return;
        }
        let import = Value::Builtin("__import__".into());
        let functions = self.tree.values(&call.func, node.place());
        let Some(Known { certain, .. }) = functions.into_iter().find(|known| known.value == import) else {
            return;
        };
        let name = call.arguments.find_argument_value("name", 0);
        match name.map(|name| (name.range(), self.tree.text(name, node.place()))) {
            Some((range, Some(module))) if !self.allows(&module) => {
                found.add(&rules::MODULE, module, range, certain)
            }
            Some((_, Some(_))) => {}
            Some((range, None)) => found.add(&rules::DYNAMIC_IMPORT, "", range, false),
            None => found.add(&rules::DYNAMIC_IMPORT, "", call.range(), false),
        }
    }

    /// `m.name` and `getattr(m, "name")`, where `m` is a module. To bind a name in it is another matter.
    fn members(self, node: Node<'a>, found: &mut Findings) {
        for access in self.accesses(node) {
            let Some(object) = access.object.filter(|_| access.reads) else { continue };
            for Known { value, certain } in self.tree.values(object, node.place()) {
                match value {
                    Value::Module(module) if module == HOST => {
                        if self.options.host.is_some_and(|host| !is_lent(host, &access.name)) {
                            found.add(
                                &rules::HOST_FUNCTION,
                                &*access.name,
                                access.range,
                                certain && access.certain,
                            );
                        }
                    }
                    // A module that is not allowed has been found where it is imported.
                    Value::Module(module) if self.allows(&module) && !access.name.is_empty() => {
                        self.member(&module, &access.name, access.range, certain && access.certain, found);
                    }
                    _ => {}
                }
            }
        }
    }

    fn member(self, module: &str, name: &str, range: TextRange, certain: bool, found: &mut Findings) {
        // What every module has is an attribute of it, and no member.
        if is_dunder(name) {
            return;
        }
        let is_submodule = self.tree.imported.contains(&format!("{module}.{name}"));
        let is_allowed = self.options.policy.allows_member(self.options.module, module, name);
        if !is_allowed && !is_submodule && !self.is_of_project(module) {
            // What the source has bound itself may be what is read.
            let certain = certain && !self.tree.stored.contains(name);
            found.add(&rules::MEMBER, format!("{module}.{name}"), range, certain);
        }
    }

    fn allows(self, module: &str) -> bool {
        module == HOST
            || self.is_of_project(module)
            || self.options.policy.allows_module(self.options.module, module)
    }

    fn modules(self) -> &'a Modules {
        self.options.policy.modules_of(self.options.module)
    }

    fn limits_members(self, module: &str) -> bool {
        let Modules::Only(modules) = self.modules() else { return false };
        !self.is_of_project(module) && matches!(modules.get(module), Some(Members::Only(_)))
    }

    /// A module of the user's own, or a package of them.
    fn is_of_project(self, module: &str) -> bool {
        let within = |name: &str| {
            name.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.options.project.iter().any(|name| within(name))
    }
}

/// Whether the module has this name: besides the functions there is what they raise, and what modules have.
fn is_lent(host: &BTreeMap<String, HostRule>, name: &str) -> bool {
    name == "HostError" || is_dunder(name) || host.contains_key(name)
}
