//! The ways to an attribute: written, by its name, in a format string, in a pattern.

use crate::{
    Subject,
    tree::{Node, Place},
    values::{Known, Value},
};
use ruff_python_ast::{AnyNodeRef, Expr, ExprCall, ExprContext};
use ruff_text_size::{Ranged as _, TextRange};

/// One use of an attribute.
pub(crate) struct Access<'a> {
    /// Whose attribute it is, where that is an expression.
    pub(crate) object: Option<&'a Expr>,
    pub(crate) name: String,
    pub(crate) way: Way,
    /// Whether it is read, rather than bound or deleted.
    pub(crate) reads: bool,
    pub(crate) range: TextRange,
    pub(crate) certain: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Written,
    ByName,
    Format,
    Pattern,
    /// A name that shows only at run time.
    Unknown,
}

/// Builtins that take an attribute's name after the object.
const BY_NAME: [&str; 4] = ["delattr", "getattr", "hasattr", "setattr"];

impl<'a> Subject<'a> {
    /// The uses of attributes that a node makes by itself.
    pub(crate) fn accesses(self, node: Node<'a>) -> Vec<Access<'a>> {
        let place = node.place();
        match node.syntax {
            AnyNodeRef::ExprAttribute(attribute) => vec![Access {
                object: Some(&attribute.value),
                name: self.tree.mangled(&attribute.attr, place.scope).into_owned(),
                way: Way::Written,
                reads: attribute.ctx == ExprContext::Load,
                range: attribute.attr.range,
                certain: !place.lazy,
            }],
            AnyNodeRef::PatternKeyword(keyword) => vec![Access {
                object: None,
                name: self.tree.mangled(&keyword.attr, place.scope).into_owned(),
                way: Way::Pattern,
                reads: true,
                range: keyword.attr.range,
                certain: true,
            }],
            AnyNodeRef::ExprCall(call) => self.accesses_of_call(call, place),
            _ => Vec::new(),
        }
    }

    fn accesses_of_call(self, call: &'a ExprCall, place: Place) -> Vec<Access<'a>> {
        let mut accesses = self.format_of_call(call, place);
        for Known { value, certain } in self.tree.values(&call.func, place) {
            let named: Vec<Access<'a>> = match value {
                Value::Builtin(name) if BY_NAME.contains(&name.as_str()) => {
                    let [object, attribute, ..] = &*call.arguments.args else { continue };
                    let reads = matches!(name.as_str(), "getattr" | "hasattr");
                    let named = self.named(Some(object), attribute, place);
                    named.map(|access| Access { reads, ..access }).collect()
                }
                Value::Member { module, name } if module == "operator" && name == "attrgetter" => {
                    call.arguments.args.iter().flat_map(|path| self.path(path, place)).collect()
                }
                Value::Member { module, name } if module == "operator" && name == "methodcaller" => {
                    let method = call.arguments.args.first();
                    method.into_iter().flat_map(|method| self.named(None, method, place)).collect()
                }
                _ => continue,
            };
            let named = named.into_iter();
            accesses.extend(named.map(|access| Access { certain: certain && access.certain, ..access }));
        }
        accesses
    }

    /// The attribute that an expression names.
    fn named(
        self,
        object: Option<&'a Expr>,
        name: &'a Expr,
        place: Place,
    ) -> impl Iterator<Item = Access<'a>> {
        let range = name.range();
        let mut names: Vec<Access<'a>> = Vec::new();
        for Known { value, certain } in self.tree.values(name, place) {
            if let Value::Text(name) = value {
                names.push(Access { object, name, way: Way::ByName, reads: true, range, certain });
            }
        }
        if names.is_empty() && !name.is_starred_expr() {
            names.push(Access {
                object,
                name: String::new(),
                way: Way::Unknown,
                reads: true,
                range,
                certain: false,
            });
        }
        names.into_iter()
    }

    /// The attributes on a path of `attrgetter`.
    fn path(self, path: &'a Expr, place: Place) -> Vec<Access<'a>> {
        let paths = self.named(None, path, place);
        let split = |access: Access<'a>| -> Vec<Access<'a>> {
            let names = access.name.split('.');
            names.map(|name| Access { name: name.to_owned(), ..access }).collect()
        };
        paths.flat_map(split).collect()
    }

    /// `"{0._x}".format(…)`, `Formatter().vformat("{0._x}", …)`.
    fn format_of_call(self, call: &'a ExprCall, place: Place) -> Vec<Access<'a>> {
        let Expr::Attribute(method) = &*call.func else { return Vec::new() };
        let template = match method.attr.as_str() {
            "format" | "vformat" if self.is_formatter(&method.value, place) => call.arguments.args.first(),
            "format" | "format_map" if !self.is_module(&method.value, place) => Some(&*method.value),
            _ => None,
        };
        let Some(template) = template else { return Vec::new() };
        let range = template.range();
        let mut accesses = Vec::new();
        let mut is_known = false;
        for Known { value, certain } in self.tree.values(template, place) {
            if let Value::Text(text) = value {
                is_known |= certain;
                let names = attributes_of_fields(&text);
                accesses.extend(names.into_iter().map(|name| Access {
                    object: None,
                    name,
                    way: Way::Format,
                    reads: true,
                    range,
                    certain,
                }));
            }
        }
        if !is_known {
            accesses.push(Access {
                object: None,
                name: String::new(),
                way: Way::Unknown,
                reads: true,
                range,
                certain: false,
            });
        }
        accesses
    }

    fn is_formatter(self, object: &'a Expr, place: Place) -> bool {
        self.tree.values(object, place).iter().any(|known| known.value == Value::Formatter)
    }

    fn is_module(self, object: &'a Expr, place: Place) -> bool {
        self.tree.values(object, place).iter().any(|known| matches!(known.value, Value::Module(_)))
    }
}

/// The attributes that the fields of a format string read, those in their specs included.
fn attributes_of_fields(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let (brace, after) = rest[open..].split_at(1);
        rest = match after.strip_prefix(brace) {
            Some(escaped) => escaped,
            None if brace == "{" => field(after, &mut names),
            None => after,
        };
    }
    names
}

/// Reads a field up to its conversion, spec or end; what its spec holds is read as text again.
fn field<'t>(text: &'t str, names: &mut Vec<String>) -> &'t str {
    let mut rest = text;
    loop {
        let end = rest.find(['.', '[', ':', '!', '}', '{']).unwrap_or(rest.len());
        rest = &rest[end..];
        if let Some(after) = rest.strip_prefix('[') {
            rest = after.find(']').map_or("", |close| &after[close..]);
        } else if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[', ':', '!', '}', '{']).unwrap_or(after.len());
            names.push(after[..end].to_owned());
            rest = &after[end..];
        } else if let Some(after) = rest.strip_prefix([':', '!']) {
            return after;
        } else {
            return rest;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn fields_are_read_as_format_reads_them() {
        for (text, names) in [
            ("{}", &[][..]),
            ("{{x._a}}", &[]),
            ("{0._a}", &["_a"]),
            ("{x[._a]._b.c!r:>{w._d}}", &["_b", "c", "_d"]),
            ("{}._a} ._b", &[]),
            ("{0[.].b}", &["b"]),
            ("{{{._a}}}", &["_a"]),
            ("{0[a].b", &["b"]),
        ] {
            assert_eq!(super::attributes_of_fields(text), names, "{text}");
        }
    }
}
