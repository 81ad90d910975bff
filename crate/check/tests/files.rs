//! Every file of tests/check gives the findings that stand beside it, all of them and no other.
//!
//! A file starts with comment lines `# key: value`: `policy` (JSON; a preset's name stands for its
//! policy), `entry`, `module`, `project` (a JSON list) and `host` (a JSON object). `NAME.json` beside
//! `NAME.py` holds the findings. `BELLJAR_WRITE=1` writes them anew, to be read before they are kept.

use belljar_check::{Finding, Options, RULES, check};
use belljar_protocol::{HostRule, Policy, Preset, Syntax};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

struct File {
    name: String,
    path: PathBuf,
    source: String,
    policy: Policy,
    entry: Option<String>,
    module: Option<String>,
    project: Vec<String>,
    host: Option<BTreeMap<String, HostRule>>,
}

impl File {
    fn read(path: &Path) -> Self {
        let source = fs::read_to_string(path).expect("a readable file");
        let header = |key: &str| {
            let prefix = format!("# {key}: ");
            let mut lines = source.lines().take_while(|line| line.starts_with('#'));
            lines.find_map(|line| line.strip_prefix(&prefix)).map(str::to_owned)
        };
        let policy = header("policy").unwrap_or_else(|| panic!("{}: no policy", path.display()));
        let preset = Preset::ALL.into_iter().find(|preset| preset.as_str() == policy);
        Self {
            name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
            path: path.to_owned(),
            policy: preset.map_or_else(|| serde_json::from_str(&policy).expect("a policy"), Preset::policy),
            entry: header("entry"),
            module: header("module"),
            project: header("project")
                .map_or_else(Vec::new, |text| serde_json::from_str(&text).expect("a list")),
            host: header("host").map(|text| serde_json::from_str(&text).expect("host functions")),
            source,
        }
    }

    fn findings(&self, policy: &Policy) -> Vec<Finding> {
        let project: Vec<&str> = self.project.iter().map(String::as_str).collect();
        let options = Options {
            policy,
            entry: self.entry.as_deref(),
            module: self.module.as_deref(),
            project: &project,
            host: self.host.as_ref(),
        };
        check(&self.source, &options)
    }

    fn expected(&self) -> Value {
        let text = fs::read_to_string(self.path.with_extension("json"));
        text.map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON"))
    }
}

fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/check");
    let entries = fs::read_dir(folder).expect("the folder of files");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "py"));
    paths.sort();
    paths.iter().map(|path| File::read(path)).collect()
}

#[test]
fn every_file_gives_what_stands_beside_it() {
    let mut wrong = Vec::new();
    for file in files() {
        let found = serde_json::to_value(file.findings(&file.policy)).expect("findings are JSON");
        let expected = file.expected();
        if found != expected {
            if std::env::var_os("BELLJAR_WRITE").is_some() {
                let text = serde_json::to_string_pretty(&found).expect("findings are JSON") + "\n";
                fs::write(file.path.with_extension("json"), text).expect("a writable folder");
            }
            wrong.push(format!("{}\n--- found\n{found:#}\n--- expected\n{expected:#}", file.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// So no rule can be taken away, or be made weaker where it is certain, without a test that fails.
#[test]
fn every_rule_is_alone_in_some_file() {
    let alone: BTreeSet<String> = files().iter().filter_map(only_code).collect();
    for rule in RULES {
        assert!(alone.contains(rule.code), "{} ({}) is nowhere alone", rule.code, rule.name);
    }
}

/// A rule that reads a key of the policy is silent where the key says nothing.
#[test]
fn every_rule_of_the_policy_is_silent_under_an_open_one() {
    for file in files() {
        let open = Policy { on_violation: file.policy.on_violation, ..Policy::default() };
        for finding in file.findings(&open) {
            let rule = RULES.iter().find(|rule| rule.code == finding.code).expect("a rule");
            assert!(matches!(rule.key, None | Some("host")), "{}: {finding:?}", file.name);
        }
    }
}

#[test]
fn every_kind_of_syntax_is_found_and_nothing_else_by_it() {
    let source = include_str!("../../../tests/check/syntax_every_kind.py");
    for kind in Syntax::ALL {
        let policy = Policy { syntax: [kind].into(), ..Policy::default() };
        let findings = check(source, &Options::new(&policy));
        let of_syntax: Vec<&Finding> = findings.iter().filter(|finding| finding.code == "BJ401").collect();
        assert!(!of_syntax.is_empty(), "{} is not found", kind.as_str());
        assert!(of_syntax.iter().all(|finding| finding.what == kind.as_str()), "{of_syntax:?}");
    }
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    assert!(RULES.is_sorted_by_key(|rule| rule.code));
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!((names.len(), codes.len()), (RULES.len(), RULES.len()));
}

/// The one code that a file's findings have.
fn only_code(file: &File) -> Option<String> {
    let findings = file.expected();
    let codes: BTreeSet<&str> =
        findings.as_array()?.iter().filter_map(|finding| finding["code"].as_str()).collect();
    (codes.len() == 1).then(|| codes.first().map(|code| (*code).to_owned())).flatten()
}
