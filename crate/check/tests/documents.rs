//! Policies in words, side by side, and as the least that some traces need.

use belljar_check::{Finding, Options, RULES, check, diff, explain, least, sarif};
use belljar_protocol::{Document, Limits, Trace};
use serde_json::{Value, json};

fn document(value: Value) -> Document {
    Document::parse(&value.to_string()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

fn trace(value: Value) -> Trace {
    serde_json::from_value(value).expect("a trace")
}

fn words(value: Value) -> Vec<String> {
    explain(&document(value).resolve()).into_iter().map(|sentence| sentence.text).collect()
}

fn changes(old: Value, new: Value) -> Vec<String> {
    let changes = diff(&document(old).resolve(), &document(new).resolve());
    let line = |change: belljar_check::Change| format!("{:?} {}: {}", change.effect, change.key, change.what);
    changes.into_iter().map(line).collect()
}

#[test]
fn everything_in_words() {
    assert_eq!(
        words(json!({ "extends": "open" })),
        [
            "It reaches nothing but its data: no network, no files, no other program, and no function of the host.",
            "It may import every module that the engine has.",
            "It may use all of Python's builtins.",
            "It may make code of text and run it: compile, eval and exec.",
            "It may use every attribute of an object, private ones too.",
            "It may use all of Python's syntax.",
            "What is not allowed raises PolicyViolation in the program, which may handle it.",
            "It ends after 10 s, or after 20,000,000,000 units of fuel.",
            "It may use 256 MiB of memory and 1,000 nested calls, print 1 MiB, and return 16 MiB.",
        ]
    );
}

#[test]
fn a_narrow_policy_in_words() {
    let policy = json!({
        "modules": { "math": "any", "json": ["dumps", "loads"], "re": [], "statistics": "any", "csv": ["reader"] },
        "importers": { "tables": { "csv": "any" }, "words": {} },
        "builtins": { "only": ["len"] },
        "syntax": ["async", "class"],
        "on_violation": "kill",
        "limits": { "deadline_ms": 1500, "output_bytes": 1000, "recursion": 1 },
        "host": {
            "price": { "kind": "read", "max_calls": 1000, "description": "The last price of a share." },
            "order": { "kind": "effect", "max_calls": 2, "per_second": 1, "confirm": true },
        },
    });
    assert_eq!(
        words(policy),
        [
            "Beside its data it reaches these functions of the host and nothing else: no network, no files, no other \
             program.",
            "It may have the host do order after the run, at most twice and once a second, each time after a person \
             has said yes.",
            "It may ask the host for price, at most 1,000 times: The last price of a share.",
            "It may import math and statistics; of csv only reader; of json only dumps and loads; re, but nothing in \
             it.",
            "Its module 'tables' may import csv.",
            "Its module 'words' may import nothing.",
            "Of Python's builtins it may use only len.",
            "It may not use attributes that begin with an underscore, nor those that lead to frames and code, but \
             for 85 special names such as __init__, _asdict, _field_defaults, _fields, _make and _replace.",
            "It may not use this syntax: async and class.",
            "What is not allowed ends the run at once.",
            "It ends after 1.5 s, or after 20,000,000,000 units of fuel.",
            "It may use 256 MiB of memory and 1 nested calls, print 1,000 B, and return 16 MiB.",
        ]
    );
    let builtins = words(json!({ "extends": "open", "builtins": { "except": ["eval", "exec"] } }));
    assert_eq!(builtins[2], "It may use Python's builtins, but not eval and exec.");
    assert_eq!(builtins[3], "It may make code of text and run it: compile.");
    let modules = words(json!({ "modules": {}, "builtins": { "only": [] }, "on_violation": "log" }));
    assert_eq!(modules[1], "It may import nothing.");
    assert_eq!(modules[2], "It may use none of Python's builtins.");
    assert_eq!(modules[5], "What is not allowed happens all the same, and is noted.");
    let nothing = json!({ "extends": "open", "builtins": { "except": [] }, "attributes": "no-private" });
    let empty = json!({ "extends": "open", "builtins": "any", "attributes": { "no-private-except": [] } });
    assert_eq!(words(nothing), words(empty));
}

#[test]
fn many_special_names_are_told_by_their_number() {
    let names = |special: usize| -> String {
        let special = (1..=special).map(|n| format!("__{n}__"));
        let names: Vec<String> = special.chain(["__x".to_owned(), "y__".to_owned()]).collect();
        let policy = json!({ "extends": "open", "attributes": { "no-private-except": names } });
        words(policy)[4].rsplit_once("but for ").expect("exceptions").1.to_owned()
    };
    assert_eq!(names(2), "__1__, __2__, __x and y__.");
    assert_eq!(names(8), "__1__, __2__, __3__, __4__, __5__, __6__, __7__, __8__, __x and y__.");
    assert_eq!(names(9), "9 special names such as __1__, __x and y__.");
}

#[test]
fn bytes_are_told_in_whole_units() {
    let told =
        |bytes: u64| words(json!({ "extends": "open", "limits": { "output_bytes": bytes } }))[8].clone();
    let units = [
        (1 << 30, "1 GiB"),
        (3 << 20, "3 MiB"),
        (1 << 10, "1 KiB"),
        (1025, "1,025 B"),
        (1023, "1,023 B"),
        (0, "0 B"),
    ];
    for (bytes, text) in units {
        assert!(told(bytes).contains(&format!("print {text},")), "{bytes}: {}", told(bytes));
    }
}

#[test]
fn what_changes_between_two() {
    let old = json!({
        "extends": "open",
        "modules": { "math": "any", "json": ["loads"], "re": ["match"], "csv": ["reader", "writer"] },
        "importers": { "tables": { "csv": "any" } },
        "builtins": { "except": ["eval", "own"] },
        "syntax": ["class"],
        "host": {
            "price": { "kind": "read", "max_calls": 5 },
            "order": { "kind": "effect", "max_calls": 5, "confirm": true, "per_second": 2 },
            "gone": { "kind": "read", "max_calls": 1 },
        },
    });
    let new = json!({
        "extends": "open",
        "modules": { "math": ["sqrt"], "json": "any", "re": ["match", "search"], "os": ["path", "sep"] },
        "builtins": { "except": ["exec"] },
        "attributes": "no-private",
        "syntax": ["async"],
        "on_violation": "kill",
        "limits": { "fuel": 1000, "deadline_ms": 20000 },
        "host": {
            "price": { "kind": "effect", "max_calls": 6, "description": "Other." },
            "order": { "kind": "effect", "max_calls": 5 },
            "come": { "kind": "read", "max_calls": 1 },
        },
    });
    assert_eq!(
        changes(old.clone(), new),
        [
            "Narrower modules: csv (reader, writer)",
            "Wider modules: of json any name",
            "Narrower modules: of math some names instead of any",
            "Wider modules: os (path, sep)",
            "Wider modules: re.search",
            "Narrower importers.tables: csv",
            "Wider importers.tables: json",
            "Wider importers.tables: math (sqrt)",
            "Wider importers.tables: os (path, sep)",
            "Wider importers.tables: re (match, search)",
            "Wider builtins: eval",
            "Narrower builtins: exec",
            "Wider builtins: own",
            "Narrower attributes: private attributes",
            "Narrower syntax: async",
            "Wider syntax: class",
            "Narrower on_violation: kill instead of stop",
            "Narrower limits.fuel: 1,000 instead of 20,000,000,000",
            "Wider limits.deadline_ms: 20,000 instead of 10,000",
            "Wider host: come",
            "Narrower host: gone",
            "Wider host.order.per_second: as often as it likes",
            "Wider host.order.confirm: without asking a person",
            "Wider host.price.max_calls: 6 instead of 5",
            "Other host.price.kind: another one",
            "Other host.price.description: another one",
        ]
    );
    assert!(changes(old.clone(), old).is_empty());
    assert_eq!(
        changes(json!({ "modules": {} }), json!({ "modules": "any", "on_violation": "log" })),
        ["Wider modules: any module", "Wider on_violation: log instead of stop"]
    );
    assert_eq!(
        changes(json!({ "modules": "any" }), json!({ "modules": {} })),
        ["Narrower modules: a list instead of any module"]
    );
    assert_eq!(
        changes(
            json!({ "attributes": { "no-private-except": ["_a", "_b"] } }),
            json!({ "attributes": { "no-private-except": ["_b", "tb_frame"] } }),
        ),
        ["Narrower attributes: _a", "Wider attributes: tb_frame"]
    );
}

fn first() -> Trace {
    trace(json!({
        "modules": { "__main__": { "json": ["loads"], "math": [] }, "tables": { "csv": ["reader"] } },
        "builtins": ["len", "print"],
        "syntax": ["for", "import"],
        "host": { "price": 3 },
        "peaks": { "fuel": 1001, "memory_bytes": 100, "recursion": 7, "output_bytes": 0, "value_bytes": 9 },
    }))
}

fn second() -> Trace {
    trace(json!({
        "modules": { "__main__": { "json": ["dumps"] } },
        "builtins": ["sum"],
        "attributes": ["_x"],
        "syntax": ["while"],
        "host": { "price": 2 },
        "peaks": { "fuel": 900, "memory_bytes": 3000, "recursion": 900, "output_bytes": 11 },
    }))
}

#[test]
fn the_least_policy_of_two_traces() {
    let base = document(json!({
        "host": { "price": { "kind": "read", "max_calls": 100 }, "order": { "kind": "effect", "max_calls": 1 } },
        "limits": { "deadline_ms": 500 },
        "on_violation": "kill",
    }));
    let built = least(&[first(), second()], &base, Some(50)).expect("a policy");
    let mut written = serde_json::to_value(&built).expect("a document is JSON");
    let syntax = written["syntax"].take();
    assert_eq!(
        written,
        json!({
            "modules": { "json": ["dumps", "loads"], "math": [] },
            "importers": { "tables": { "csv": ["reader"] } },
            "builtins": { "only": ["len", "print", "sum"] },
            "attributes": { "no-private-except": ["_x"] },
            "syntax": null,
            "on_violation": "kill",
            "limits": {
                "fuel": 1502, "memory_bytes": 1_048_576, "recursion": 1000, "output_bytes": 17, "value_bytes": 14,
                "deadline_ms": 500,
            },
            "host": { "price": { "kind": "read", "max_calls": 5 } },
        })
    );
    let refused: Vec<&str> = syntax.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(refused.len(), belljar_protocol::Syntax::ALL.len() - 3);
    assert!(!["for", "import", "while"].iter().any(|kind| refused.contains(kind)));
}

#[test]
fn without_headroom_the_limits_are_not_touched_and_without_the_host_nothing_is_guessed() {
    let base = document(json!({ "host": { "price": { "kind": "read", "max_calls": 1 } } }));
    let built = least(&[first()], &base, None).expect("a policy");
    assert_eq!((built.limits, built.host["price"].max_calls), (base.limits, 3));
    assert_eq!(built.attributes, Some(belljar_protocol::Attributes::NoPrivate));
    assert_eq!(
        least(&[first()], &Document::default(), None).unwrap_err(),
        "a trace calls the host's 'price': give the policy that lends it, for its kind and its terms"
    );
}

#[test]
fn limits_do_not_go_beyond_what_there_is() {
    let most = json!({ "fuel": 1_u64 << 53, "memory_bytes": 1_u64 << 32, "recursion": 5000, "value_bytes": 1_u64 << 53 });
    let traced = trace(json!({ "modules": {}, "builtins": [], "syntax": [], "host": {}, "peaks": most }));
    let limits = least(&[traced], &Document::default(), Some(0)).expect("a policy").limits;
    let most = [limits.memory_bytes, limits.recursion.into(), limits.fuel, limits.value_bytes];
    let safe = (1 << 53) - 1;
    assert_eq!(most, [Limits::MAX_MEMORY_BYTES, Limits::MAX_RECURSION.into(), safe, safe]);
}

#[test]
fn findings_as_sarif() {
    let policy = document(json!({ "modules": {} })).resolve().policy;
    let findings = |source| check(source, &Options::new(&policy));
    let (first, second): (Vec<Finding>, Vec<Finding>) =
        (findings("\u{430} = a = 1\n"), findings("\nimport os\n"));
    let log = sarif([("a b/é.py", first.as_slice()), ("c.py", &second)], "1.2.3");
    let run = &log["runs"][0];
    let (driver, place) = (&run["tool"]["driver"], |line, column, end, uri: &str, index| {
        json!([{ "physicalLocation": {
            "artifactLocation": { "uri": uri, "index": index },
            "region": { "startLine": line, "startColumn": column, "endLine": line, "endColumn": end },
        } }])
    });
    assert_eq!((&driver["name"], &driver["semanticVersion"]), (&json!("belljar"), &json!("1.2.3")));
    let uris = ["a%20b/%C3%A9.py", "c.py"];
    assert_eq!(run["artifacts"], json!(uris.map(|uri| json!({ "location": { "uri": uri } }))));
    let result = |finding: &Finding, level, locations| {
        let index = RULES.iter().position(|rule| rule.code == finding.code);
        let text = format!("{} {}", finding.why, finding.todo);
        json!({ "ruleId": finding.code, "ruleIndex": index, "level": level, "message": { "text": text }, "locations": locations })
    };
    let expected = [
        result(&first[0], "warning", place(1, 1, 2, uris[0], 0)),
        result(&second[0], "error", place(2, 8, 10, uris[1], 1)),
    ];
    assert_eq!(run["results"], json!(expected));
    let levels: Vec<&Value> = driver["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .map(|rule| &rule["defaultConfiguration"]["level"])
        .collect();
    assert_eq!((levels.len(), levels[RULES.len() - 1]), (RULES.len(), &json!("note")));
}

/// What the least policy allows is what the traced program does, by the checker's own account.
#[test]
fn the_least_policy_fits_its_program_and_no_other() {
    let base = document(json!({ "host": { "price": { "kind": "read", "max_calls": 100 } } }));
    let policy = least(&[first()], &base, None).expect("a policy").resolve().policy;
    let codes = |source: &str| -> Vec<&str> {
        check(source, &Options::new(&policy)).into_iter().map(|finding| finding.code).collect()
    };
    assert!(codes("import json, math\nfor x in json.loads('[]'): print(len(x))\n").is_empty());
    assert_eq!(codes("import json\nprint(json.dumps(1), sum)\nwhile 0: pass\n"), ["BJ102", "BJ201", "BJ401"]);
}
