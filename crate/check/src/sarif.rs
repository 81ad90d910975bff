//! Findings as SARIF 2.1.0, for what shows them in code review.

use crate::{Finding, RULES, Severity};
use serde::Serialize;

/// One run over files with their findings.
pub fn sarif<'f>(
    files: impl IntoIterator<Item = (&'f str, &'f [Finding])>,
    version: &str,
) -> serde_json::Value {
    let results = files
        .into_iter()
        .flat_map(|(file, findings)| findings.iter().map(move |finding| result(file, finding)));
    let driver = Driver {
        name: "belljar",
        semantic_version: version,
        information_uri: "https://github.com/belljar/belljar/blob/main/docs/policy.md",
        rules: RULES
            .iter()
            .map(|rule| Descriptor {
                id: rule.code,
                name: rule.name,
                short_description: Text { text: rule.why.replace("{}", "…") },
                help: Text { text: rule.todo.replace("{}", "…") },
                default_configuration: Configuration { level: level(rule.severity) },
            })
            .collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results: results.collect() };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    serde_json::to_value(log).expect("a log is always encodable")
}

fn result<'f>(file: &'f str, finding: &'f Finding) -> Outcome<'f> {
    let index = RULES.iter().position(|rule| rule.code == finding.code).expect("a finding is of a rule");
    Outcome {
        rule_id: finding.code,
        rule_index: index,
        level: level(finding.severity),
        message: Text { text: format!("{} {}", finding.why, finding.todo) },
        locations: [Location {
            physical_location: Physical {
                artifact_location: Artifact { uri: file },
                region: Region {
                    start_line: finding.line,
                    start_column: finding.column,
                    end_line: finding.end_line,
                    end_column: finding.end_column,
                },
            },
        }],
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

#[derive(Serialize)]
struct Log<'f> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'f>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'f> {
    tool: Tool<'f>,
    column_kind: &'static str,
    results: Vec<Outcome<'f>>,
}

#[derive(Serialize)]
struct Tool<'f> {
    driver: Driver<'f>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'f> {
    name: &'static str,
    semantic_version: &'f str,
    information_uri: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'f> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location<'f>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'f> {
    physical_location: Physical<'f>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'f> {
    artifact_location: Artifact<'f>,
    region: Region,
}

#[derive(Serialize)]
struct Artifact<'f> {
    uri: &'f str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}
