//! What an expression certainly, or perhaps, is: a module, a name of one, a builtin, a text.

use crate::{
    names::{Certainty, is_builtin},
    tree::{Bound, Place, Tree},
};
use ruff_python_ast::{Expr, ExprCall, ExprName, Operator};
use std::cell::Cell;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Module(String),
    Member {
        module: String,
        name: String,
    },
    Builtin(String),
    Text(String),
    /// An instance of `string.Formatter`.
    Formatter,
}

/// One of the things that an expression can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) value: Value,
    pub(crate) certain: bool,
}

/// Names lead to names: a longer row is not followed, nor a broader net.
const MAX_DEPTH: u32 = 16;
const MAX_STEPS: u32 = 256;
const MAX_BINDINGS: usize = 32;

/// Texts beyond it are no names.
const MAX_TEXT: usize = 10_000;

impl<'a> Tree<'a> {
    pub(crate) fn values(&self, expr: &'a Expr, place: Place) -> Vec<Known> {
        let follow = Follow { tree: self, steps: Cell::new(MAX_STEPS) };
        let values = follow.follow(expr, place, MAX_DEPTH);
        if place.lazy { uncertain(values) } else { values }
    }

    /// The text that the expression certainly is.
    pub(crate) fn text(&self, expr: &'a Expr, place: Place) -> Option<String> {
        match self.values(expr, place).as_slice() {
            [Known { value: Value::Text(text), certain: true }] => Some(text.clone()),
            _ => None,
        }
    }
}

/// One question: what an expression is.
struct Follow<'t, 'a> {
    tree: &'t Tree<'a>,
    steps: Cell<u32>,
}

impl<'a> Follow<'_, 'a> {
    fn follow(&self, expr: &'a Expr, place: Place, depth: u32) -> Vec<Known> {
        let (Some(left), Some(depth)) = (self.steps.get().checked_sub(1), depth.checked_sub(1)) else {
            return Vec::new();
        };
        self.steps.set(left);
        match expr {
            Expr::StringLiteral(literal) => certainly(Value::Text(literal.value.to_str().to_owned())),
            Expr::Name(name) => self.named(name, place, depth),
            Expr::Named(named) => self.follow(&named.value, place, depth),
            Expr::If(choice) => {
                let mut all = self.follow(&choice.body, place, depth);
                all.extend(self.follow(&choice.orelse, place, depth));
                uncertain(all)
            }
            Expr::BinOp(sum) if sum.op == Operator::Add => {
                let (left, right) =
                    (self.follow(&sum.left, place, depth), self.follow(&sum.right, place, depth));
                joined(&left, &right)
            }
            Expr::Attribute(attribute) => {
                let name = self.tree.mangled(&attribute.attr, place.scope);
                self.attribute(self.follow(&attribute.value, place, depth), &name)
            }
            Expr::Subscript(subscript) => {
                let of = self.follow(&subscript.value, place, depth);
                let key = self.follow(&subscript.slice, place, depth);
                match key.as_slice() {
                    [Known { value: Value::Text(key), .. }] => self.item(of, key),
                    _ => Vec::new(),
                }
            }
            Expr::Call(call) => self.called(call, place, depth),
            _ => Vec::new(),
        }
    }

    fn named(&self, name: &'a ExprName, place: Place, depth: u32) -> Vec<Known> {
        let meaning = self.tree.meaning(&name.id, place);
        if meaning.builtin == Certainty::Yes {
            return match name.id.as_str() {
                "__builtins__" => certainly(Value::Module("builtins".into())),
                id => certainly(Value::Builtin(id.to_owned())),
            };
        }
        let mut all: Vec<Known> = Vec::new();
        for binding in meaning.bindings().take(MAX_BINDINGS) {
            all.extend(match &binding.what {
                Bound::Module(module) => certainly(Value::Module(module.clone())),
                Bound::Member { module, name } => self.member(module, name),
                Bound::Value(value) => self.follow(value, binding.place, depth),
                _ => Vec::new(),
            });
        }
        if meaning.builtin == Certainty::Maybe && is_builtin(&name.id) {
            all.push(Known { value: Value::Builtin(name.id.to_string()), certain: false });
        }
        // With one binding, the name is that or nothing.
        if meaning.bindings().take(2).count() == 1 && all.len() == 1 { all } else { uncertain(all) }
    }

    fn attribute(&self, of: Vec<Known>, name: &str) -> Vec<Known> {
        let all = of.into_iter().flat_map(|Known { value, certain }| {
            let found = match value {
                Value::Module(module) => self.member(&module, name),
                _ => Vec::new(),
            };
            found.into_iter().map(move |known| Known { certain, ..known })
        });
        all.collect()
    }

    /// `__builtins__["eval"]`, `sys.modules["os"]`.
    fn item(&self, of: Vec<Known>, key: &str) -> Vec<Known> {
        let all = of.into_iter().filter_map(|Known { value, certain }| {
            let value = match value {
                Value::Module(module) if module == "builtins" => Value::Builtin(key.to_owned()),
                Value::Member { module, name } if module == "sys" && name == "modules" => {
                    Value::Module(key.to_owned())
                }
                _ => return None,
            };
            Some(Known { value, certain })
        });
        all.collect()
    }

    fn member(&self, module: &str, name: &str) -> Vec<Known> {
        let submodule = format!("{module}.{name}");
        certainly(match () {
            () if module == "builtins" => Value::Builtin(name.to_owned()),
            () if self.tree.imported.contains(&submodule) => Value::Module(submodule),
            () => Value::Member { module: module.to_owned(), name: name.to_owned() },
        })
    }

    fn called(&self, call: &'a ExprCall, place: Place, depth: u32) -> Vec<Known> {
        let arguments = &call.arguments.args;
        let function = self.follow(&call.func, place, depth);
        let [Known { value: function, certain }] = function.as_slice() else { return Vec::new() };
        let text = |index: usize| -> Option<String> {
            match self.follow(arguments.get(index)?, place, depth).as_slice() {
                [Known { value: Value::Text(text), certain: true }] => Some(text.clone()),
                _ => None,
            }
        };
        let all = match function {
            Value::Builtin(name) if name == "getattr" => match (arguments.first(), text(1)) {
                (Some(object), Some(name)) => self.attribute(self.follow(object, place, depth), &name),
                _ => Vec::new(),
            },
            Value::Builtin(name) if name == "__import__" => {
                let top = text(0).map(|name| name.split('.').next().unwrap_or_default().to_owned());
                top.map_or_else(Vec::new, |top| certainly(Value::Module(top)))
            }
            Value::Member { module, name } if module == "string" && name == "Formatter" => {
                certainly(Value::Formatter)
            }
            _ => Vec::new(),
        };
        if *certain { all } else { uncertain(all) }
    }
}

fn certainly(value: Value) -> Vec<Known> {
    vec![Known { value, certain: true }]
}

fn uncertain(mut all: Vec<Known>) -> Vec<Known> {
    all.iter_mut().for_each(|known| known.certain = false);
    all
}

fn joined(left: &[Known], right: &[Known]) -> Vec<Known> {
    match (left, right) {
        (
            [Known { value: Value::Text(left), certain: a }],
            [Known { value: Value::Text(right), certain: b }],
        ) if left.len() + right.len() <= MAX_TEXT => {
            vec![Known { value: Value::Text(format!("{left}{right}")), certain: *a && *b }]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_joined_up_to_a_length() {
        let text = |length| certainly(Value::Text("x".repeat(length)));
        assert_eq!(joined(&text(MAX_TEXT - 1), &text(1)), text(MAX_TEXT));
        assert_eq!(joined(&text(MAX_TEXT), &text(1)), []);
    }
}
