//! Programs as strangers write them: traced, given the least policy by their trace, and run under it; and
//! each again with one thing more in it, which that policy does not allow.
//!
//! A program is `NAME.py` of `tests/policy/programs`, or `program_NAME.py` of `tests/cases`; its first
//! lines say `entry` (`f` where it is absent) and `data`, the first of which it is run with, and all of
//! which make its policy. A folder of its name has its further modules,
//! `NAME.policy.json` what the host lends it, and `NAME.fixtures.json` the host's answers. All of it goes
//! through the binary `belljar`. What is altered stands in `tests/policy/altered.json`: what is found once
//! in a file is replaced. `records` are the violations under `log`, and `static` has the code of the finding that
//! tells each without a run, or is null where it shows in one alone.

mod folder;

use belljar_check::{Options, Severity, check};
use belljar_protocol::{Document, OnViolation};
use folder::Folder;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

const MODES: [OnViolation; 3] = [OnViolation::Log, OnViolation::Stop, OnViolation::Kill];

struct Program {
    name: String,
    source: String,
    /// By path below the folder of the program's name.
    modules: BTreeMap<String, String>,
    /// The policy that lends it functions, and the answers.
    host: Option<(PathBuf, PathBuf)>,
    built: OnceLock<Result<Document, String>>,
    before: OnceLock<Result<Value, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Alteration {
    program: String,
    /// In words.
    what: String,
    /// A module of the program; `None`: the program's own file.
    file: Option<String>,
    find: String,
    replace: String,
    records: Vec<String>,
    #[serde(rename = "static")]
    found: Option<Vec<String>>,
}

impl Program {
    fn read(path: &Path) -> Self {
        let text = |path: &Path| {
            fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let folder = path.with_extension("");
        let mut modules = BTreeMap::new();
        for file in python_files(&folder) {
            let below = file.strip_prefix(&folder).expect("it is inside").to_string_lossy().into_owned();
            modules.insert(below, text(&file));
        }
        let policy = path.with_extension("policy.json");
        let host = policy.exists().then(|| (policy, path.with_extension("fixtures.json")));
        let name = stem.strip_prefix("program_").unwrap_or(&stem).to_owned();
        Self { name, source: text(path), modules, host, built: OnceLock::new(), before: OnceLock::new() }
    }

    fn headers(&self, key: &str) -> impl Iterator<Item = &str> {
        let prefix = format!("# {key}: ");
        let lines = self.source.lines().take_while(|line| line.starts_with("# "));
        lines.filter_map(move |line| line.strip_prefix(&prefix))
    }

    /// Without a policy, but for the one that lends functions.
    fn before(&self) -> Result<&Value, String> {
        let before = self.before.get_or_init(|| {
            let policy = self.host.iter().flat_map(|(policy, _)| ["--policy".to_owned(), shown(policy)]);
            self.run(&self.folder(None)?, policy.collect(), "").map(|(_, report)| report)
        });
        before.as_ref().map_err(Clone::clone)
    }

    /// What the traces of a run with each of its data make.
    fn built(&self) -> Result<&Document, String> {
        let built = self.built.get_or_init(|| {
            let folder = self.folder(None)?;
            let mut traces = Vec::new();
            for (index, data) in self.headers("data").enumerate() {
                folder.write("data.json", data);
                let mut arguments = vec!["trace".to_owned()];
                arguments.extend(self.arguments());
                arguments
                    .extend(self.host.iter().flat_map(|(policy, _)| ["--policy".to_owned(), shown(policy)]));
                let name = format!("trace{index}.json");
                // The trace of a run that fails is as good.
                let (_, trace, _) = folder.belljar(&arguments, "");
                folder.write(&name, trace);
                traces.push(name);
            }
            let mut arguments = ["policy", "build", "--headroom", "20"].map(str::to_owned).to_vec();
            arguments.extend(self.host.iter().flat_map(|(policy, _)| ["--base".to_owned(), shown(policy)]));
            arguments.extend(traces);
            let (code, built, why) = folder.belljar(&arguments, "");
            if code != Some(0) {
                return Err(format!("policy build: {why}"));
            }
            Document::parse(&built).map_err(|error| format!("policy build: {error}"))
        });
        built.as_ref().map_err(Clone::clone)
    }

    /// The program's files in a folder of their own.
    fn folder(&self, alteration: Option<&Alteration>) -> Result<Folder, String> {
        let folder = Folder::new(&[]);
        for (name, text) in files(self, alteration)? {
            folder.write(&name, text);
        }
        folder.write("data.json", self.headers("data").next().ok_or("the program has no data")?);
        Ok(folder)
    }

    /// The program, its modules, its data and the answers of its host.
    fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![format!("{}.py", self.name)];
        for path in self.modules.keys() {
            arguments.extend(["--module".to_owned(), format!("{}={path}", module_name(path))]);
        }
        arguments.extend(["--entry", self.headers("entry").next().unwrap_or("f")].map(str::to_owned));
        let fixed = ["--data", "data.json", "--now", "2025-10-09T08:53:20Z", "--seed", "1"];
        arguments.extend(fixed.map(str::to_owned));
        arguments.extend(self.host.iter().flat_map(|(_, fixtures)| ["--host".to_owned(), shown(fixtures)]));
        arguments
    }

    /// The exit code and the report of a run.
    fn run(&self, folder: &Folder, more: Vec<String>, input: &str) -> Result<(Option<i32>, Value), String> {
        let mut arguments = ["run", "--json"].map(str::to_owned).to_vec();
        arguments.extend(self.arguments());
        arguments.extend(more);
        let (code, report, why) = folder.belljar(&arguments, input);
        Ok((code, serde_json::from_str(&report).map_err(|_| format!("run: {why}"))?))
    }

    fn run_under(&self, folder: &Folder, mode: OnViolation) -> Result<(Option<i32>, Value), String> {
        let policy = Document { on_violation: Some(mode), ..self.built()?.clone() };
        let policy = serde_json::to_string(&policy).expect("JSON");
        self.run(folder, ["--policy", "-"].map(str::to_owned).to_vec(), &policy)
    }
}

/// Each of the program's files with its text.
fn files(program: &Program, alteration: Option<&Alteration>) -> Result<BTreeMap<String, String>, String> {
    let main = format!("{}.py", program.name);
    let mut files = program.modules.clone();
    files.insert(main.clone(), program.source.clone());
    if let Some(Alteration { file, find, replace, .. }) = alteration {
        let name = file.as_ref().unwrap_or(&main);
        let text = files.get_mut(name).ok_or(format!("the program has no file {name}"))?;
        if text.matches(find).count() != 1 {
            return Err(format!("{find:?} does not stand once in {name}"));
        }
        *text = text.replace(find, replace);
    }
    Ok(files)
}

/// A program runs under the policy that its trace has made as it ran before, and nothing is found in it.
fn passes(program: &Program) -> Result<(), Failed> {
    let before = program.before()?;
    let mut wrong = Vec::from_iter(differences("before", "class", &before["class"], &json!("ok")));
    let folder = program.folder(None)?;
    for mode in MODES {
        let (code, report) = program.run_under(&folder, mode)?;
        wrong.extend(differences(mode, "the exit code", &json!(code), &json!(0)));
        wrong.extend(differences(mode, "violations", &report["violations"], &json!([])));
        for key in ["class", "error", "value", "stdout", "stderr", "effects", "transcript"] {
            wrong.extend(differences(mode, key, &report[key], &before[key]));
        }
    }
    let found = findings(program, None)?;
    wrong.extend(differences("check", "errors", &json!(found), &json!([])));
    ended(&wrong)
}

/// An altered program is caught in every way.
fn is_caught(program: &Program, alteration: &Alteration) -> Result<(), Failed> {
    let before = program.before()?;
    let folder = program.folder(Some(alteration))?;
    let mut wrong = Vec::new();

    let (code, report) = program.run_under(&folder, OnViolation::Log)?;
    wrong.extend(differences("log", "the exit code", &json!(code), &json!(0)));
    for key in ["class", "error", "value", "stdout", "stderr"] {
        wrong.extend(differences("log", key, &report[key], &before[key]));
    }
    wrong.extend(differences("log", "violations", &told(&report["violations"]), &json!(alteration.records)));

    let first = alteration.records.first().map_or("", String::as_str);
    let first = first.rsplit_once(' ').map_or("", |(record, _)| record);
    for mode in [OnViolation::Stop, OnViolation::Kill] {
        let (code, report) = program.run_under(&folder, mode)?;
        wrong.extend(differences(mode, "the exit code", &json!(code), &json!(1)));
        wrong.extend(differences(mode, "class", &report["class"], &json!("policy")));
        wrong.extend(differences(mode, "the error", &report["error"]["type"], &json!("PolicyViolation")));
        wrong.extend(differences(
            mode,
            "violations",
            &told(&report["violations"]),
            &json!([format!("{first} 1")]),
        ));
        wrong.extend(differences(
            mode,
            "stopped_at",
            &report["stopped_at"],
            &report["violations"][0]["location"],
        ));
    }

    let found = findings(program, Some(alteration))?;
    let codes = alteration.found.iter().flatten();
    let expected = alteration.records.iter().zip(codes).map(|(record, code)| {
        let place = record.split(' ').nth(2).unwrap_or_default();
        format!("{place} {code}")
    });
    wrong.extend(differences("check", "errors", &json!(found), &expected.collect()));
    ended(&wrong)
}

/// The errors that the checker finds in a program's files under its policy: place and code.
fn findings(program: &Program, alteration: Option<&Alteration>) -> Result<Vec<String>, String> {
    let terms = program.built()?.resolve();
    let names: Vec<String> = program.modules.keys().map(|path| module_name(path)).collect();
    let project: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for (path, text) in files(program, alteration)? {
        let module = program.modules.contains_key(&path).then(|| module_name(&path));
        let options = Options {
            module: module.as_deref(),
            project: &project,
            host: Some(&terms.host),
            ..Options::new(&terms.policy)
        };
        let errors = check(&text, &options).into_iter().filter(|finding| finding.severity == Severity::Error);
        found.extend(errors.map(|finding| format!("{path}:{} {}", finding.line, finding.code)));
    }
    Ok(found)
}

/// Violations as the table has them: `rule what file:line function count`.
fn told(violations: &Value) -> Value {
    let tell = |violation: &Value| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let place = &violation["location"];
        let (rule, what) = (text(&violation["rule"]), text(&violation["what"]));
        let (file, function) = (text(&place["file"]), text(&place["function"]));
        format!("{rule} {what} {file}:{} {function} {}", place["line"], violation["count"])
    };
    violations.as_array().into_iter().flatten().map(tell).collect()
}

fn differences(when: impl std::fmt::Debug, what: &str, ours: &Value, expected: &Value) -> Option<String> {
    (ours != expected).then(|| format!("{when:?}: {what}\n  is       {ours}\n  should be {expected}"))
}

fn ended(wrong: &[String]) -> Result<(), Failed> {
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

fn module_name(path: &str) -> String {
    let path = path.strip_suffix(".py").unwrap_or(path);
    path.strip_suffix("/__init__").unwrap_or(path).replace('/', ".")
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn python_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { python_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    files.sort();
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn programs() -> Vec<Arc<Program>> {
    let files = |folder: &str, start: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(root().join(folder)).expect("a folder of programs");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let is_program = |path: &PathBuf| {
            path.extension().is_some_and(|ending| ending == "py")
                && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
        };
        paths.filter(is_program).collect()
    };
    let mut paths = files("tests/policy/programs", "");
    paths.extend(files("tests/cases", "program_"));
    paths.iter().map(|path| Arc::new(Program::read(path))).collect()
}

/// Each program once, and some of them in a way that no text shows.
fn covers_all(programs: &[Arc<Program>], altered: &[(String, bool)]) -> Result<(), Failed> {
    let mut names: Vec<&str> = programs.iter().map(|program| program.name.as_str()).collect();
    let mut told: Vec<&str> = altered.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    told.sort_unstable();
    let dynamic = altered.iter().filter(|(_, is_found)| !is_found).count();
    let mut wrong = Vec::from_iter(differences("the table", "programs", &json!(told), &json!(names)));
    wrong.extend(differences("the table", "of 30", &json!(names.len() >= 30 && dynamic >= 6), &json!(true)));
    ended(&wrong)
}

fn main() {
    let table = fs::read_to_string(root().join("tests/policy/altered.json")).expect("the table");
    let altered: Vec<Alteration> = serde_json::from_str(&table).expect("alterations");
    let programs = programs();
    let mut trials: Vec<Trial> = programs
        .iter()
        .cloned()
        .map(|program| Trial::test(program.name.clone(), move || passes(&program)))
        .collect();
    let (all, told) = (programs.clone(), altered.iter());
    let told: Vec<_> = told.map(|altered| (altered.program.clone(), altered.found.is_some())).collect();
    trials.push(Trial::test("every program is altered", move || covers_all(&all, &told)));
    for alteration in altered {
        let program = programs.iter().find(|program| program.name == alteration.program);
        let program = program.unwrap_or_else(|| panic!("no such program: {}", alteration.program)).clone();
        let name = format!("{} with {}", program.name, alteration.what);
        trials.push(Trial::test(name, move || is_caught(&program, &alteration)));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}
