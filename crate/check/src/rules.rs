//! The table of rules: what docs/policy.md and a SARIF report say of each stands here and nowhere else.

use crate::finding::Severity::{self, Error, Hint, Warning};

/// A rule. In its sentences `{}` is what was found.
#[derive(Debug)]
pub struct Rule {
    /// Stable: a code never gets another meaning.
    pub code: &'static str,
    pub name: &'static str,
    /// What it is where it is certain; where it is not, it is a hint.
    pub severity: Severity,
    /// The policy's key that it reads; `None`: it holds whatever the policy says.
    pub key: Option<&'static str>,
    pub why: &'static str,
    pub todo: &'static str,
}

macro_rules! rules {
    ($($rule:ident = $code:literal $name:literal $severity:ident $key:expr, $why:literal, $todo:literal;)*) => {
        $(pub(crate) static $rule: Rule =
            Rule { code: $code, name: $name, severity: $severity, key: $key, why: $why, todo: $todo };)*
        /// All rules, in the order of their codes.
        pub static RULES: &[&Rule] = &[$(&$rule),*];

        #[cfg(feature = "typescript")]
        #[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
        const RULE_CODE: &str = concat!(
            "/** The code of a rule: it never gets another meaning. */\nexport type RuleCode =",
            $("\n    | \"", $code, "\"",)* ";\n"
        );
    };
}

rules! {
    SYNTAX_ERROR = "BJ001" "syntax-error" Error None,
        "The source is no Python 3.14: {}.", "Correct the source; nothing of it runs before.";
    TOO_DEEP = "BJ002" "too-deep" Warning None,
        "The source nests too deeply to be looked at.", "Split long expressions into several statements.";
    MODULE = "BJ101" "module" Error Some("modules"),
        "The policy does not allow the module '{}'.", "Do without it, or use a module that the policy lists.";
    MEMBER = "BJ102" "member" Error Some("modules"),
        "The policy does not allow '{}'.",
        "Use one of the names that the policy lists for the module.";
    STAR_IMPORT = "BJ103" "star-import" Error Some("modules"),
        "The import takes every name of '{}', and the policy allows some of them only.",
        "Import the names that are needed, one by one.";
    DYNAMIC_IMPORT = "BJ104" "dynamic-import" Hint Some("modules"),
        "Which module is imported shows only when the program runs.",
        "Import it by an import statement; the engine refuses what the policy does not allow.";
    HOST_FUNCTION = "BJ105" "host-function" Error Some("host"),
        "The host lends no function '{}'.", "Use one of the functions that the policy lists under host.";
    BUILTIN = "BJ201" "builtin" Error Some("builtins"),
        "The policy does not allow the builtin '{}'.", "Do without it, or give what you have defined another name.";
    BUILTINS_NAMESPACE = "BJ202" "builtins-namespace" Warning Some("builtins"),
        "`__builtins__` holds the builtins, and the policy does not allow all of them.",
        "Name the builtin itself.";
    PRIVATE_ATTRIBUTE = "BJ301" "private-attribute" Error Some("attributes"),
        "The policy does not allow private attributes, and '{}' begins with an underscore.",
        "Use what the object offers without an underscore.";
    PRIVATE_BY_NAME = "BJ302" "private-attribute-by-name" Error Some("attributes"),
        "The policy does not allow private attributes, and this asks for '{}' by its name.",
        "Use what the object offers without an underscore.";
    PRIVATE_IN_FORMAT = "BJ303" "private-attribute-in-format" Error Some("attributes"),
        "The policy does not allow private attributes, and a field of this format string reads '{}'.",
        "Format a value, rather than an attribute of it.";
    PRIVATE_IN_PATTERN = "BJ304" "private-attribute-in-pattern" Error Some("attributes"),
        "The policy does not allow private attributes, and matching this pattern reads '{}'.",
        "Match on what the object offers without an underscore.";
    PRIVATE_IN_CLASS = "BJ305" "private-class-attribute" Hint Some("attributes"),
        "The class defines '{}', which nothing may read under this policy.",
        "Give it a name without an underscore.";
    INTERNAL_ATTRIBUTE = "BJ306" "internal-attribute" Error Some("attributes"),
        "'{}' leads to frames or code of the interpreter, which the policy does not allow.",
        "Do without it; `traceback` tells where an error was raised.";
    ATTRIBUTE_UNKNOWN = "BJ307" "attribute-unknown" Hint Some("attributes"),
        "Which attributes are used shows only when the program runs.",
        "Write the attribute or the format string out; the engine refuses private ones.";
    SYNTAX = "BJ401" "syntax" Error Some("syntax"),
        "The policy does not allow this kind of syntax: {}.", "Write it another way.";
    BIDIRECTIONAL = "BJ501" "bidirectional" Warning None,
        "{} makes the source read in another order than it runs (CVE-2021-42574).",
        "Remove the character, or write it as an escape.";
    CONFUSABLE = "BJ502" "confusable" Warning None,
        "'{}' looks like another name, and is none.", "Write the name in the letters of the other one, or rename it.";
    NORMALISED = "BJ503" "normalised-name" Warning None,
        "Python reads this name as '{}'.", "Write the name as Python reads it.";
    INVISIBLE = "BJ504" "invisible" Warning None,
        "{} cannot be seen.", "Remove the character, or write it as an escape.";
    ENTRY_MISSING = "BJ601" "entry-missing" Error None,
        "The source has no function '{}' to call.", "Define it at the top level of the file.";
    ENTRY_UNREACHABLE = "BJ602" "entry-unreachable" Error None,
        "'{}' is defined inside of another definition, where it cannot be called.",
        "Move it to the top level of the file.";
    ENTRY_NO_FUNCTION = "BJ603" "entry-no-function" Error None,
        "'{}' is to be called, and is no function.", "Define it with `def`.";
    ENTRY_UNCERTAIN = "BJ604" "entry-uncertain" Hint None,
        "'{}' is there under some conditions only.", "Define it at the top level of the file.";
    ENTRY_AGAIN = "BJ605" "entry-again" Hint None,
        "'{}' is bound again later: this one is not called.", "Remove the one that is not wanted.";
    ENDLESS_LOOP = "BJ701" "endless-loop" Hint None,
        "Nothing in this loop ends it.", "Give it a condition or a `break`; without one the run ends at a limit.";
    ENDLESS_ITERATOR = "BJ702" "endless-iterator" Hint None,
        "'{}' never ends, and nothing in this loop does.",
        "Give it an end (`itertools.islice`) or the loop a `break`.";
    GROWING_ITERABLE = "BJ703" "growing-iterable" Hint None,
        "The loop adds to '{}' while it goes over it.", "Go over a copy, or add to another list.";
}
