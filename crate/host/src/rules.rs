//! The terms of the host's functions, as the host holds them. The engine counts calls; whether a call
//! fits, and how soon it may come, is judged here.

use crate::{
    bucket::Bucket,
    schema::{Schema, Step, Unfit},
};
use belljar_protocol::{HostFunction, HostKind, HostRule, Question, view};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The terms of every function that the host lends.
#[derive(Debug, Default)]
pub struct Rules(BTreeMap<String, Rule>);

#[derive(Debug)]
struct Rule {
    kind: HostKind,
    max_calls: u32,
    rate: Option<Bucket>,
    arguments: Option<Schema>,
    result: Option<Schema>,
}

impl Rules {
    /// An error names the key of the policy document whose schema cannot be used.
    pub fn new(rules: &BTreeMap<String, HostRule>) -> Result<Self, String> {
        let rule = |(name, rule): (&String, &HostRule)| {
            let schema = |key: &str, schema: &Option<Json>| match schema {
                Some(schema) => {
                    Schema::new(schema).map(Some).map_err(|why| format!("host.{name}.{key}: {why}"))
                }
                None => Ok(None),
            };
            let rule = Rule {
                kind: rule.kind,
                max_calls: rule.max_calls,
                // How soon effects are applied is seen to after the run, by whoever applies them.
                rate: rule.per_second.filter(|_| rule.kind == HostKind::Read).map(Bucket::new),
                arguments: schema("arguments", &rule.arguments)?,
                result: schema("result", &rule.result)?,
            };
            Ok((name.clone(), rule))
        };
        rules.iter().map(rule).collect::<Result<_, _>>().map(Self)
    }

    /// What the engine is told.
    pub fn functions(&self) -> Vec<HostFunction> {
        let function = |(name, rule): (&String, &Rule)| HostFunction {
            name: name.clone(),
            kind: rule.kind,
            max_calls: rule.max_calls,
        };
        self.0.iter().map(function).collect()
    }

    /// Whether a call may reach the function; the error is the message of a `HostError`.
    /// `now_ms` is of any clock that only goes forward.
    pub fn admit(&mut self, question: &Question, now_ms: f64) -> Result<(), String> {
        let Question { name, args, .. } = question;
        let Some(rule) = self.0.get_mut(name) else {
            return Err(format!("the host has no function '{name}'"));
        };
        if let Some(arguments) = &rule.arguments {
            let args = view(args).map_err(|error| format!("{name}(): the arguments: {error}"))?;
            arguments.check(&args).map_err(|unfit| format!("{name}(): {}", argument(&unfit)))?;
        }
        if let Some(rate) = &mut rule.rate
            && !rate.take(now_ms)
        {
            return Err(format!("{name}() may be called {} times a second at the most", rate.per_second()));
        }
        Ok(())
    }

    /// Whether an answer may reach the program; what does not fit is the function's fault.
    pub fn check_answer(&self, name: &str, answer: &[u8]) -> Result<(), String> {
        let Some(result) = self.0.get(name).and_then(|rule| rule.result.as_ref()) else {
            return Ok(());
        };
        let blame = |why: String| format!("the host function '{name}' gave a wrong answer: {why}");
        let answer = view(answer).map_err(|error| blame(error.to_string()))?;
        result.check(&answer).map_err(|unfit| blame(format!("value{}: {}", path(&unfit.steps), unfit.why)))
    }
}

/// Names the argument, counted from one as people do.
fn argument(Unfit { steps, why }: &Unfit) -> String {
    match &steps[..] {
        [Step::Item(index), rest @ ..] => format!("argument {}{}: {why}", index + 1, path(rest)),
        steps => format!("the arguments{}: {why}", path(steps)),
    }
}

fn path(steps: &[Step]) -> String {
    steps.iter().map(Step::to_string).collect()
}
