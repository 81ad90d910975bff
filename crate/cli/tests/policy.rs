//! `belljar check` and `belljar policy` as a shell sees them, to the letter.

mod folder;

use folder::Folder;
use serde_json::{Value, json};
use std::{fs, path::Path};

const SOURCE: &str = "import os\n\n\ndef f(x):\n\treturn eval(x), x.__globals__\n";

#[test]
fn findings_are_shown_with_their_lines() {
    let folder = Folder::new(&[("main.py", SOURCE), ("clean.py", "import math\n")]);
    let (code, out, err) = folder.belljar(&["check", "main.py", "clean.py", "--entry", "f"], "");
    let expected = "\
main.py:1:8: error[BJ101]: The policy does not allow the module 'os'.
  |
1 | import os
  |        ^^
  = Do without it, or use a module that the policy lists.

main.py:5:9: error[BJ201]: The policy does not allow the builtin 'eval'.
  |
5 |     return eval(x), x.__globals__
  |            ^^^^
  = Do without it, or give what you have defined another name.

main.py:5:20: error[BJ301]: The policy does not allow private attributes, and '__globals__' begins with an underscore.
  |
5 |     return eval(x), x.__globals__
  |                       ^^^^^^^^^^^
  = Use what the object offers without an underscore.

3 errors, 0 warnings, 0 hints in 2 files
";
    assert_eq!((code, out.as_str(), err.as_str()), (Some(1), expected, ""));
    let (code, out, _) = folder.belljar(&["check", "clean.py"], "");
    assert_eq!((code, out.as_str()), (Some(0), "0 errors, 0 warnings, 0 hints in 1 file\n"));
}

#[test]
fn findings_are_written_for_programs() {
    let folder = Folder::new(&[
        ("main.py", "import os\n"),
        ("belljar.policy.json", r#"{"modules": {}, "attributes": "any"}"#),
    ]);
    let (code, out, _) =
        folder.belljar(&["check", "main.py", "--policy", "belljar.policy.json", "--format", "json"], "");
    let found: Value = serde_json::from_str(&out).expect("JSON");
    let finding = json!({
        "line": 1, "column": 8, "end_line": 1, "end_column": 10, "code": "BJ101", "rule": "module", "severity": "error",
        "what": "os", "why": "The policy does not allow the module 'os'.",
        "todo": "Do without it, or use a module that the policy lists.",
    });
    assert_eq!(
        (code, found),
        (Some(1), json!([{ "file": "main.py", "module": null, "findings": [finding] }]))
    );

    let (code, out, _) =
        folder.belljar(&["check", "main.py", "--policy", "belljar.policy.json", "--format", "sarif"], "");
    let log: Value = serde_json::from_str(&out).expect("JSON");
    let run = &log["runs"][0];
    assert_eq!(
        (code, &log["version"], &run["columnKind"]),
        (Some(1), &json!("2.1.0"), &json!("unicodeCodePoints"))
    );
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let result = json!({
        "ruleId": "BJ101",
        "ruleIndex": rules.iter().position(|rule| rule["id"] == "BJ101").expect("the rule"),
        "level": "error",
        "message": { "text": "The policy does not allow the module 'os'. \
                              Do without it, or use a module that the policy lists." },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": "main.py", "index": 0 },
            "region": { "startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10 },
        } }],
    });
    assert_eq!(run["results"], json!([result]));
    assert_eq!(run["artifacts"], json!([{ "location": { "uri": "main.py" } }]));
}

#[test]
fn the_host_of_a_policy_is_known() {
    let policy = r#"{"host": {"price": {"kind": "read", "max_calls": 1}}}"#;
    let folder = Folder::new(&[("main.py", "from host import price, order\n"), ("p.json", policy)]);
    let (code, out, _) = folder.belljar(&["check", "main.py", "--policy", "p.json"], "");
    assert_eq!(code, Some(1));
    assert!(out.starts_with("main.py:1:25: error[BJ105]: The host lends no function 'order'.\n"), "{out}");
}

#[test]
fn what_cannot_be_read_is_named() {
    let files: &[(&str, &str)] =
        &[("main.py", ""), ("wrong.json", r#"{"limits": {"fule": 1}}"#), ("trace.json", "[]")];
    let folder = Folder::new(files);
    folder.write("latin.py", b"x = '\xe9'\n");
    for (arguments, message) in [
        (&["check", "none.py"][..], "belljar: cannot read none.py: No such file or directory (os error 2)\n"),
        (&["check", "latin.py"], "belljar: latin.py is not UTF-8 at byte 5\n"),
        (
            &["check", "main.py", "--policy", "wrong.json"],
            "belljar: wrong.json is no policy: limits: \"fule\" is no key here; the nearest is \"fuel\"\n",
        ),
        (
            &["policy", "explain", "wrong.json"],
            "belljar: wrong.json is no policy: limits: \"fule\" is no key here; the nearest is \"fuel\"\n",
        ),
        (
            &["policy", "build", "wrong.json"],
            "belljar: wrong.json is no trace: unknown field `limits`, expected one of `modules`, `builtins`, \
             `attributes`, `syntax`, `host`, `peaks` at line 1 column 9\n",
        ),
    ] {
        let (code, out, err) = folder.belljar(arguments, "");
        assert_eq!((code, out.as_str(), err.as_str()), (Some(2), "", message), "{arguments:?}");
    }
}

#[test]
fn a_policy_is_explained_and_compared() {
    let files = [
        ("old.json", r#"{"modules": {"math": "any"}}"#),
        ("new.json", r#"{"modules": {"json": ["loads"]}}"#),
    ];
    let folder = Folder::new(&files);
    let (code, out, _) = folder.belljar(&["policy", "explain", "new.json"], "");
    assert_eq!((code, out.lines().nth(1)), (Some(0), Some("It may import of json only loads.")));
    let (_, out, _) = folder.belljar(&["policy", "explain", "new.json", "--json"], "");
    let sentences: Vec<Value> = serde_json::from_str(&out).expect("JSON");
    assert_eq!(sentences[1], json!({ "key": "modules", "text": "It may import of json only loads." }));

    let (code, out, _) = folder.belljar(&["policy", "diff", "old.json", "new.json"], "");
    assert_eq!((code, out.as_str()), (Some(1), "+ modules: json (loads)\n- modules: math\n"));
    let (code, out, _) = folder.belljar(&["policy", "diff", "old.json", "old.json"], "");
    assert_eq!((code, out.as_str()), (Some(0), ""));
    let (_, out, _) = folder.belljar(&["policy", "diff", "old.json", "new.json", "--json"], "");
    let changes: Vec<Value> = serde_json::from_str(&out).expect("JSON");
    assert_eq!(changes[1], json!({ "key": "modules", "effect": "narrower", "what": "math" }));
}

#[test]
fn a_policy_is_built_from_several_traces() {
    let trace =
        r#"{"modules": {"__main__": {"math": ["sqrt"]}}, "builtins": ["len"], "peaks": {"fuel": 1000}}"#;
    let other = r#"{"builtins": ["sum"], "peaks": {"fuel": 2000}}"#;
    let folder = Folder::new(&[("a.json", trace), ("b.json", other)]);
    let (code, out, _) = folder.belljar(&["policy", "build", "a.json", "b.json", "--headroom", "20"], "");
    let built: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(code, Some(0));
    assert_eq!(built["modules"], json!({ "math": ["sqrt"] }));
    assert_eq!(built["builtins"], json!({ "only": ["len", "sum"] }));
    assert_eq!((&built["attributes"], &built["limits"]["fuel"]), (&json!("no-private"), &json!(2400)));
    folder.write("built.json", out);
    let (code, _, err) = folder.belljar(&["policy", "explain", "built.json"], "");
    assert_eq!((code, err.as_str()), (Some(0), ""));
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let (_, out, _) = Folder::new(&[]).belljar(&["policy", "schema"], "");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/belljar.policy.schema.json");
    let published = fs::read_to_string(path).expect("the schema");
    assert_eq!(out, published, "write it anew: belljar policy schema > docs/belljar.policy.schema.json");
}
