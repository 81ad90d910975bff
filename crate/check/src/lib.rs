//! What a policy says of a source, without running it; and policies themselves in words, side by side,
//! and as the least that some runs need.
//!
//! [`check`] parses the source with the engine's own parser and gives findings: each has a stable
//! code, a severity, a place, why it is one and what to do. An `error` is certain: where the program
//! gets there, the engine refuses it. A `warning` is certain too, but no violation. A `hint` is likely.

mod access;
mod attributes;
mod builtins;
mod depth;
mod diff;
mod entry;
mod explain;
mod finding;
mod imports;
mod least;
mod loops;
mod names;
mod rules;
mod sarif;
mod syntax;
mod text;
mod tree;
mod values;

pub use diff::{Change, Effect, diff};
pub use explain::{Sentence, explain};
pub use finding::{Finding, Severity};
pub use least::least;
pub use rules::{RULES, Rule};
pub use sarif::sarif;

use belljar_protocol::{HostRule, Policy};
use finding::Findings;
use ruff_python_ast::PythonVersion;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged as _, TextRange};
use std::collections::BTreeMap;
use tree::Tree;

/// What a source is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub policy: &'a Policy,
    /// The function that is to be called; `None`: no matter.
    pub entry: Option<&'a str>,
    /// The module of the user's project that the source is; `None`: the source that is run.
    pub module: Option<&'a str>,
    /// The names of the project's modules: the policy does not say who may import them.
    pub project: &'a [&'a str],
    /// The functions that the host lends; `None`: not known.
    pub host: Option<&'a BTreeMap<String, HostRule>>,
}

impl<'a> Options<'a> {
    pub fn new(policy: &'a Policy) -> Self {
        Self { policy, entry: None, module: None, project: &[], host: None }
    }

    /// What relative imports start from: a module with others below it is a package.
    fn package(&self) -> Option<&'a str> {
        let module = self.module?;
        let is_below = |name: &&str| name.strip_prefix(module).is_some_and(|rest| rest.starts_with('.'));
        match self.project.iter().any(is_below) {
            true => Some(module),
            false => module.rsplit_once('.').map(|(package, _)| package),
        }
    }
}

/// All that the rules find, in the order of their places.
///
/// ```
/// use belljar_check::{Options, check};
/// let policy = serde_json::from_str(r#"{"modules": {"math": "any"}}"#).unwrap();
/// let findings = check("import os\n", &Options::new(&policy));
/// assert_eq!((findings[0].code, findings[0].line, findings[0].column), ("BJ101", 1, 8));
/// assert_eq!(findings[0].why, "The policy does not allow the module 'os'.");
/// ```
pub fn check(source: &str, options: &Options<'_>) -> Vec<Finding> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut found = Findings::default();
    text::find(source, &mut found);
    if depth::is_too_deep(source) {
        found.add(&rules::TOO_DEEP, "", TextRange::default(), true);
    } else {
        look_into(source, options, &mut found);
    }
    found.into_findings(source)
}

fn look_into(source: &str, options: &Options<'_>, found: &mut Findings) {
    let parsed =
        parse_unchecked(source, ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY314));
    let errors = parsed.errors().iter().map(|error| (error.range(), error.error.to_string()));
    let newer = parsed.unsupported_syntax_errors().iter().map(|error| (error.range, error.to_string()));
    // What follows a first error is a guess, and so is the tree: nothing else is said.
    if let Some((range, error)) = errors.chain(newer).min_by_key(|(range, _)| range.start()) {
        return found.add(&rules::SYNTAX_ERROR, error, range, true);
    }
    let module = parsed.syntax().as_module().expect("it was parsed as a module");
    let tree = Tree::of(module, options.package());
    let subject = Subject { options, tree: &tree };
    text::find_in_names(source, parsed.tokens(), &tree, found);
    imports::find(subject, found);
    builtins::find(subject, found);
    attributes::find(subject, found);
    syntax::find(subject, found);
    entry::find(subject, found);
    loops::find(subject, found);
}

/// What a family of rules looks at.
#[derive(Clone, Copy)]
struct Subject<'a> {
    options: &'a Options<'a>,
    tree: &'a Tree<'a>,
}
