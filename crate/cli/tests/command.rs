//! The binary `belljar` as a shell sees it.

use serde_json::{Value, json};
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A Python file of this test's own.
struct Source(PathBuf);

impl Source {
    fn new(name: &str, text: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("belljar-command-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join("main.py");
        std::fs::write(&path, text).expect("a file");
        Self(path)
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.0.parent().expect("its folder"));
    }
}

fn belljar(arguments: &[&str], input: &str) -> Output {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
    let mut child = Command::new(env!("CARGO_BIN_EXE_belljar"))
        .env("BELLJAR_ENGINE", engine)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("an end")
}

fn run(source: &Source, more: &[&str], input: &str) -> (Option<i32>, Value) {
    let file = source.0.to_str().expect("UTF-8");
    let output = belljar(&[&["run", file, "--data", "-", "--json"], more].concat(), input);
    let report = serde_json::from_slice(&output.stdout).expect("one JSON object");
    (output.status.code(), report)
}

#[test]
fn ok_is_0_and_the_object_is_whole() {
    let source = Source::new("ok", "def f(xs):\n    print('hi')\n    return sum(xs)\n");
    let now = ["--entry", "f", "--seed", "1", "--now", "2025-10-09T08:53:20Z"];
    let (code, report) = run(&source, &now, "[1, 2, 4.5]");
    assert_eq!(code, Some(0));
    assert_eq!(report["class"], "ok");
    assert_eq!(report["value"], 7.5);
    // SHA-256 of f9 47 80, the half-precision 7.5.
    assert_eq!(report["value_sha256"], belljar_protocol::Digest::of(&[0xf9, 0x47, 0x80]).to_string());
    assert_eq!(report["stdout"], "hi\n");
    let keys: Vec<&String> = report.as_object().expect("an object").keys().collect();
    assert_eq!(
        keys,
        [
            "class",
            "effects",
            "engine_sha256",
            "error",
            "outcome_sha256",
            "stderr",
            "stdout",
            "stopped_at",
            "transcript",
            "usage",
            "value",
            "value_sha256",
            "violations",
        ]
    );
    let again = run(&source, &now, "[1, 2, 4.5]").1;
    assert_eq!(report["outcome_sha256"], again["outcome_sha256"]);
}

#[test]
fn any_other_class_is_1() {
    let source = Source::new("other", "def f(x):\n    while x: pass\n    return 1 / x\n");
    let (code, report) = run(&source, &[], "0");
    assert_eq!((code, &report["class"]), (Some(1), &json!("error")));
    assert_eq!(
        report["error"]["rendered"],
        "Traceback (most recent call last):\n  File \"main.py\", line 3, in f\n    return 1 / x\n           ~~^~~\nZeroDivisionError: division by zero\n"
    );

    let (code, report) = run(&source, &["--fuel", "30000000"], "1");
    assert_eq!((code, &report["class"]), (Some(1), &json!("fuel")));
    assert_eq!(report["stopped_at"], json!({ "file": "main.py", "line": 2, "function": "f" }));
    assert_eq!(report["usage"]["fuel"], 30_000_000);

    let (code, report) = run(&source, &["--deadline-ms", "50"], "1");
    assert_eq!((code, &report["class"]), (Some(1), &json!("timeout")));
}

#[test]
fn a_policy_is_held() {
    let source = Source::new("policy", "import json\ndef f(x):\n    return x\n");
    let policy = source.0.with_file_name("belljar.policy.json");
    std::fs::write(&policy, r#"{"modules": {"math": "any"}, "on_violation": "kill"}"#).expect("a file");
    let (code, report) = run(&source, &["--policy", policy.to_str().expect("UTF-8")], "0");
    assert_eq!((code, &report["class"]), (Some(1), &json!("policy")));
    assert_eq!(report["violations"][0]["what"], "json");
}

fn batch(lines: &str) -> (Option<i32>, Vec<Value>) {
    let output = belljar(&["batch"], lines);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let reports = text.lines().map(|line| serde_json::from_str(line).expect("one JSON object a line"));
    (output.status.code(), reports.collect())
}

#[test]
fn a_batch_gives_the_reports_of_single_runs_in_order() {
    let source = Source::new("batch", "def f(xs):\n    return [id(xs) % 97, hash('a'), sum(xs)]\n");
    let text = std::fs::read_to_string(&source.0).expect("the file");
    let now_ms = 1_760_000_000_000_u64;
    let request = |data: &str, seed: u64| {
        json!({ "source": text, "data": data, "seed": seed, "now_ms": now_ms }).to_string()
    };
    let (code, reports) = batch(&[request("[1]", 1), request("[0.5, 2]", 2), request("[1]", 1)].join("\n"));
    assert_eq!(code, Some(0));
    let single = |data, seed| run(&source, &["--seed", seed, "--now", "2025-10-09T08:53:20Z"], data).1;
    let expected = [single("[1]", "1"), single("[0.5, 2]", "2"), single("[1]", "1")];
    let digests = |reports: &[Value]| -> Vec<Value> {
        reports.iter().map(|report| report["outcome_sha256"].clone()).collect()
    };
    assert_eq!(digests(&reports), digests(&expected));
    assert_eq!(reports[1]["value"][2], 2.5);
}

#[test]
fn a_batch_takes_every_key_of_a_request() {
    let everything = json!({
        "source": "from host import notify\nfrom mine import divide\ndef f(a, b):\n    notify(a)\n    divide(1, b)\ndef g(): pass\n",
        "filename": "mine.py",
        "entry": "f",
        "data": "gmFhAA==",
        "data_format": "cbor",
        "spread": true,
        "policy": { "modules": "any", "on_violation": "kill" },
        "limits": { "fuel": 100_000_000, "deadline_ms": 5000 },
        "seed": 3,
        "now_ms": -1,
        "host": { "notify": { "kind": "effect", "max_calls": 1 } },
        "modules": [{ "name": "mine", "source": "def divide(a, b): return a / b" }],
    });
    let (code, reports) = batch(&everything.to_string());
    assert_eq!(code, Some(0));
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0]["effects"], json!([{ "id": 0, "name": "notify", "args": ["a"] }]));
    assert_eq!(reports[0]["error"]["frames"][0]["file"], "mine.py");
}

#[test]
fn a_malformed_line_has_its_own_answer_and_the_rest_goes_on() {
    let good = r#"{"source": "def f(x): return x"}"#;
    let lines = [
        r#"{"source": 1}"#,
        good,
        "",
        r#"{"data": "1"}"#,
        r#"{"source": "", "sauce": ""}"#,
        r#"{"source": "", "data": "?", "data_format": "cbor"}"#,
        good,
    ];
    let (code, mut reports) = batch(&lines.join("\n"));
    assert_eq!(code, Some(0));
    for at in [1, 6] {
        assert_eq!(reports[at].take()["class"], "ok");
    }
    // The rest of this message lists every key that there is.
    let unknown = reports[4]["malformed"].as_str().expect("a message");
    reports[4]["malformed"] = unknown.split(',').next().into();
    assert_eq!(
        Value::from(reports),
        json!([
            { "line": 1, "malformed": "invalid type: integer `1`, expected a string at column 12" },
            null,
            { "line": 3, "malformed": "EOF while parsing a value at column 0" },
            { "line": 4, "malformed": "missing field `source` at column 13" },
            { "line": 5, "malformed": "unknown field `sauce`" },
            { "line": 6, "malformed": "data: Invalid symbol 63, offset 0." },
            null,
        ])
    );
    assert_eq!(batch(""), (Some(0), Vec::new()));
}

#[test]
fn bad_usage_is_2_and_says_why() {
    let source = Source::new("usage", "def f(x):\n    return x\n");
    let file = source.0.to_str().expect("UTF-8");
    for arguments in [
        &["run"][..],
        &["run", "/no/such/file.py"],
        &["run", file, "--data", "/no/such/data.json"],
        &["run", file, "--fuel", "0"],
        &["run", file, "--policy", file],
        &["run", file, "--now", "yesterday"],
        &["batch", "/no/such/requests.ndjson"],
        &["walk", file],
    ] {
        let output = belljar(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn engine_says_which_one() {
    let output = belljar(&["engine", "--json"], "");
    let engine: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let path = engine["path"].as_str().expect("a path");
    let digest = belljar_protocol::Digest::of(&std::fs::read(path).expect("the engine"));
    assert_eq!(engine["sha256"], digest.to_string());
}
