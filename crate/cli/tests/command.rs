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
    std::fs::write(&policy, r#"{"modules": ["math"], "on_violation": "kill"}"#).expect("a file");
    let (code, report) = run(&source, &["--policy", policy.to_str().expect("UTF-8")], "0");
    assert_eq!((code, &report["class"]), (Some(1), &json!("policy")));
    assert_eq!(report["violations"][0]["what"], "json");
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
