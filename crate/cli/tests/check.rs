//! `belljar check` of projects, and its findings beside what the engine records.

mod folder;

use folder::Folder;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const POLICY: &str = r#"{"modules": {"math": "any"}, "importers": {"shop.tables": {"csv": ["reader"]}}}"#;

const PROJECT: [(&str, &str); 6] = [
    ("app/main.py", "import shop.prices\nimport csv\n\n\ndef f(x):\n    return shop.prices.cost(x)\n"),
    ("app/shop/__init__.py", "from . import prices\nfrom .tables import rows\n"),
    ("app/shop/prices.py", "import math\nfrom . import tables\nfrom .missing import what\n"),
    ("app/shop/tables.py", "import csv\n\nrows = csv.writer\n"),
    ("app/.hidden/none.py", "import os\n"),
    ("p.json", POLICY),
];

/// File, module and findings as `line:code what`.
fn findings(out: &str) -> Vec<(String, Value, Vec<String>)> {
    let files: Vec<Value> = serde_json::from_str(out).expect("a list of files");
    let line = |found: &Value| {
        let text = |key: &str| found[key].as_str().expect("text").to_owned();
        format!("{}:{} {}", found["line"], text("code"), text("what"))
    };
    let file = |file: &Value| {
        let found = file["findings"].as_array().expect("findings").iter().map(line).collect();
        (file["file"].as_str().expect("a name").to_owned(), file["module"].clone(), found)
    };
    files.iter().map(file).collect()
}

#[test]
fn a_folder_is_a_project() {
    let folder = Folder::new(&PROJECT);
    let arguments = ["check", "app", "--policy", "p.json", "--entry", "f", "--format", "json"];
    let (code, out, err) = folder.belljar(&arguments, "");
    let found = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let expected = [
        ("app/main.py", Value::Null, found(&["2:BJ101 csv"])),
        ("app/shop/__init__.py", json!("shop"), found(&[])),
        ("app/shop/prices.py", json!("shop.prices"), found(&["3:BJ101 shop.missing"])),
        ("app/shop/tables.py", json!("shop.tables"), found(&["3:BJ102 csv.writer"])),
    ];
    let expected = expected.map(|(file, module, found)| (file.to_owned(), module, found)).to_vec();
    assert_eq!((code, findings(&out), err.as_str()), (Some(1), expected, ""));
}

#[test]
fn files_are_a_project_too() {
    let folder = Folder::new(&PROJECT);
    let paths = ["app/main.py", "app/shop/__init__.py", "app/shop/prices.py", "app/shop/tables.py"];
    let list = [&["check"], &paths[..], &["--policy", "p.json", "--entry", "f", "--format", "json"]].concat();
    let whole = ["check", "app", "--policy", "p.json", "--entry", "f", "--format", "json"];
    assert_eq!(folder.belljar(&list, ""), folder.belljar(&whole, ""));
    let (code, out, _) = folder.belljar(
        &["check", "app/shop/tables.py", "app/main.py", "--policy", "p.json", "--format", "json"],
        "",
    );
    let lone: Vec<_> = findings(&out).into_iter().map(|(_, module, found)| (module, found)).collect();
    let of_main = vec!["1:BJ101 shop.prices".to_owned(), "2:BJ101 csv".to_owned()];
    assert_eq!(
        (code, lone),
        (Some(1), vec![(Value::Null, vec!["1:BJ101 csv".to_owned()]), (json!("main"), of_main)])
    );
}

#[test]
fn a_report_has_an_artifact_for_each_file() {
    let folder = Folder::new(&[("a b/main.py", "import x\n"), ("a b/x.py", "import os\n")]);
    let (_, out, _) = folder.belljar(&["check", "a b", "--format", "sarif"], "");
    let log: Value = serde_json::from_str(&out).expect("JSON");
    let run = &log["runs"][0];
    let location = |uri: &str| json!({ "location": { "uri": uri } });
    assert_eq!(run["artifacts"], json!([location("a%20b/main.py"), location("a%20b/x.py")]));
    let place = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(*place, json!({ "uri": "a%20b/x.py", "index": 1 }));
}

#[test]
fn what_is_no_project_is_refused() {
    let folder = Folder::new(&[("app/one.py", "x = 1\n"), ("bare/notes.txt", "")]);
    for (arguments, message) in [
        (
            &["check", "app", "--entry", "f"][..],
            "belljar: app has no main.py, whose function would be called\n",
        ),
        (&["check", "bare"], "belljar: bare has no Python file\n"),
        (
            &["check", "app/one.py", "app"],
            "belljar: app is a folder, and so a project by itself: name it alone\n",
        ),
        (
            &["check", "main.py", "app/one.py", "one.py", "app/../one.py"],
            "belljar: one.py and app/../one.py are both the module 'one'\n",
        ),
    ] {
        let (code, out, err) = folder.belljar(arguments, "");
        assert_eq!((code, out.as_str(), err.as_str()), (Some(2), "", message), "{arguments:?}");
    }
    let (code, out, _) = folder.belljar(&["check", "app"], "");
    assert_eq!((code, out.as_str()), (Some(0), "0 errors, 0 warnings, 0 hints in 1 file\n"));
}

const PROGRAM: &str = r#"
import json
import math
import math as m

class Account:
    __owner = 1

    def who(self):
        return self.__owner

def f(x):
    run = lambda: eval("1")
    kind = getattr(x, "__class__")
    return [json.dumps(run()), math.pi, Account().who(), kind.__name__, "{0.__doc__}".format(x) is None]
"#;

/// A finding and a record of the engine are of the same thing where they have the same key and the same name.
#[test]
fn findings_name_what_the_engine_records() {
    let policy = r#"{"modules": {"json": ["loads"]}, "builtins": {"except": ["eval"]}, "syntax": ["lambda"],
        "on_violation": "log"}"#;
    let folder = Folder::new(&[("main.py", PROGRAM), ("p.json", policy)]);
    let (_, out, err) =
        folder.belljar(&["run", "main.py", "--policy", "p.json", "--json", "--entry", "f"], "");
    let report: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {err}"));
    assert_eq!(report["class"], "ok", "{report:#}");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let recorded: BTreeSet<(String, String)> = report["violations"]
        .as_array()
        .expect("violations")
        .iter()
        .map(|violation| (text(&violation["rule"]), text(&violation["what"])))
        .collect();
    let (_, out, _) = folder.belljar(&["check", "main.py", "--policy", "p.json", "--format", "json"], "");
    let files: Value = serde_json::from_str(&out).expect("JSON");
    let keys = |code: &str| match &code[..3] {
        "BJ1" => "modules",
        "BJ2" => "builtins",
        "BJ3" => "attributes",
        "BJ4" => "syntax",
        _ => panic!("{code} is no rule of the policy"),
    };
    let found: BTreeSet<(String, String)> = files[0]["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|found| found["severity"] == "error")
        .map(|found| (keys(&text(&found["code"])).to_owned(), text(&found["what"])))
        .collect();
    assert!(found.contains(&("attributes".to_owned(), "_Account__owner".to_owned())), "{found:?}");
    assert_eq!(found, recorded);
}
