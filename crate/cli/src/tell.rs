//! What a run ended in, for people and as JSON.

use crate::{fixtures::shown_call, note, runner::Ran};
use anyhow::Result;
use belljar_protocol::{Class, Exchange, Outcome, Violation, view};
use serde_json::{Value as Json, json};
use std::fmt::Write as _;

/// The report with the calls of the host's functions and their answers, on one line.
pub(crate) fn json(ran: &Ran) -> Result<String> {
    let mut report = serde_json::to_value(&ran.report)?;
    let transcript = ran.outcome.transcript.iter().map(|Exchange { name, args, answer }| match answer {
        Ok(result) => json!({ "name": name, "args": shown(args), "result": shown(result) }),
        Err(error) => json!({ "name": name, "args": shown(args), "error": error }),
    });
    report["transcript"] = transcript.collect();
    Ok(report.to_string())
}

/// To standard error: what went wrong, and what the run had to do with its policy and its host.
pub(crate) fn tell(ran: &Ran) {
    let mut text = String::new();
    let outcome = &ran.outcome;
    if outcome.class != Class::Ok {
        if let Some(error) = &outcome.error {
            text += &error.rendered;
        }
        if let Some(place) = &outcome.stopped_at {
            let _ = writeln!(text, "  in {}, line {}, in {}", place.file, place.line, place.function);
        }
    }
    tell_host(outcome, &mut text);
    if outcome.class != Class::Ok {
        let _ = writeln!(text, "belljar: {}", outcome.class);
    }
    note(&printable(&text));
}

fn tell_host(outcome: &Outcome, text: &mut String) {
    let violations = outcome.violations.iter().map(violation);
    list("what the policy does not allow", violations, text);
    let exchanges = outcome.transcript.iter().map(|Exchange { name, args, answer }| {
        let call = shown_call(name, &shown(args));
        match answer {
            Ok(result) => format!("{call} -> {}", shown(result)),
            Err(error) => format!("{call} -> HostError: {error}"),
        }
    });
    list("what the host has answered", exchanges, text);
    let effects = outcome
        .effects
        .iter()
        .map(|effect| format!("{} {}", effect.id, shown_call(&effect.name, &shown(&effect.args))));
    list("effects, none of which is applied", effects, text);
}

fn list(title: &str, items: impl Iterator<Item = String>, text: &mut String) {
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        let _ = writeln!(text, "belljar: {title}:\n  {}", items.join("\n  "));
    }
}

fn violation(Violation { rule, what, location, count }: &Violation) -> String {
    let place = location.as_ref().map_or_else(String::new, |place| {
        format!(" in {}, line {}, in {}", place.file, place.line, place.function)
    });
    let times = if *count == 1 { String::new() } else { format!(", {count} times") };
    format!("{rule}: {what}{place}{times}")
}

fn shown(canonical: &[u8]) -> Json {
    view(canonical).unwrap_or(Json::Null)
}

/// A program's text without what would steer a terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}
