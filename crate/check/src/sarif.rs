//! Findings as SARIF 2.1.0, for what shows them in code review.

use crate::{Finding, RULES, Severity};
use serde::Serialize;

/// Where the rules are told.
const PAGE: &str = "https://github.com/belljar/belljar/blob/main/docs/policy.md";

/// One run over files, by their relative paths, with their findings.
pub fn sarif<'f>(
    files: impl IntoIterator<Item = (&'f str, &'f [Finding])>,
    version: &str,
) -> serde_json::Value {
    let (mut artifacts, mut results) = (Vec::new(), Vec::new());
    for (index, (path, findings)) in files.into_iter().enumerate() {
        let uri = uri(path);
        results.extend(findings.iter().map(|finding| result(Location { uri: uri.clone(), index }, finding)));
        artifacts.push(Artifact { location: Uri { uri } });
    }
    let driver = Driver {
        name: "belljar",
        semantic_version: version,
        information_uri: PAGE,
        rules: RULES
            .iter()
            .map(|rule| Descriptor {
                id: rule.code,
                name: rule.name,
                short_description: Text { text: rule.why.replace("{}", "…") },
                help: Text { text: rule.todo.replace("{}", "…") },
                help_uri: format!("{PAGE}#{}", rule.code),
                default_configuration: Configuration { level: level(rule.severity) },
            })
            .collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", artifacts, results };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    serde_json::to_value(log).expect("a log is always encodable")
}

fn result(artifact_location: Location, finding: &Finding) -> Outcome {
    let index = RULES.iter().position(|rule| rule.code == finding.code).expect("a finding is of a rule");
    Outcome {
        rule_id: finding.code,
        rule_index: index,
        level: level(finding.severity),
        message: Text { text: format!("{} {}", finding.why, finding.todo) },
        locations: [Place {
            physical_location: Physical {
                artifact_location,
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

/// A path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let mut uri = String::new();
    for byte in path.bytes() {
        match is_plain(byte) {
            true => uri.push(char::from(byte)),
            false => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
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
    artifacts: Vec<Artifact>,
    results: Vec<Outcome>,
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
    help_uri: String,
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
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Place; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Location,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    location: Uri,
}

#[derive(Serialize)]
struct Uri {
    uri: String,
}

/// Of an artifact, with its number among them.
#[derive(Serialize)]
struct Location {
    uri: String,
    index: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}
