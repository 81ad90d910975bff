//! docs/policy.md: its table of rules is made from the rules, and what it names is there.

use belljar_check::RULES;
use belljar_protocol::Document;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const START: &str = "<!-- rules: written by crate/check/tests/table.rs -->\n";
const END: &str = "<!-- end of rules -->\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn page() -> String {
    fs::read_to_string(root().join("docs/policy.md")).expect("the page")
}

fn table() -> String {
    let mut table = String::from(
        "\n| code | rule | severity | key | why | what to do |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for rule in RULES {
        let key = rule.key.map_or(String::new(), |key| format!("`{key}`"));
        let (why, todo) = (rule.why.replace("{}", "…"), rule.todo.replace("{}", "…"));
        let _ = writeln!(
            table,
            "| <a id=\"{0}\"></a>{0} | {1} | {2} | {key} | {why} | {todo} |",
            rule.code,
            rule.name,
            rule.severity.as_str()
        );
    }
    table + "\n"
}

#[test]
fn the_table_is_that_of_the_rules() {
    let page = page();
    let (before, rest) = page.split_once(START).expect("the table's start");
    let (written, after) = rest.split_once(END).expect("the table's end");
    let table = table();
    if written != table && std::env::var_os("BELLJAR_WRITE").is_some() {
        fs::write(root().join("docs/policy.md"), [before, START, &table, END, after].concat())
            .expect("a writable page");
    }
    assert_eq!(written, table, "BELLJAR_WRITE=1 writes it anew");
}

#[test]
fn the_page_begins_with_a_document() {
    let page = page();
    let text = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a document");
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(document.resolve().policy.allows_member(None, "json", "dumps"));
    let schema = fs::read_to_string(root().join("docs/belljar.policy.schema.json")).expect("the schema");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    assert_eq!(document.schema.as_deref(), schema["$id"].as_str(), "the address of the schema");
}

#[test]
fn what_the_page_names_is_there() {
    let page = page();
    let words: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let files: Vec<&&str> = words.iter().filter(|word| word.starts_with("tests/")).collect();
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        assert!(root().join(file).exists(), "no such file: {file}");
    }
    for code in page
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with("BJ") && word.len() == 5)
    {
        assert!(RULES.iter().any(|rule| rule.code == code), "no such rule: {code}");
    }
}
