//! Every file of tests/cases and tests/attacks that names a policy or a trace, or is about annotations,
//! natively: the same judgement without wasm, and so within seconds of a change. What the headers mean,
//! crate/cli/tests/cases.rs says.

use belljar_engine::{Ended, run, set_native_host};
use belljar_protocol::{
    Answer, Call, Class, Data, DataFormat, HostKind, Limits, Load, Outcome, Question, Violation, value, view,
    wire,
};
use serde_json::{Value, json};
use std::{
    fs, panic,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
};

struct Case {
    name: String,
    source: String,
}

impl Case {
    fn header(&self, key: &str) -> Option<&str> {
        let mut lines = self.source.lines().take_while(|line| line.starts_with('#'));
        lines.find_map(|line| line.strip_prefix("# ")?.strip_prefix(key)?.strip_prefix(": "))
    }

    fn json<T: serde::de::DeserializeOwned>(&self, key: &str) -> Option<T> {
        let read =
            |text| serde_json::from_str(text).unwrap_or_else(|why| panic!("{}: {key}: {why}", self.name));
        self.header(key).map(read)
    }

    fn load(&self) -> Load {
        Load {
            source: self.source.clone().into_bytes(),
            filename: "main.py".into(),
            policy: self.json("policy").unwrap_or_default(),
            limits: Limits::default(),
            seed: 1,
            now_ms: 1_760_000_000_000,
            host: self.json("host").unwrap_or_default(),
            modules: self.json("modules").unwrap_or_default(),
            trace: self.header("trace").is_some(),
        }
    }

    fn call(&self) -> Call {
        let bytes = self.header("data").expect("data").as_bytes().to_vec();
        let data = Data { format: DataFormat::Json, bytes, spread: false };
        Call { entry: self.header("entry").map(str::to_owned), data }
    }

    /// What is wrong with the outcome.
    fn judge(&self, outcome: &Outcome) -> Vec<String> {
        let value = outcome.value.as_ref().map_or(Value::Null, |value| view(value).expect("a value"));
        let mut trace = serde_json::to_value(&outcome.trace).expect("a trace");
        trace.as_object_mut().map(|trace| trace.remove("peaks"));
        let differs = |key: &str, is: Value| {
            let expected: Value = self.json(key)?;
            (is != expected)
                .then(|| format!("{}: {key}\n  is        {is}\n  should be {expected}", self.name))
        };
        let class = self.header("class").unwrap_or("ok");
        let other = outcome.class.as_str() != class;
        let other = other
            .then(|| format!("{}: {} instead of {class}: {:?}", self.name, outcome.class, outcome.error));
        let violations = outcome.violations.iter().map(told).collect();
        let wrong =
            [other, differs("expect", value), differs("violations", violations), differs("trace", trace)];
        wrong.into_iter().flatten().collect()
    }
}

/// As a header has it: `attributes _x main.py:3 f 1`.
fn told(Violation { rule, what, location, count }: &Violation) -> Value {
    let place = location.as_ref().map_or_else(String::new, |location| {
        format!("{}:{} {}", location.file, location.line, location.function)
    });
    json!(format!("{rule} {what} {place} {count}"))
}

/// Each run has an image of its own, which natively belongs to a thread. It is never joined, because an
/// interpreter is not made to be taken down in a thread's last moments.
fn run(load: Load, call: Call) -> Outcome {
    let (send, receive) = mpsc::channel();
    let both = move || {
        set_native_host(host);
        let loaded = run::load(load);
        if loaded.class == Class::Ok { run::call(call) } else { loaded }
    };
    let work = move || {
        let outcome = panic::catch_unwind(both).map_err(|ended| *ended.downcast::<Ended>().expect("an end"));
        send.send(outcome.unwrap_or_else(|Ended(outcome)| outcome)).expect("the test waits");
        loop {
            thread::park();
        }
    };
    thread::Builder::new().stack_size(64 << 20).spawn(work).expect("a thread");
    receive.recv().expect("load and call are total")
}

/// Takes every effect, and answers nothing.
fn host(message: &[u8]) -> Vec<u8> {
    let Question { kind, name, .. } = wire::decode(message).expect("a call");
    let answer: Answer = match kind {
        HostKind::Effect => Ok(value::encode(&value::Value::None).into()),
        HostKind::Read => Err(format!("the host has no function '{name}'")),
    };
    wire::encode(&answer)
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let files = |folder: &str| fs::read_dir(root.join(folder)).expect("a folder of cases");
    let paths = ["cases", "attacks"].into_iter().flat_map(files).map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "py")).collect();
    paths.sort();
    let read = |path: &PathBuf| Case {
        name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
        source: fs::read_to_string(path).expect("a readable case"),
    };
    // Annotations are marked whatever the policy says.
    let is_judged = |case: &Case| {
        case.name.starts_with("annotations_") || case.header("policy").or(case.header("trace")).is_some()
    };
    paths.iter().map(read).filter(is_judged).collect()
}

#[test]
fn every_case_of_a_policy_ends_as_it_says() {
    panic::set_hook(Box::new(|_| {}));
    let wrong: Vec<String> =
        cases().iter().flat_map(|case| case.judge(&run(case.load(), case.call()))).collect();
    let _ = panic::take_hook();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
