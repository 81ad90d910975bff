use serde::{Deserialize, Serialize};

/// A kind of syntax that a policy can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum Syntax {
    /// `x: int` as a statement, with or without a value.
    AnnotatedAssignment,
    /// `x: int`, of variables, parameters and results.
    Annotations,
    Assert,
    /// `async def`, `async for`, `async with`, `await`.
    Async,
    /// `x += 1`.
    AugmentedAssignment,
    /// `x.a += 1` and `x[0] += 1`.
    AugmentedItem,
    Class,
    /// Of a list, a set or a dict.
    Comprehension,
    /// Of a function or a class.
    Decorator,
    Del,
    /// `...`.
    Ellipsis,
    /// `f"{x}"`.
    FString,
    For,
    /// `(x for x in y)`.
    Generator,
    Global,
    Import,
    /// `from m import *`.
    ImportStar,
    Lambda,
    Match,
    /// `a @ b`.
    Matmul,
    /// `class C(metaclass=M)`.
    Metaclass,
    /// `def` within a function.
    NestedFunction,
    Nonlocal,
    /// A name of the program's own that begins with an underscore: a variable, a parameter, a function,
    /// a class, what an import binds. `_` and the special methods of a class are none.
    PrivateName,
    Raise,
    /// `*x` and `**x`, in calls, displays, targets and parameters.
    Starred,
    /// `t"{x}"`.
    TString,
    Try,
    /// `except*`.
    TryStar,
    /// `type X = int`.
    TypeAlias,
    /// `def f[T]()`.
    TypeParameters,
    /// `(x := 1)`.
    Walrus,
    While,
    With,
    /// `yield` and `yield from`.
    Yield,
}

impl Syntax {
    /// All kinds, in the order of their names.
    pub const ALL: [Self; 35] = [
        Self::AnnotatedAssignment,
        Self::Annotations,
        Self::Assert,
        Self::Async,
        Self::AugmentedAssignment,
        Self::AugmentedItem,
        Self::Class,
        Self::Comprehension,
        Self::Decorator,
        Self::Del,
        Self::Ellipsis,
        Self::FString,
        Self::For,
        Self::Generator,
        Self::Global,
        Self::Import,
        Self::ImportStar,
        Self::Lambda,
        Self::Match,
        Self::Matmul,
        Self::Metaclass,
        Self::NestedFunction,
        Self::Nonlocal,
        Self::PrivateName,
        Self::Raise,
        Self::Starred,
        Self::TString,
        Self::Try,
        Self::TryStar,
        Self::TypeAlias,
        Self::TypeParameters,
        Self::Walrus,
        Self::While,
        Self::With,
        Self::Yield,
    ];

    /// As it stands in a policy.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AnnotatedAssignment => "annotated_assignment",
            Self::Annotations => "annotations",
            Self::Assert => "assert",
            Self::Async => "async",
            Self::AugmentedAssignment => "augmented_assignment",
            Self::AugmentedItem => "augmented_item",
            Self::Class => "class",
            Self::Comprehension => "comprehension",
            Self::Decorator => "decorator",
            Self::Del => "del",
            Self::Ellipsis => "ellipsis",
            Self::FString => "f_string",
            Self::For => "for",
            Self::Generator => "generator",
            Self::Global => "global",
            Self::Import => "import",
            Self::ImportStar => "import_star",
            Self::Lambda => "lambda",
            Self::Match => "match",
            Self::Matmul => "matmul",
            Self::Metaclass => "metaclass",
            Self::NestedFunction => "nested_function",
            Self::Nonlocal => "nonlocal",
            Self::PrivateName => "private_name",
            Self::Raise => "raise",
            Self::Starred => "starred",
            Self::TString => "t_string",
            Self::Try => "try",
            Self::TryStar => "try_star",
            Self::TypeAlias => "type_alias",
            Self::TypeParameters => "type_parameters",
            Self::Walrus => "walrus",
            Self::While => "while",
            Self::With => "with",
            Self::Yield => "yield",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_written_as_it_is_named() {
        for kind in Syntax::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        assert!(Syntax::ALL.is_sorted());
    }
}
