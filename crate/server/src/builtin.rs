//! The tasks that every server has. Each is a folder in `tasks`; a script beside the data makes it again.

use belljar_protocol::{
    AuditRule, DataFormat, DataRef, Digest, HostRule, Limits, Policy, Presentation, Task,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// `task.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Definition {
    id: String,
    title: String,
    entry: String,
    data: About,
    policy: Policy,
    limits: Limits,
    presentation: Presentation,
    audit: AuditRule,
    #[serde(default)]
    host: BTreeMap<String, HostRule>,
    #[serde(default)]
    tables: BTreeMap<String, BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    format: DataFormat,
    about: String,
}

pub(crate) fn tasks() -> Vec<(Task, Vec<u8>)> {
    macro_rules! task {
        ($id:literal, $data:literal) => {
            read(
                include_str!(concat!("../tasks/", $id, "/task.json")),
                include_str!(concat!("../tasks/", $id, "/statement.md")),
                include_str!(concat!("../tasks/", $id, "/template.py")),
                include_bytes!(concat!("../tasks/", $id, "/", $data)),
            )
        };
    }
    vec![
        task!("mean-reversion", "data.json"),
        task!("crossover", "data.csv"),
        task!("log-hook", "data.txt"),
        task!("hook", "data.csv"),
    ]
}

fn read(definition: &str, statement: &str, template: &str, data: &[u8]) -> (Task, Vec<u8>) {
    let definition: Definition = serde_json::from_str(definition).expect("a test reads every definition");
    let Definition {
        id,
        title,
        entry,
        data: About { format, about },
        policy,
        limits,
        presentation,
        audit,
        host,
        tables,
    } = definition;
    let task = Task {
        id,
        title,
        statement: statement.into(),
        entry,
        template: template.into(),
        data: DataRef { sha256: Digest::of(data), format, bytes: data.len() as u64, about },
        policy,
        limits,
        presentation,
        audit,
        host,
        tables,
    };
    (task, data.to_vec())
}
