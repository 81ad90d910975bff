//! What the answers of host functions have to be, as far as the task tells.

use belljar_host::{Mismatch, Rules, are_equal};
use belljar_protocol::{Difference, Exchange, HostKind, Question, Task, view};
use serde_json::Value as Json;

/// The first answer that the task's functions cannot have given.
pub(super) fn judge(task: &Task, transcript: &[Exchange]) -> Option<Difference> {
    // A task whose rules cannot be read has no transcript to be judged by; its runs fail for that.
    let mut rules = Rules::new(&task.host).ok()?;
    transcript.iter().enumerate().find_map(|(index, exchange)| {
        let found = wrong(task, &mut rules, exchange)?;
        let claimed = match &exchange.answer {
            Ok(value) => view(value).map_or_else(|error| error.to_string(), |json| json.to_string()),
            Err(message) => format!("HostError({message:?})"),
        };
        Some(Difference { field: format!("transcript[{index}].answer"), claimed, found })
    })
}

/// What should stand in the place of an answer, where that can be told.
fn wrong(task: &Task, rules: &mut Rules, Exchange { name, args, answer }: &Exchange) -> Option<String> {
    let Some(rule) = task.host.get(name) else { return Some(format!("the task lends no '{name}'")) };
    let table = task.tables.get(name);
    let entry = table.and_then(|table| table.get(&key(args)?));
    let Ok(value) = answer else {
        let question = Question { kind: rule.kind, name: name.clone(), args: args.clone() };
        // Otherwise it was refused for what the call was, or for coming too soon.
        let due = rule.per_second.is_none() && rules.admit(&question, 0.0).is_ok();
        return entry.filter(|_| due).map(Json::to_string);
    };
    if rule.kind == HostKind::Effect {
        return Some("an effect has no answer".to_owned());
    }
    if let Err(why) = rules.check_answer(name, value) {
        return Some(why);
    }
    match (table, entry) {
        (Some(_), None) => Some("the table has no such entry".to_owned()),
        (_, Some(entry)) if view(value).is_ok_and(|value| are_equal(&value, entry)) => None,
        (_, Some(entry)) => Some(entry.to_string()),
        (None, None) => None,
    }
}

/// A table is looked up by the one argument.
fn key(args: &[u8]) -> Option<String> {
    match view(args) {
        Ok(Json::Array(args)) => args.first()?.as_str().map(str::to_owned),
        _ => None,
    }
}

/// Where the run made another call than the transcript has.
pub(super) fn parted(Mismatch { index, expected, made }: &Mismatch) -> Difference {
    let none = || "no call".to_owned();
    Difference {
        field: format!("transcript[{index}]"),
        claimed: expected.clone().unwrap_or_else(none),
        found: made.clone().unwrap_or_else(none),
    }
}
