//! The table of settings in `docs/server.md`.

use belljar_server::config::{SETTINGS, Setting};
use std::{collections::HashSet, fs, path::Path};

const START: &str = "<!-- settings -->\n";
const END: &str = "<!-- /settings -->\n";

/// `BELLJAR_WRITE=1 cargo test -p belljar-server settings` writes it again.
#[test]
fn the_table_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/server.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!("{before}{START}{}{END}{after}", table());
    if std::env::var_os("BELLJAR_WRITE").is_some() {
        fs::write(&path, &expected).unwrap();
        return;
    }
    assert!(text == expected, "docs/server.md is not what the code says: run this test with BELLJAR_WRITE=1");
}

fn table() -> String {
    let head = "| key | default | it is | |\n| --- | --- | --- | --- |\n";
    let rows = SETTINGS.iter().map(|setting| {
        let Setting { key, about, allowed, default, secret, .. } = setting;
        let default = if default.is_empty() { String::new() } else { format!("`{default}`") };
        let secret = if *secret { " No flag." } else { "" };
        format!("| `{key}` | {default} | {allowed} | {about}{secret} |\n")
    });
    head.to_owned() + &rows.collect::<String>()
}

#[test]
fn every_name_is_one_setting() {
    let names: HashSet<String> =
        SETTINGS.iter().flat_map(|setting| [setting.flag(), setting.variable()]).collect();
    assert_eq!(names.len(), 2 * SETTINGS.len());
    for variable in ["BELLJAR_CACHE", "BELLJAR_ENGINE", "BELLJAR_CONFIG"] {
        assert!(!names.contains(variable), "{variable} means something else");
    }
}
