//! `belljar trace`, and `run` with fixtures and further modules, as a shell sees them.

mod folder;

use folder::Folder;
use serde_json::{Value, json};

const HOOK: &str = "\
import json
from host import HostError, notify, price

def f(names):
    print('asked for', json.dumps(names))
    total = 0
    for name in names:
        try:
            total += price(name)['last']
        except HostError as error:
            notify(name, str(error))
    return total
";

const POLICY: &str = r#"{
    "extends": "open",
    "on_violation": "stop",
    "host": {
        "notify": { "kind": "effect", "max_calls": 5 },
        "price": { "kind": "read", "max_calls": 5 }
    }
}"#;

const FIXTURES: &str = r#"{
    "price": [
        { "args": ["ACME"], "result": { "last": 12.5 } },
        { "args": ["GONE"], "error": "not traded any more" }
    ]
}"#;

/// A command line without quotes.
fn belljar(folder: &Folder, line: &str, input: &str) -> (Option<i32>, String, String) {
    folder.belljar(&line.split(' ').collect::<Vec<_>>(), input)
}

fn hook() -> Folder {
    Folder::new(&[("main.py", HOOK), ("p.json", POLICY), ("fixtures.json", FIXTURES)])
}

#[test]
fn a_trace_is_all_of_standard_output() {
    let folder = hook();
    let (code, out, err) = belljar(
        &folder,
        "trace main.py --policy p.json --host fixtures.json --data -",
        r#"["ACME", "GONE", "X"]"#,
    );
    let mut trace: Value = serde_json::from_str(&out).expect("a trace");
    let peaks = trace["peaks"].take();
    assert_eq!(code, Some(0));
    assert_eq!(
        trace,
        json!({
            "modules": { "__main__": { "json": ["dumps"] } },
            "builtins": ["print", "str"],
            "attributes": [],
            "syntax": ["augmented_assignment", "for", "import", "try"],
            "host": { "notify": 2, "price": 3 },
            "peaks": null,
        })
    );
    assert_eq!((&peaks["output_bytes"], &peaks["value_bytes"]), (&json!(32), &json!(31)));
    let expected = "\
asked for [\"ACME\", \"GONE\", \"X\"]
belljar: what the host has answered:
  price(\"ACME\") -> {\"last\":12.5}
  price(\"GONE\") -> HostError: not traded any more
  price(\"X\") -> HostError: nothing answers price(\"X\")
belljar: effects, none of which is applied:
  0 notify(\"GONE\", \"not traded any more\")
  1 notify(\"X\", \"nothing answers price(\\\"X\\\")\")
";
    assert_eq!(err, expected);
}

#[test]
fn a_trace_of_a_run_that_fails_ends_with_1() {
    let folder = Folder::new(&[
        ("error.py", "import math\ndef f(x):\n    return math.floor(1 / x)\n"),
        ("syntax.py", "def f(x:\n"),
        ("loop.py", "def f(x):\n    while len('a'): pass\n"),
    ]);
    let trace = |line: &str| {
        let (code, out, err) = belljar(&folder, line, "0");
        (code, serde_json::from_str::<Value>(&out).expect("a trace"), err)
    };
    let (code, told, err) = trace("trace error.py --data -");
    assert_eq!((code, &told["modules"]), (Some(1), &json!({ "__main__": { "math": ["floor"] } })));
    assert!(err.ends_with("ZeroDivisionError: division by zero\nbelljar: error\n"), "{err}");
    let (code, told, err) = trace("trace syntax.py");
    assert_eq!((code, &told["builtins"]), (Some(1), &json!([])));
    assert!(err.ends_with("belljar: syntax\n"), "{err}");
    let (code, told, err) = trace("trace loop.py --fuel 50000000");
    assert_eq!(
        (code, &told["builtins"], &told["peaks"]["fuel"]),
        (Some(1), &json!(["len"]), &json!(50_000_000))
    );
    assert!(err.ends_with("  in loop.py, line 2, in f\nbelljar: fuel\n"), "{err}");
}

#[test]
fn a_trace_refuses_nothing_and_tells_what_the_policy_would() {
    let policy = r#"{ "modules": {}, "attributes": "no-private", "on_violation": "kill" }"#;
    let source = "import math\ndef f(x):\n    return math.pi > 3, x.__class__ is None, x.__class__ is int\n";
    let folder = Folder::new(&[("main.py", source), ("p.json", policy)]);
    let (code, out, err) = belljar(&folder, "trace main.py --policy p.json", "");
    let trace: Value = serde_json::from_str(&out).expect("a trace");
    assert_eq!((code, &trace["attributes"]), (Some(0), &json!(["__class__"])));
    let expected = "\
belljar: what the policy does not allow:
  modules: math in main.py, line 1, in <module>
  modules: math.pi in main.py, line 3, in f
  attributes: __class__ in main.py, line 3, in f, 2 times
";
    assert_eq!(err, expected);
}

#[test]
fn one_pipe_from_the_trace_to_the_run() {
    let folder = hook();
    folder.write("data.json", r#"["ACME", "GONE"]"#);
    let (_, trace, _) =
        belljar(&folder, "trace main.py --policy p.json --host fixtures.json --data data.json", "");
    let (code, built, err) = belljar(&folder, "policy build --base p.json --headroom 20", &trace);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let (code, out, _) =
        belljar(&folder, "run main.py --policy - --host fixtures.json --data data.json", &built);
    assert_eq!((code, out.as_str()), (Some(0), "asked for [\"ACME\", \"GONE\"]\n12.5\n"));
    let (code, out, err) = belljar(&folder, "policy build", &trace);
    let expected = "belljar: a trace calls the host's 'notify': give the policy that lends it, for its kind and its terms\n";
    assert_eq!((code, out.as_str(), err.as_str()), (Some(2), "", expected));
}

#[test]
fn a_report_has_the_transcript() {
    let folder = hook();
    let (code, out, err) = belljar(
        &folder,
        "run main.py --policy p.json --host fixtures.json --data - --json",
        r#"["ACME", "GONE"]"#,
    );
    let report: Value = serde_json::from_str(&out).expect("one JSON object");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert_eq!(
        report["transcript"],
        json!([
            { "name": "price", "args": ["ACME"], "result": { "last": 12.5 } },
            { "name": "price", "args": ["GONE"], "error": "not traded any more" },
        ])
    );
    assert_eq!(
        report["effects"],
        json!([{ "id": 0, "name": "notify", "args": ["GONE", "not traded any more"] }])
    );
}

#[test]
fn what_the_policy_lends_is_there_without_fixtures() {
    let folder = hook();
    let (code, out, err) = belljar(&folder, "run main.py --policy p.json --data -", r#"["ACME"]"#);
    assert_eq!((code, out.as_str()), (Some(0), "asked for [\"ACME\"]\n0\n"));
    assert!(err.contains("  price(\"ACME\") -> HostError: nothing answers price(\"ACME\")\n"), "{err}");
}

#[test]
fn further_modules_are_the_programs_own() {
    let folder = Folder::new(&[
        (
            "main.py",
            "from shapes import area\nimport shapes.names\ndef f(x):\n    return area(x), shapes.names.of(x)\n",
        ),
        ("init.py", "import math\ndef area(r):\n    return round(math.pi * r * r, 2)\n"),
        ("names.py", "def of(r):\n    return 'circle' if r else 'point'\n"),
        ("p.json", r#"{ "modules": {}, "importers": { "shapes": { "math": ["pi"] } } }"#),
    ]);
    let modules = "--module shapes=init.py --module shapes.names=names.py --data -";
    let (code, out, err) = belljar(&folder, &format!("run main.py --policy p.json {modules}"), "2");
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), "[\n  12.57,\n  \"circle\"\n]\n", ""));
    let (_, out, _) = belljar(&folder, &format!("trace main.py {modules}"), "2");
    let trace: Value = serde_json::from_str(&out).expect("a trace");
    assert_eq!(trace["modules"], json!({ "shapes": { "math": ["pi"] }, "shapes.names": {} }));
}

#[test]
fn bad_usage_is_2_and_says_what_is_missing() {
    let folder = hook();
    folder.write("none.json", r#"{ "modules": "any" }"#);
    folder.write("other.json", r#"{ "prize": [] }"#);
    folder.write("effect.json", r#"{ "notify": [{ "result": null }] }"#);
    folder.write("key.json", r#"{ "price": [{ "args": [], "reslt": 1 }] }"#);
    folder.write("shape.json", r#"[]"#);
    folder.write("latin.py", b"x = '\xe9'\n");
    for (more, why) in [
        ("--host fixtures.json", "--host answers the functions that a policy lends: --policy is missing"),
        (
            "--policy none.json --host fixtures.json",
            "none.json lends no functions: there is nothing for --host to answer; say under the key \"host\" \
             which it lends",
        ),
        (
            "--policy p.json --host other.json",
            "other.json: prize: the policy lends no such function, but notify, price",
        ),
        (
            "--policy p.json --host effect.json",
            "effect.json: notify: the policy lends it as an effect, which needs no answer",
        ),
        (
            "--policy p.json --host key.json",
            "key.json: unknown field `reslt`, expected one of `args`, `result`, `error` at line 1 column 33",
        ),
        (
            "--policy p.json --host shape.json",
            "shape.json: invalid type: sequence, expected an object from the names of functions to lists of \
             their calls at line 1 column 0",
        ),
        (
            "--policy p.json --host absent.json",
            "cannot read absent.json: No such file or directory (os error 2)",
        ),
        ("--policy - --data -", "only one of the files can be -, standard input"),
        ("--module a=latin.py", "latin.py is not UTF-8 at byte 5"),
        ("--module a=main.py --module a=main.py", "--module a is given twice"),
    ] {
        for command in ["run", "trace"] {
            let (code, out, err) = belljar(&folder, &format!("{command} main.py {more}"), "");
            let expected = format!("belljar: {why}\n");
            assert_eq!((code, out.as_str(), err), (Some(2), "", expected), "{command} {more}");
        }
    }
    let (code, _, err) = belljar(&folder, "run main.py --module main.py", "");
    assert_eq!(code, Some(2));
    assert!(err.contains("a module is given as NAME=FILE"), "{err}");
}
