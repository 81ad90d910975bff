//! Answers to calls of the host's functions, from a file.

use crate::json;
use belljar_host::are_equal;
use belljar_protocol::{Answer, HostKind, HostRule, view};
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor},
};
use serde_json::Value as Json;
use std::{collections::BTreeMap, fmt};

/// By function, in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Fixtures(BTreeMap<String, Vec<Fixture>>);

#[derive(Debug)]
struct Fixture {
    /// `None`: it answers whatever the arguments are.
    args: Option<Json>,
    answer: Answer,
}

impl Fixtures {
    /// Reads the fixtures of functions that are lent by these rules.
    pub(crate) fn parse(text: &[u8], host: &BTreeMap<String, HostRule>) -> Result<Self, String> {
        let Functions(functions) = serde_json::from_slice(text).map_err(|error| error.to_string())?;
        let fixtures = functions.into_iter().map(|(name, calls)| {
            is_read(&name, host)?;
            Ok((name.clone(), fixtures(&name, calls)?))
        });
        fixtures.collect::<Result<_, String>>().map(Self)
    }

    /// The answer of the first fixture that is for these arguments, a canonical list.
    pub(crate) fn answer(&self, name: &str, args: &[u8]) -> Answer {
        let args = view(args).map_err(|error| error.to_string())?;
        let fixtures = self.0.get(name).map_or(&[][..], Vec::as_slice);
        let found = fixtures
            .iter()
            .find(|fixture| fixture.args.as_ref().is_none_or(|expected| are_equal(expected, &args)));
        match found {
            Some(fixture) => fixture.answer.clone(),
            None => Err(format!("nothing answers {}", shown_call(name, &args))),
        }
    }
}

/// A call as Python would write it, all but its values.
pub(crate) fn shown_call(name: &str, args: &Json) -> String {
    let args: Vec<String> = args.as_array().into_iter().flatten().map(Json::to_string).collect();
    format!("{name}({})", args.join(", "))
}

fn is_read(name: &str, host: &BTreeMap<String, HostRule>) -> Result<(), String> {
    match host.get(name) {
        Some(HostRule { kind: HostKind::Read, .. }) => Ok(()),
        Some(_) => Err(format!("{name}: the policy lends it as an effect, which needs no answer")),
        None => {
            let lent: Vec<&str> = host.keys().map(String::as_str).collect();
            Err(format!("{name}: the policy lends no such function, but {}", lent.join(", ")))
        }
    }
}

fn fixtures(name: &str, calls: Vec<Call>) -> Result<Vec<Fixture>, String> {
    let mut fixtures: Vec<Fixture> = Vec::new();
    for (index, Call { args, result, error }) in calls.into_iter().enumerate() {
        let wrong = |why: &str| Err(format!("{name}[{index}]: {why}"));
        if fixtures.last().is_some_and(|last| last.args.is_none()) {
            return wrong("it answers nothing, since the one before it is for any arguments");
        }
        let answer = match (result, error) {
            (Some(result), None) => {
                Ok(json::canonical(&result).map_err(|why| format!("{name}[{index}].result: {why}"))?.into())
            }
            (None, Some(message)) => Err(message),
            _ => return wrong("it has to have either \"result\" or \"error\""),
        };
        fixtures.push(Fixture { args: args.map(Json::Array), answer });
    }
    Ok(fixtures)
}

/// The file: a function stands in it once.
struct Functions(Vec<(String, Vec<Call>)>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    #[serde(default, deserialize_with = "there")]
    args: Option<Vec<Json>>,
    #[serde(default, deserialize_with = "there")]
    result: Option<Json>,
    #[serde(default, deserialize_with = "there")]
    error: Option<String>,
}

/// A key that is there, even if it holds null.
fn there<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

impl<'de> Deserialize<'de> for Functions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FunctionsVisitor)
    }
}

struct FunctionsVisitor;

impl<'de> Visitor<'de> for FunctionsVisitor {
    type Value = Functions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object from the names of functions to lists of their calls")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Functions, A::Error> {
        let mut functions: Vec<(String, Vec<Call>)> = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            if functions.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("the function {name:?} stands twice")));
            }
            functions.push((name, entries.next_value()?));
        }
        Ok(Functions(functions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn host() -> BTreeMap<String, HostRule> {
        serde_json::from_value(json!({
            "price": { "kind": "read", "max_calls": 9 },
            "order": { "kind": "effect", "max_calls": 9 },
        }))
        .expect("rules")
    }

    fn args(args: Json) -> Vec<u8> {
        json::canonical(&args).expect("a value")
    }

    #[test]
    fn the_first_that_fits_answers() {
        let text = r#"{"price": [
            {"args": ["A", 1], "result": {"last": 12.5}},
            {"args": ["A", 1], "result": "never"},
            {"args": ["B"], "error": "no such share"},
            {"args": [], "result": null},
            {"result": 0}
        ]}"#;
        let fixtures = Fixtures::parse(text.as_bytes(), &host()).expect("fixtures");
        for (called_with, expected) in [
            (json!(["A", 1.0]), Ok(json!({ "last": 12.5 }))),
            (json!(["A"]), Ok(json!(0))),
            (json!(["B"]), Err("no such share".to_owned())),
            (json!([]), Ok(json!(null))),
        ] {
            let answer = fixtures.answer("price", &args(called_with.clone()));
            assert_eq!(answer.map(|value| view(&value).expect("canonical")), expected, "{called_with}");
        }
    }

    #[test]
    fn the_fixtures_on_the_page_are_some() {
        let page = include_str!("../../../docs/policy.md");
        let text =
            page.split("```jsonc\n").nth(1).and_then(|rest| rest.split("```").next()).expect("fixtures");
        let fixtures = Fixtures::parse(text.as_bytes(), &host()).expect("fixtures");
        let answer = |name: &str| fixtures.answer("price", &args(json!([name])));
        assert_eq!(answer("GONE"), Err("not traded any more".to_owned()));
        let found = answer("ACME").map(|value| view(&value).expect("canonical"));
        assert_eq!(found, Ok(json!({ "last": 12.5, "at": { "$date": "2025-10-09" } })));
    }

    #[test]
    fn a_call_without_an_answer_is_named() {
        let fixtures =
            Fixtures::parse(br#"{"price": [{"args": ["A"], "result": 1}]}"#, &host()).expect("fixtures");
        assert_eq!(
            fixtures.answer("price", &args(json!(["B", 2.5, [null]]))),
            Err("nothing answers price(\"B\", 2.5, [null])".to_owned())
        );
        assert_eq!(
            Fixtures::default().answer("price", &args(json!([]))),
            Err("nothing answers price()".to_owned())
        );
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (text, why) in [
            (
                r#"{"price": [{"args": [], "reslt": 1}]}"#,
                "unknown field `reslt`, expected one of `args`, `result`, `error` at line 1 column 31",
            ),
            (
                "[]",
                "invalid type: sequence, expected an object from the names of functions to lists of their \
                 calls at line 1 column 0",
            ),
            (r#"{"price": {}}"#, "invalid type: map, expected a sequence at line 1 column 10"),
            (
                r#"{"price": [{"args": null, "result": 1}]}"#,
                "invalid type: null, expected a sequence at line 1 column 24",
            ),
            (r#"{"price": [], "price": []}"#, "the function \"price\" stands twice at line 1 column 21"),
            (r#"{"price": [{"args": []}]}"#, "price[0]: it has to have either \"result\" or \"error\""),
            (
                r#"{"price": [{"result": 1, "error": ""}]}"#,
                "price[0]: it has to have either \"result\" or \"error\"",
            ),
            (
                r#"{"price": [{"result": 1}, {"args": [], "result": 2}]}"#,
                "price[1]: it answers nothing, since the one before it is for any arguments",
            ),
            (
                r#"{"price": [{"result": {"$int": "ten"}}]}"#,
                "price[0].result: $int: \"ten\" is no whole number",
            ),
            (r#"{"order": []}"#, "order: the policy lends it as an effect, which needs no answer"),
            (r#"{"prize": []}"#, "prize: the policy lends no such function, but order, price"),
        ] {
            let error = Fixtures::parse(text.as_bytes(), &host()).map(drop);
            assert_eq!(error, Err(why.to_owned()), "{text}");
        }
    }
}
