//! The terms of the host's functions, as the host holds them.

use belljar_host::Rules;
use belljar_protocol::{HostKind, HostRule, Question, value};
use serde_bytes::ByteBuf;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use value::Value;

fn rules(rules: Json) -> Result<Rules, String> {
    let rules: BTreeMap<String, HostRule> = serde_json::from_value(rules).expect("rules");
    Rules::new(&rules)
}

fn call(args: &[Value]) -> Question {
    let args = ByteBuf::from(value::encode(&Value::List(args.to_vec())));
    Question { kind: HostKind::Read, name: "price".into(), args }
}

fn text(text: &str) -> Value {
    Value::Str(text.into())
}

#[test]
fn arguments_that_do_not_fit_are_named_with_the_reason() {
    let schema = json!({
        "prefixItems": [
            { "type": "string", "pattern": "^[A-Z]+$" },
            { "type": "array", "items": { "properties": { "n": { "minimum": 0 } } } },
            { "anyOf": [{ "type": "null" }, { "type": "boolean" }] },
        ],
        "maxItems": 3,
        "minItems": 1,
    });
    let mut rules =
        rules(json!({ "price": { "kind": "read", "max_calls": 9, "arguments": schema } })).expect("rules");
    let mut said = |args: &[Value]| rules.admit(&call(args), 0.0).err();
    let pairs = |n| Value::List(vec![Value::Dict(vec![(text("n"), Value::Int(n))])]);
    assert_eq!(said(&[text("ABC"), pairs(1), Value::None]), None);
    let expected = [
        (vec![], "price(): the arguments: minimum 1 items required, but got 0 items"),
        (vec![Value::Int(1)], "price(): argument 1: want string, but got number"),
        (vec![text("abc")], "price(): argument 1: 'abc' does not match pattern '^[A-Z]+$'"),
        (vec![text("A"), pairs(-1)], "price(): argument 2[0][\"n\"]: must be >=0, but got -1"),
        (vec![text("A"), pairs(0), Value::Int(1)], "price(): argument 3: anyOf failed"),
        (
            vec![text("A"), pairs(0), Value::None, text("x")],
            "price(): the arguments: maximum 3 items required, but got 4 items",
        ),
    ];
    for (args, message) in expected {
        assert_eq!(said(&args).as_deref(), Some(message));
    }
}

#[test]
fn the_engine_is_told_of_every_function() {
    let rules = rules(json!({
        "note": { "kind": "effect", "max_calls": 2, "confirm": true },
        "price": { "kind": "read", "max_calls": 9, "per_second": 1 },
    }))
    .expect("rules");
    let told = serde_json::to_value(rules.functions()).expect("functions are JSON");
    let [note, price] = [("note", "effect", 2), ("price", "read", 9)]
        .map(|(name, kind, max_calls)| json!({ "name": name, "kind": kind, "max_calls": max_calls }));
    assert_eq!(told, json!([note, price]));
}

#[test]
fn schemas_judge_the_json_view() {
    let schema = json!({ "prefixItems": [{ "required": ["$bytes"] }, { "properties": { "$float": { "const": "nan" } } }] });
    let mut rules =
        rules(json!({ "price": { "kind": "read", "max_calls": 9, "arguments": schema } })).expect("rules");
    assert_eq!(rules.admit(&call(&[Value::Bytes(vec![1]), Value::Float(f64::NAN)]), 0.0), Ok(()));
    assert!(rules.admit(&call(&[text("01")]), 0.0).is_ok(), "a text has no members to miss");
    assert!(rules.admit(&call(&[Value::Dict(vec![])]), 0.0).is_err());
}

#[test]
fn an_answer_that_does_not_fit_is_the_functions_fault() {
    let rules = rules(json!({ "price": {
        "kind": "read", "max_calls": 9, "result": { "type": "object", "properties": { "bid": { "type": "number" } } },
    } }))
    .expect("rules");
    let said = |answer: &Value| rules.check_answer("price", &value::encode(answer)).err();
    assert_eq!(said(&Value::Dict(vec![(text("bid"), Value::Float(1.5))])), None);
    assert_eq!(
        said(&Value::Dict(vec![(text("bid"), text("1.5"))])).as_deref(),
        Some("the host function 'price' gave a wrong answer: value[\"bid\"]: want number, but got string")
    );
}

#[test]
fn calls_beyond_the_rate_are_refused() {
    let mut rules =
        rules(json!({ "price": { "kind": "read", "max_calls": 9, "per_second": 2 } })).expect("rules");
    let mut at = |now_ms| rules.admit(&call(&[]), now_ms);
    assert_eq!([at(0.0), at(0.0)], [Ok(()), Ok(())]);
    assert_eq!(at(400.0), Err("price() may be called 2 times a second at the most".into()));
    assert_eq!(at(500.0), Ok(()));
}

#[test]
fn a_schema_that_cannot_be_used_is_told_by_its_key() {
    let wrong = [
        (json!({ "type": "text" }), "host.price.arguments: is no JSON Schema: [\"type\"]: "),
        (json!({ "minItems": -1 }), "host.price.arguments: is no JSON Schema: [\"minItems\"]: must be >=0"),
        (json!({ "pattern": "(" }), "host.price.arguments: is no JSON Schema: [\"pattern\"]: "),
        (
            json!({ "$ref": "https://example.com/schema.json" }),
            "host.price.arguments: refers to https://example.com/schema.json, and a schema can refer to itself only",
        ),
        (json!({ "$ref": "file:///etc/hosts" }), "host.price.arguments: refers to file:///etc/hosts"),
        (json!({ "$ref": "#/$defs/none" }), "host.price.arguments: is no JSON Schema: "),
        (json!({ "$schema": "https://example.com/draft" }), "host.price.arguments: "),
        (json!(1), "host.price.arguments: "),
    ];
    for (schema, message) in wrong {
        let error = rules(json!({ "price": { "kind": "read", "max_calls": 9, "arguments": schema } }))
            .expect_err(message);
        assert!(error.starts_with(message), "{error:?} should begin with {message:?}");
    }
    let own = json!({ "$defs": { "name": { "type": "string" } }, "items": { "$ref": "#/$defs/name" } });
    assert!(rules(json!({ "price": { "kind": "read", "max_calls": 9, "arguments": own } })).is_ok());
}
