//! Every file of tests/cases under wasmtime: its class, the same outcome again to the last byte,
//! and CPython's value where CPython is installed.

use belljar_host::{
    Machine as _, Run, Sandbox,
    wasmtime::{Compiled, Deadline, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, Policy, view};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

struct Case {
    name: String,
    path: PathBuf,
    source: String,
    entry: String,
    data: String,
    class: String,
    limits: Limits,
    cpython: bool,
}

impl Case {
    fn read(path: PathBuf) -> Self {
        let source = fs::read_to_string(&path).expect("a readable case");
        let header = |key: &str| {
            let prefix = format!("# {key}: ");
            let mut lines = source.lines().take_while(|line| line.starts_with('#'));
            lines.find_map(|line| line.strip_prefix(&prefix)).map(str::to_owned)
        };
        Self {
            name: path.file_stem().expect("a file").to_string_lossy().into_owned(),
            entry: header("entry").expect("a case names its entry"),
            data: header("data").expect("a case has data"),
            class: header("class").unwrap_or_else(|| "ok".into()),
            limits: header("limits")
                .map_or_else(Limits::default, |limits| serde_json::from_str(&limits).expect("limits")),
            cpython: header("cpython").is_none(),
            source,
            path,
        }
    }

    fn run(&self, sandbox: &mut Sandbox<Wasmtime>) -> Run {
        let load = Load {
            source: self.source.clone().into_bytes(),
            filename: "main.py".into(),
            policy: Policy::default(),
            limits: self.limits,
            seed: 1,
            now_ms: 1_760_000_000_000,
            host: Vec::new(),
        };
        let data = Data { format: DataFormat::Json, bytes: self.data.clone().into(), spread: false };
        sandbox.machine_mut().lend(Deadline::after(Duration::from_secs(60)));
        sandbox.run(&load, &Call { entry: Some(self.entry.clone()), data }).expect("the machine lives")
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<_> = fs::read_dir(root().join("tests/cases"))
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .filter(|path| !path.ends_with("cpython.py"))
        .collect();
    paths.sort();
    paths.into_iter().map(Case::read).collect()
}

fn on_a_deep_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(test);
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn every_case_ends_in_its_class_twice_the_same() {
    on_a_deep_stack(|| {
        let engine = root().join("dist/engine/engine.wasm");
        let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
        let mut sandbox = Sandbox::new(Wasmtime::new(&compiled).expect("an instance"));
        let mut wrong = Vec::new();
        for case in cases() {
            let first = case.run(&mut sandbox);
            let again = case.run(&mut sandbox);
            if first.outcome.class.as_str() != case.class {
                wrong.push(format!(
                    "{}: {} instead of {}: {:?}",
                    case.name, first.outcome.class, case.class, first.outcome.error
                ));
            }
            if first.bytes != again.bytes {
                wrong.push(format!(
                    "{}: the second run differs: {:?} {:?}",
                    case.name, first.outcome, again.outcome
                ));
            }
            if case.cpython && ["ok", "error", "syntax", "value"].contains(&case.class.as_str()) {
                wrong.extend(compare(&case, &first));
            }
        }
        sandbox.machine_mut().restore().expect("the machine still lives");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

/// What CPython says of the case, where it differs.
fn compare(case: &Case, run: &Run) -> Option<String> {
    let harness = root().join("tests/cases/cpython.py");
    let python = Command::new("python3")
        .arg("-I")
        .arg(harness)
        .arg(&case.path)
        .args([&case.entry, &case.data])
        .output()
        .ok()?;
    let said: Value = match serde_json::from_slice(&python.stdout) {
        Ok(said) => said,
        Err(_) => {
            return Some(format!("{}: CPython: {}", case.name, String::from_utf8_lossy(&python.stderr)));
        }
    };
    let value =
        run.outcome.value.as_ref().map_or(Value::Null, |value| view(value).expect("a canonical value"));
    let error = match run.outcome.class {
        Class::Error => run.outcome.error.as_ref().map_or(Value::Null, |error| error.kind.clone().into()),
        _ => Value::Null,
    };
    let ours = serde_json::json!({
        "class": run.outcome.class.as_str(),
        "value": value,
        "error": error,
        "stdout": run.outcome.stdout,
    });
    let short = |value: &Value| value.to_string().chars().take(2000).collect::<String>();
    (sorted(&ours) != sorted(&said)).then(|| {
        format!("{}: CPython differs\n  ours   {}\n  theirs {}", case.name, short(&ours), short(&said))
    })
}

/// A dict's order is not part of its value.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(object) => match object.get("$dict").and_then(Value::as_array) {
            Some(pairs) => {
                let mut pairs: Vec<_> = pairs.iter().map(sorted).collect();
                pairs.sort_by_key(Value::to_string);
                serde_json::json!({ "$dict": pairs })
            }
            None => object.iter().map(|(key, value)| (key.clone(), sorted(value))).collect(),
        },
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
