//! Every file of tests/cases and tests/attacks under wasmtime: its class, the same outcome again to
//! the last byte, the value and traceback that stand beside it, and what CPython says where it is installed.
//!
//! A case starts with comment lines `# key: value`: `entry` (the function), `data` (JSON, its argument),
//! `class` (`ok` where it is absent), `limits` and `policy` (JSON), `expect` (the exact JSON view of the
//! value), `violations` (exactly these: rule, what, place and count), `modules` and `host` (JSON, what
//! comes with the request), `trace` (the exact trace, without its peaks), `cpython` (the oldest that
//! agrees, 3.11 where it is absent, or `no`), and `traceback` (the oldest whose traceback is the same
//! text, 3.13 where it is absent, or `no`).
//! `NAME.traceback` beside `NAME.py` holds the exact text of its traceback.

use belljar_host::{
    Machine as _, Run, Sandbox,
    wasmtime::{Compiled, Deadline, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{
    Call, Class, Data, DataFormat, ExtraModule, HostFunction, Limits, Load, Policy, Violation, view,
};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    str::FromStr,
    time::Duration,
};

/// Long enough for every limit to be met first; a case that is about time names its own.
const DEADLINE_MS: u32 = 60_000;

struct Case {
    name: String,
    source: String,
    entry: String,
    data: String,
    class: String,
    limits: Limits,
    policy: Policy,
    modules: Vec<ExtraModule>,
    host: Vec<HostFunction>,
    expect: Option<Value>,
    violations: Option<Value>,
    trace: Option<Value>,
    rendered: Option<String>,
    cpython: Since,
    traceback: Since,
}

impl Case {
    fn read(path: &Path) -> Self {
        let name = path.strip_prefix(root().join("tests")).unwrap_or(path).display().to_string();
        let source = fs::read_to_string(path).expect("a readable case");
        let header = |key: &str| {
            let prefix = format!("# {key}: ");
            let mut lines = source.lines().take_while(|line| line.starts_with('#'));
            lines.find_map(|line| line.strip_prefix(&prefix)).map(str::to_owned)
        };
        let json = |key: &str| {
            header(key).map(|text| match serde_json::from_str::<Value>(&text) {
                Ok(value) => value,
                Err(error) => panic!("{name}: {key}: {error}"),
            })
        };
        let mut limits = json("limits").unwrap_or_else(|| json!({}));
        limits.as_object_mut().expect("limits").entry("deadline_ms").or_insert(DEADLINE_MS.into());
        Self {
            entry: header("entry").unwrap_or_else(|| panic!("{name}: no entry")),
            data: header("data").unwrap_or_else(|| panic!("{name}: no data")),
            class: header("class").unwrap_or_else(|| "ok".into()),
            limits: serde_json::from_value(limits).expect("limits"),
            policy: json("policy")
                .map_or_else(Policy::default, |policy| serde_json::from_value(policy).expect("a policy")),
            modules: json("modules")
                .map_or_else(Vec::new, |modules| serde_json::from_value(modules).expect("modules")),
            host: json("host").map_or_else(Vec::new, |host| serde_json::from_value(host).expect("functions")),
            expect: json("expect"),
            violations: json("violations"),
            trace: json("trace"),
            rendered: fs::read_to_string(path.with_extension("traceback")).ok(),
            cpython: header("cpython").map_or(Since(3, 11), |text| text.parse().expect("a version")),
            traceback: header("traceback").map_or(Since(3, 13), |text| text.parse().expect("a version")),
            name,
            source,
        }
    }

    fn run(&self, sandbox: &mut Sandbox<Wasmtime>) -> Run {
        let load = Load {
            source: self.source.clone().into_bytes(),
            filename: "main.py".into(),
            policy: self.policy.clone(),
            limits: self.limits,
            seed: 1,
            now_ms: 1_760_000_000_000,
            host: self.host.clone(),
            modules: self.modules.clone(),
            trace: self.trace.is_some(),
        };
        let data = Data { format: DataFormat::Json, bytes: self.data.clone().into(), spread: false };
        let deadline = Duration::from_millis(self.limits.deadline_ms.into());
        sandbox.machine_mut().lend(Deadline::after(deadline));
        sandbox.run(&load, &Call { entry: Some(self.entry.clone()), data }).expect("the machine lives")
    }

    fn is_comparable(&self) -> bool {
        self.cpython != Since::NEVER && ["ok", "error", "syntax", "value"].contains(&self.class.as_str())
    }

    /// What is wrong with the outcome by what the files say.
    fn judge(&self, run: &Run) -> Vec<String> {
        let mut wrong = Vec::new();
        let outcome = &run.outcome;
        if self.name.starts_with("attacks") && self.class == "ok" && self.expect.is_none() {
            wrong.push("an attack says neither a class nor a value".to_owned());
        }
        if outcome.class.as_str() != self.class {
            wrong.push(format!("{} instead of {}: {:?}", outcome.class, self.class, outcome.error));
        }
        if let Some(expect) = &self.expect {
            wrong.extend(difference("the expected value", &value_of(run), expect));
        }
        if let Some(expect) = &self.violations {
            wrong.extend(difference("the violations", &told(&outcome.violations), expect));
        }
        if let Some(expect) = &self.trace {
            let mut trace = serde_json::to_value(&outcome.trace).expect("a trace");
            trace.as_object_mut().map(|trace| trace.remove("peaks"));
            wrong.extend(difference("the trace", &trace, expect));
        }
        if let Some(expect) = &self.rendered {
            let rendered = outcome.error.as_ref().map_or("", |error| &error.rendered);
            if rendered != expect {
                wrong.push(format!("the traceback differs\n--- ours\n{rendered}\n--- expected\n{expect}"));
            }
        }
        wrong
    }

    /// Where CPython's answer differs.
    fn compare(&self, run: &Run, answer: &Answer) -> Option<String> {
        if answer.version < self.cpython {
            return None;
        }
        let outcome = &run.outcome;
        let with_text = answer.version >= self.traceback;
        let error = outcome.error.as_ref().filter(|_| outcome.class != Class::Value).map(|error| {
            let rendered = with_text.then_some(&error.rendered);
            json!({ "type": error.kind, "message": error.message, "rendered": rendered })
        });
        let ours = json!({
            "class": outcome.class.as_str(),
            "value": value_of(run),
            "error": error,
            "stdout": outcome.stdout,
            "stderr": outcome.stderr,
        });
        let mut theirs = answer.json.clone();
        if let Some(error) = theirs["error"].as_object_mut().filter(|_| !with_text) {
            error.insert("rendered".into(), Value::Null);
        }
        difference("CPython's answer", &ours, &theirs)
    }
}

/// A version of CPython from which on something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Since(u64, u64);

impl Since {
    const NEVER: Self = Self(u64::MAX, 0);
}

impl FromStr for Since {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('.') {
            Some((major, minor)) => Ok(Self(major.parse()?, minor.parse()?)),
            None if text == "no" => Ok(Self::NEVER),
            None => Ok(Self(text.parse()?, 0)),
        }
    }
}

struct Answer {
    version: Since,
    json: Value,
}

/// CPython's answers to the cases, in one process; nothing where no CPython is installed.
fn ask_cpython<'a>(cases: impl Iterator<Item = &'a Case>) -> Vec<Answer> {
    let Some(python) = newest_cpython() else { return Vec::new() };
    let mut process = Command::new(python)
        .arg("-I")
        .arg(root().join("tests/cases/cpython.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("CPython");
    // It reads all of them before it answers the first.
    let mut stdin = process.stdin.take().expect("a pipe");
    for case in cases {
        let line = json!({ "source": case.source, "entry": case.entry, "data": case.data });
        writeln!(stdin, "{line}").expect("CPython reads");
    }
    drop(stdin);
    let stdout = process.stdout.take().expect("a pipe");
    let answers = std::io::BufReader::new(stdout)
        .lines()
        .map(|line| {
            let mut json: Value = serde_json::from_str(&line.expect("UTF-8")).expect("JSON");
            let version = json.as_object_mut().and_then(|answer| answer.remove("version"));
            let part = |index: usize| version.as_ref().and_then(|version| version[index].as_u64());
            Answer { version: Since(part(0).unwrap_or(0), part(1).unwrap_or(0)), json }
        })
        .collect();
    let status = process.wait().expect("CPython ends");
    assert!(status.success(), "CPython: {status}");
    answers
}

/// By name, because a version manager's shim may stand on the PATH and lead nowhere.
fn newest_cpython() -> Option<&'static str> {
    ["python3.14", "python3.13", "python3.12", "python3.11", "python3"].into_iter().find(|python| {
        let check = "import sys; sys.exit(sys.version_info < (3, 11))";
        let tried = Command::new(python)
            .args(["-I", "-c", check])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        tried.is_ok_and(|status| status.success())
    })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<_> = ["tests/cases", "tests/attacks"]
        .iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).expect("a folder of cases"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .filter(|path| !path.ends_with("cpython.py"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Case::read(path)).collect()
}

fn on_a_deep_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(test);
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn every_case_ends_as_it_says_twice_the_same() {
    on_a_deep_stack(|| {
        let engine = root().join("dist/engine/engine.wasm");
        let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
        let mut sandbox = Sandbox::new(Wasmtime::new(&compiled).expect("an instance"));
        let cases = cases();
        let answers = ask_cpython(cases.iter().filter(|case| case.is_comparable()));
        let mut answers = answers.iter();
        let mut wrong = Vec::new();
        for case in &cases {
            let first = case.run(&mut sandbox);
            let mut found = case.judge(&first);
            // How far a program gets in a time is another matter each time.
            if first.outcome.class != Class::Timeout {
                let again = case.run(&mut sandbox);
                if first.bytes != again.bytes {
                    found.push(format!("the second run differs: {:?} {:?}", first.outcome, again.outcome));
                }
            }
            if case.is_comparable() {
                found.extend(answers.next().and_then(|answer| case.compare(&first, answer)));
            }
            wrong.extend(found.iter().map(|what| format!("{}: {what}", case.name)));
        }
        sandbox.machine_mut().restore().expect("the machine still lives");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn every_limitation_is_on_a_page_and_shown_by_a_case() {
    let pages: String = fs::read_dir(root().join("crate/engine/limitations"))
        .expect("the folder of limitations")
        .map(|page| fs::read_to_string(page.expect("an entry").path()).expect("a page"))
        .collect();
    let named: BTreeSet<&str> = pages.split('`').filter(|word| word.ends_with(".py")).collect();
    for name in &named {
        assert!(root().join("tests/cases").join(name).is_file(), "no such case: {name}");
    }
    for line in pages.lines().filter(|line| line.starts_with("- ")) {
        assert!(line.contains(".py`"), "shown by no case: {line}");
    }
    for case in cases().iter().filter_map(|case| case.name.strip_prefix("cases/limitation_")) {
        assert!(named.contains(&*format!("limitation_{case}")), "on no page: limitation_{case}");
    }
}

/// Violations as a header has them: `attributes _x main.py:3 f 1`.
fn told(violations: &[Violation]) -> Value {
    let tell = |violation: &Violation| {
        let Violation { rule, what, location, count } = violation;
        let place = location.as_ref().map_or_else(String::new, |location| {
            format!("{}:{} {}", location.file, location.line, location.function)
        });
        json!(format!("{rule} {what} {place} {count}"))
    };
    violations.iter().map(tell).collect()
}

fn value_of(run: &Run) -> Value {
    let value = run.outcome.value.as_ref();
    value.map_or(Value::Null, |value| view(value).expect("a canonical value"))
}

fn difference(what: &str, ours: &Value, theirs: &Value) -> Option<String> {
    let (ours, theirs) = (sorted(ours), sorted(theirs));
    let mut leaves = Vec::new();
    differing("", &ours, &theirs, &mut leaves);
    (!leaves.is_empty()).then(|| format!("{what} differs{}", leaves.concat()))
}

/// The places where two values differ.
fn differing(path: &str, ours: &Value, theirs: &Value, leaves: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (index, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                differing(&format!("{path}[{index}]"), ours, theirs, leaves);
            }
        }
        (Value::Object(ours), Value::Object(theirs)) if ours.keys().eq(theirs.keys()) => {
            for (key, ours) in ours {
                differing(&format!("{path}.{key}"), ours, &theirs[key], leaves);
            }
        }
        _ if ours == theirs => {}
        _ => leaves.push(format!("\n  {path}\n    ours   {ours}\n    theirs {theirs}")),
    }
}

/// A dict's order is not part of its value.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(object) => match object.get("$dict").and_then(Value::as_array) {
            Some(pairs) => {
                let mut pairs: Vec<_> = pairs.iter().map(sorted).collect();
                pairs.sort_by_key(Value::to_string);
                json!({ "$dict": pairs })
            }
            None => object.iter().map(|(key, value)| (key.clone(), sorted(value))).collect(),
        },
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
