//! What a name stands for where it is read.

use crate::tree::{Binding, Name, Place, Scope, ScopeKind, Tree};

/// The names of Python 3.14's builtins, and what the engine adds to them, sorted.
const BUILTINS: &[&str] = &[
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "Ellipsis",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "False",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "None",
    "NotADirectoryError",
    "NotImplemented",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "PolicyViolation",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "True",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
    "__build_class__",
    "__debug__",
    "__import__",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "ascii",
    "bin",
    "bool",
    "breakpoint",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "copyright",
    "credits",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "exit",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "help",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "license",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "quit",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
];

pub(crate) fn builtins() -> &'static [&'static str] {
    BUILTINS
}

pub(crate) fn is_builtin(name: &str) -> bool {
    BUILTINS.binary_search(&name).is_ok()
}

/// What a name can stand for.
pub(crate) struct Meaning<'t, 'a> {
    /// What the program itself binds to it, by scope.
    names: Vec<&'t Name<'a>>,
    pub(crate) builtin: Certainty,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    No,
    Maybe,
    Yes,
}

impl<'t, 'a> Meaning<'t, 'a> {
    pub(crate) fn bindings(&self) -> impl Iterator<Item = &'t Binding<'a>> {
        self.names.iter().flat_map(|name| &name.bindings)
    }
}

impl<'a> Tree<'a> {
    /// What `name` stands for, read at this place.
    pub(crate) fn meaning(&self, name: &str, place: Place) -> Meaning<'_, 'a> {
        let name = &*self.mangled(name, place.scope);
        let mut names = Vec::new();
        let mut next = Some(place.scope);
        let mut in_function = false;
        while let Some(here) = next {
            let Scope { kind, parent, .. } = &self.scopes[here];
            next = *parent;
            in_function |= matches!(kind, ScopeKind::Function);
            // A class's names are seen by its own body alone.
            let is_seen = here == place.scope || !matches!(kind, ScopeKind::Class);
            let Some(found) = self.name(here, name).filter(|_| is_seen) else { continue };
            names.push(found);
            let is_settled = match kind {
                ScopeKind::Class | ScopeKind::Module => is_settled(found, place, in_function),
                ScopeKind::Function | ScopeKind::Comprehension(_) | ScopeKind::Types => true,
            };
            if is_settled {
                return Meaning { names, builtin: Certainty::No };
            }
        }
        let is_unbound = !in_function && names.iter().all(|name| is_later(name, place)) || names.is_empty();
        let builtin = if is_unbound && !self.has_star_import && !place.lazy {
            Certainty::Yes
        } else {
            Certainty::Maybe
        };
        Meaning { names, builtin }
    }
}

/// Whether a module's or a class's name is certainly bound when it is read: a function is taken to be
/// called after its module has run.
fn is_settled(name: &Name<'_>, place: Place, in_function: bool) -> bool {
    !name.is_deleted && name.straight_from.is_some_and(|from| in_function || from <= place.offset)
}

/// Whether a module binds its name only after it is read: `eval = eval`.
fn is_later(name: &Name<'_>, place: Place) -> bool {
    place.scope == 0
        && place.straight
        && name.bindings.iter().all(|binding| binding.place.scope == 0 && binding.from > place.offset)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_can_be_searched() {
        assert!(super::BUILTINS.is_sorted());
    }
}
