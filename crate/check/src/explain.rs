//! What a policy lets a program do, for a person to read before running it.

use belljar_protocol::{
    Attributes, HostKind, HostRule, Limits, Members, Modules, Names, OnViolation, Syntax, Terms,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// One thing that the terms say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Sentence {
    /// The key of the document that says it.
    #[cfg_attr(feature = "typescript", tsify(type = "keyof Document"))]
    pub key: &'static str,
    pub text: String,
}

/// The terms in sentences, the most telling first.
pub fn explain(terms: &Terms) -> Vec<Sentence> {
    let policy = &terms.policy;
    let mut sentences = host(&terms.host);
    sentences.push(say("modules", modules("It", &policy.modules)));
    for (importer, rules) in &policy.importers {
        sentences.push(say("importers", modules(&format!("Its module '{importer}'"), rules)));
    }
    sentences.push(say("builtins", builtins(&policy.builtins)));
    let makers: Vec<&str> =
        ["compile", "eval", "exec"].into_iter().filter(|name| policy.allows_builtin(name)).collect();
    if !makers.is_empty() {
        sentences.push(say("builtins", format!("It may make code of text and run it: {}.", listed(makers))));
    }
    sentences.push(say("attributes", attributes(&policy.attributes)));
    sentences.push(say("syntax", syntax(&policy.syntax)));
    sentences.push(say("on_violation", on_violation(policy.on_violation)));
    sentences.extend(limits(&terms.limits).map(|text| say("limits", text)));
    sentences
}

fn say(key: &'static str, text: impl Into<String>) -> Sentence {
    Sentence { key, text: text.into() }
}

fn host(host: &BTreeMap<String, HostRule>) -> Vec<Sentence> {
    let reach = match host.is_empty() {
        true => {
            "It reaches nothing but its data: no network, no files, no other program, and no function of the host."
        }
        false => {
            "Beside its data it reaches these functions of the host and nothing else: no network, no files, no other program."
        }
    };
    let functions = host.iter().map(|(name, rule)| say("host", function(name, rule)));
    std::iter::once(say("host", reach)).chain(functions).collect()
}

fn function(name: &str, rule: &HostRule) -> String {
    let mut text = match rule.kind {
        HostKind::Read => format!("It may ask the host for {name}"),
        HostKind::Effect => format!("It may have the host do {name} after the run"),
    };
    let _ = write!(text, ", at most {}", times(rule.max_calls));
    if let Some(rate) = rule.per_second {
        let _ = write!(text, " and {} a second", times(rate));
    }
    if rule.confirm {
        text.push_str(", each time after a person has said yes");
    }
    match &rule.description {
        Some(description) => format!("{text}: {}", description.trim_end()),
        None => text + ".",
    }
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{} times", grouped(count.into())),
    }
}

fn modules(who: &str, modules: &Modules) -> String {
    let Modules::Only(modules) = modules else {
        return format!("{who} may import every module that the engine has.");
    };
    let whole =
        modules.iter().filter(|(_, members)| **members == Members::Any).map(|(name, _)| name.as_str());
    let whole: Vec<&str> = whole.collect();
    let parts = modules.iter().filter_map(|(name, members)| match members.names() {
        Some(names) if names.is_empty() => Some(format!("{name}, but nothing in it")),
        Some(names) => Some(format!("of {name} only {}", listed(names.iter().map(String::as_str)))),
        None => None,
    });
    let whole = (!whole.is_empty()).then(|| listed(whole));
    let all: Vec<String> = whole.into_iter().chain(parts).collect();
    match all.is_empty() {
        true => format!("{who} may import nothing."),
        false => format!("{who} may import {}.", all.join("; ")),
    }
}

fn builtins(names: &Names) -> String {
    match names {
        Names::Any => "It may use all of Python's builtins.".to_owned(),
        Names::Only(names) if names.is_empty() => "It may use none of Python's builtins.".to_owned(),
        Names::Only(names) => {
            format!("Of Python's builtins it may use only {}.", listed(names.iter().map(String::as_str)))
        }
        Names::Except(names) if names.is_empty() => builtins(&Names::Any),
        Names::Except(names) => {
            format!("It may use Python's builtins, but not {}.", listed(names.iter().map(String::as_str)))
        }
    }
}

fn attributes(attributes: &Attributes) -> String {
    let private = "attributes that begin with an underscore, nor those that lead to frames and code";
    match attributes {
        Attributes::Any => "It may use every attribute of an object, private ones too.".to_owned(),
        Attributes::NoPrivateExcept(names) if !names.is_empty() => {
            format!("It may not use {private}, but for {}.", private_names(names))
        }
        _ => format!("It may not use {private}."),
    }
}

/// Names one by one, but many special ones by their number.
fn private_names(names: &BTreeSet<String>) -> String {
    let is_special = |name: &&String| name.starts_with("__") && name.ends_with("__");
    let (special, others): (Vec<&String>, Vec<&String>) = names.iter().partition(is_special);
    let example = special.iter().find(|name| **name == "__init__").or(special.first());
    let example = example.filter(|_| special.len() > 8);
    let many = example.map(|example| format!("{} special names such as {example}", special.len()));
    let few = if many.is_none() { special } else { Vec::new() };
    listed(many.iter().chain(few).chain(others).map(String::as_str))
}

fn syntax(refused: &BTreeSet<Syntax>) -> String {
    match refused.is_empty() {
        true => "It may use all of Python's syntax.".to_owned(),
        false => format!("It may not use this syntax: {}.", listed(refused.iter().map(|kind| kind.as_str()))),
    }
}

fn on_violation(on_violation: OnViolation) -> &'static str {
    match on_violation {
        OnViolation::Log => "What is not allowed happens all the same, and is noted.",
        OnViolation::Stop => {
            "What is not allowed raises PolicyViolation in the program, which may handle it."
        }
        OnViolation::Kill => "What is not allowed ends the run at once.",
    }
}

fn limits(limits: &Limits) -> [String; 2] {
    let seconds = f64::from(limits.deadline_ms) / 1_000.0;
    [
        format!("It ends after {seconds} s, or after {} units of fuel.", grouped(limits.fuel)),
        format!(
            "It may use {} of memory and {} nested calls, print {}, and return {}.",
            bytes(limits.memory_bytes),
            grouped(limits.recursion.into()),
            bytes(limits.output_bytes),
            bytes(limits.value_bytes),
        ),
    ]
}

/// `a, b and c`.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [names @ .., last] => format!("{} and {last}", names.join(", ")),
    }
}

fn bytes(bytes: u64) -> String {
    let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")];
    let unit = units.into_iter().find(|(bits, _)| bytes >= 1 << bits && bytes.trailing_zeros() >= *bits);
    unit.map_or_else(
        || format!("{} B", grouped(bytes)),
        |(bits, unit)| format!("{} {unit}", grouped(bytes >> bits)),
    )
}

/// `1,000,000`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
