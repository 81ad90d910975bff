//! The binary `belljar` as a shell sees it.

mod folder;

use folder::Folder;
use serde_json::{Value, json};
use std::fs;

/// A Python file in a folder of its own.
fn source(text: &str) -> Folder {
    Folder::new(&[("main.py", text)])
}

fn run(source: &Folder, more: &[&str], input: &str) -> (Option<i32>, Value) {
    let (code, out, _) =
        source.belljar(&[&["run", "main.py", "--data", "-", "--json"], more].concat(), input);
    (code, serde_json::from_str(&out).expect("one JSON object"))
}

#[test]
fn ok_is_0_and_the_object_is_whole() {
    let source = source("def f(xs):\n    print('hi')\n    return sum(xs)\n");
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
    let source = source("def f(x):\n    while x: pass\n    return 1 / x\n");
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
    let source = source("import json\ndef f(x):\n    return x\n");
    source.write("p.json", r#"{"modules": {"math": "any"}, "on_violation": "kill"}"#);
    let (code, report) = run(&source, &["--policy", "p.json"], "0");
    assert_eq!((code, &report["class"]), (Some(1), &json!("policy")));
    assert_eq!(report["violations"][0]["what"], "json");
}

fn batch(lines: &str) -> (Option<i32>, Vec<Value>) {
    let (code, out, _) = Folder::new(&[]).belljar(&["batch"], lines);
    (code, out.lines().map(|line| serde_json::from_str(line).expect("one JSON object a line")).collect())
}

#[test]
fn a_batch_gives_the_reports_of_single_runs_in_order() {
    let source = source("def f(xs):\n    return [id(xs) % 97, hash('a'), sum(xs)]\n");
    let text = fs::read_to_string(source.0.join("main.py")).expect("the file");
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
    let source = source("def f(x):\n    return x\n");
    for arguments in [
        &["run"][..],
        &["run", "absent.py"],
        &["run", "main.py", "--data", "absent.json"],
        &["run", "main.py", "--fuel", "0"],
        &["run", "main.py", "--policy", "main.py"],
        &["run", "main.py", "--now", "yesterday"],
        &["batch", "absent.ndjson"],
        &["walk", "main.py"],
    ] {
        let (code, out, err) = source.belljar(arguments, "");
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!err.is_empty(), "{arguments:?}");
    }
}

/// As in `belljar run … | head`.
#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let source = source("def f(x):\n    return x\n");
    source.write("p.json", "{}");
    for arguments in [
        &["run", "main.py"][..],
        &["run", "main.py", "--json"],
        &["trace", "main.py"],
        &["batch"],
        &["check", "main.py"],
        &["policy", "explain", "p.json"],
        &["engine"],
    ] {
        let mut child = source.start(arguments, r#"{"source": "def f(x): return x"}"#);
        drop(child.stdout.take());
        let ended = child.wait_with_output().expect("an end");
        let said = String::from_utf8(ended.stderr).expect("UTF-8");
        assert_eq!((ended.status.code(), said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn engine_says_which_one() {
    let (_, out, _) = Folder::new(&[]).belljar(&["engine", "--json"], "");
    let engine: Value = serde_json::from_str(&out).expect("JSON");
    let path = engine["path"].as_str().expect("a path");
    let digest = belljar_protocol::Digest::of(&fs::read(path).expect("the engine"));
    assert_eq!(engine["sha256"], digest.to_string());
}
