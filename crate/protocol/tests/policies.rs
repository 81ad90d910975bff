//! The vectors of policy documents: `tests/vectors/policies.json`.

use belljar_protocol::{Document, Preset};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Vectors {
    valid: Vec<Valid>,
    invalid: Vec<Invalid>,
}

#[derive(Deserialize)]
struct Valid {
    name: String,
    document: Value,
    terms: Option<Value>,
    same: Option<Value>,
}

#[derive(Deserialize)]
struct Invalid {
    name: String,
    text: String,
    message: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../../tests/vectors/policies.json")).expect("the vectors")
}

fn document(value: &Value) -> Document {
    Document::parse(&value.to_string()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

#[test]
fn a_document_resolves_to_its_terms() {
    for Valid { name, document: text, terms, same } in vectors().valid {
        let found = document(&text).resolve();
        let expected = same.as_ref().map(|same| document(same).resolve());
        assert!(terms.is_some() != expected.is_some(), "{name}: terms, or a document that means the same");
        if let Some(terms) = terms {
            assert_eq!(serde_json::to_value(&found).expect("terms are JSON"), terms, "{name}");
        }
        if let Some(expected) = expected {
            assert_eq!(found, expected, "{name}");
        }
    }
}

#[test]
fn what_is_written_is_read_again() {
    assert_eq!(serde_json::to_value(Document::default()).expect("a document is JSON"), serde_json::json!({}));
    for Valid { name, document: text, .. } in vectors().valid {
        let first = document(&text);
        let written = serde_json::to_value(&first).expect("a document is JSON");
        assert_eq!(document(&written), first, "{name}");
    }
}

#[test]
fn a_mistake_is_named() {
    let wrong = vectors().invalid.into_iter().filter_map(|Invalid { name, text, message }| {
        let found = match Document::parse(&text) {
            Ok(document) => format!("{document:?}"),
            Err(error) => error.to_string(),
        };
        (found != message).then(|| format!("{name}\n  found    {found}\n  expected {message}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn presets_are_each_stricter_than_the_one_before() {
    let [open, function, strict] = Preset::ALL.map(Preset::policy);
    for module in ["math", "random", "json", "os", "collections.abc"] {
        let allowed = [&strict, &function, &open].map(|policy| policy.allows_module(None, module));
        assert!(allowed.is_sorted(), "{module}: {allowed:?}");
    }
    for name in ["len", "eval", "getattr", "type", "__import__", "print"] {
        let allowed = [&strict, &function, &open].map(|policy| policy.allows_builtin(name));
        assert!(allowed.is_sorted(), "{name}: {allowed:?}");
    }
    for name in ["__init__", "__globals__", "_replace", "_x", "tb_frame", "real"] {
        let allowed = [&strict, &function, &open].map(|policy| policy.allows_attribute(name));
        assert!(allowed.is_sorted(), "{name}: {allowed:?}");
    }
    assert!(function.allows_attribute("__init__") && !strict.allows_attribute("__init__"));
    assert!(open.allows_attribute("__globals__") && !function.allows_attribute("__globals__"));
    assert!(!strict.allows_attribute("gi_frame") && strict.allows_attribute("gi_running"));
}
