//! Two policies side by side: what one lets a program do that the other does not.

use crate::{explain::grouped, names::builtins};
use belljar_protocol::{Attributes, HostRule, Members, Modules, Names, OnViolation, Policy, Syntax, Terms};
use serde::Serialize;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// One difference between two policies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Change {
    /// The key of the document: `modules`, `limits.fuel`.
    pub key: String,
    pub effect: Effect,
    /// What is allowed now, or no longer.
    pub what: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Effect {
    /// The second policy allows more.
    Wider,
    /// It allows less.
    Narrower,
    /// Neither.
    Other,
}

/// What changes from the first terms to the second, key by key.
pub fn diff(old: &Terms, new: &Terms) -> Vec<Change> {
    let mut changes = Changes(Vec::new());
    changes.modules("modules", &old.policy.modules, &new.policy.modules);
    changes.importers(&old.policy, &new.policy);
    changes.builtins(&old.policy.builtins, &new.policy.builtins);
    changes.attributes(&old.policy.attributes, &new.policy.attributes);
    for kind in Syntax::ALL {
        changes.allowed(
            "syntax",
            kind.as_str(),
            old.policy.allows_syntax(kind),
            new.policy.allows_syntax(kind),
        );
    }
    changes.on_violation(old.policy.on_violation, new.policy.on_violation);
    let limits = |terms: &Terms| {
        let limits = &terms.limits;
        [
            ("limits.fuel", limits.fuel),
            ("limits.memory_bytes", limits.memory_bytes),
            ("limits.recursion", limits.recursion.into()),
            ("limits.output_bytes", limits.output_bytes),
            ("limits.value_bytes", limits.value_bytes),
            ("limits.deadline_ms", limits.deadline_ms.into()),
        ]
    };
    for ((key, old), (_, new)) in limits(old).into_iter().zip(limits(new)) {
        changes.number(key, old, new);
    }
    changes.host(&old.host, &new.host);
    changes.0
}

struct Changes(Vec<Change>);

impl Changes {
    fn add(&mut self, key: &str, effect: Effect, what: impl Into<String>) {
        self.0.push(Change { key: key.to_owned(), effect, what: what.into() });
    }

    fn allowed(&mut self, key: &str, what: &str, old: bool, new: bool) {
        if let Some(effect) = compared(&old, &new) {
            self.add(key, effect, what);
        }
    }

    fn number(&mut self, key: &str, old: u64, new: u64) {
        if let Some(effect) = compared(&old, &new) {
            self.add(key, effect, format!("{} instead of {}", grouped(new), grouped(old)));
        }
    }

    fn modules(&mut self, key: &str, old: &Modules, new: &Modules) {
        match (old, new) {
            (Modules::Any, Modules::Any) => {}
            (Modules::Any, Modules::Only(_)) => {
                self.add(key, Effect::Narrower, "a list instead of any module")
            }
            (Modules::Only(_), Modules::Any) => self.add(key, Effect::Wider, "any module"),
            (Modules::Only(old), Modules::Only(new)) => {
                let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
                for name in names {
                    match (old.get(name), new.get(name)) {
                        (Some(old), Some(new)) => self.members(key, name, old, new),
                        (old, new) => {
                            self.allowed(key, &in_full(name, old.or(new)), old.is_some(), new.is_some())
                        }
                    }
                }
            }
        }
    }

    fn members(&mut self, key: &str, module: &str, old: &Members, new: &Members) {
        match (old.names(), new.names()) {
            (None, None) => {}
            (None, Some(_)) => {
                self.add(key, Effect::Narrower, format!("of {module} some names instead of any"))
            }
            (Some(_), None) => self.add(key, Effect::Wider, format!("of {module} any name")),
            (Some(old), Some(new)) => {
                for name in old.symmetric_difference(new) {
                    self.allowed(key, &format!("{module}.{name}"), old.contains(name), new.contains(name));
                }
            }
        }
    }

    /// An importer without rules of its own has those of all.
    fn importers(&mut self, old: &Policy, new: &Policy) {
        let names: BTreeSet<&String> = old.importers.keys().chain(new.importers.keys()).collect();
        for name in names {
            let (old, new) = (old.modules_of(Some(name)), new.modules_of(Some(name)));
            self.modules(&format!("importers.{name}"), old, new);
        }
    }

    fn builtins(&mut self, old: &Names, new: &Names) {
        let mut names: BTreeSet<&str> = builtins().iter().copied().collect();
        for rules in [old, new] {
            if let Names::Only(listed) | Names::Except(listed) = rules {
                names.extend(listed.iter().map(String::as_str));
            }
        }
        for name in names {
            self.allowed("builtins", name, old.allows(name), new.allows(name));
        }
    }

    fn attributes(&mut self, old: &Attributes, new: &Attributes) {
        let any = |attributes: &Attributes| *attributes == Attributes::Any;
        self.allowed("attributes", "private attributes", any(old), any(new));
        let named = [old, new].into_iter().flat_map(|attributes| match attributes {
            Attributes::NoPrivateExcept(names) => names.iter().collect(),
            _ => Vec::new(),
        });
        for name in named.collect::<BTreeSet<_>>() {
            self.allowed("attributes", name, old.allows(name), new.allows(name));
        }
    }

    fn on_violation(&mut self, old: OnViolation, new: OnViolation) {
        let rank = |on_violation| match on_violation {
            OnViolation::Log => (2, "log"),
            OnViolation::Stop => (1, "stop"),
            OnViolation::Kill => (0, "kill"),
        };
        let ((old, was), (new, is)) = (rank(old), rank(new));
        if let Some(effect) = compared(&old, &new) {
            self.add("on_violation", effect, format!("{is} instead of {was}"));
        }
    }

    fn host(&mut self, old: &BTreeMap<String, HostRule>, new: &BTreeMap<String, HostRule>) {
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for name in names {
            match (old.get(name), new.get(name)) {
                (Some(old), Some(new)) => self.function(&format!("host.{name}"), old, new),
                (old, new) => self.allowed("host", name, old.is_some(), new.is_some()),
            }
        }
    }

    fn function(&mut self, key: &str, old: &HostRule, new: &HostRule) {
        self.number(&format!("{key}.max_calls"), old.max_calls.into(), new.max_calls.into());
        match (old.per_second, new.per_second) {
            (Some(old), Some(new)) => self.number(&format!("{key}.per_second"), old.into(), new.into()),
            (old, new) => self.allowed(
                &format!("{key}.per_second"),
                "as often as it likes",
                old.is_none(),
                new.is_none(),
            ),
        }
        self.allowed(&format!("{key}.confirm"), "without asking a person", !old.confirm, !new.confirm);
        let others = [
            ("kind", old.kind != new.kind),
            ("arguments", old.arguments != new.arguments),
            ("result", old.result != new.result),
            ("description", old.description != new.description),
        ];
        for (field, _) in others.into_iter().filter(|(_, differs)| *differs) {
            self.add(&format!("{key}.{field}"), Effect::Other, "another one");
        }
    }
}

/// What it is that the second is more, or less.
fn compared<T: Ord>(old: &T, new: &T) -> Option<Effect> {
    match new.cmp(old) {
        Ordering::Less => Some(Effect::Narrower),
        Ordering::Equal => None,
        Ordering::Greater => Some(Effect::Wider),
    }
}

fn in_full(module: &str, members: Option<&Members>) -> String {
    match members.and_then(Members::names) {
        None => module.to_owned(),
        Some(names) => {
            format!("{module} ({})", names.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
        }
    }
}
