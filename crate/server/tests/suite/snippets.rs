//! The snippets in `docs` are the files that the tests run.

use std::{fs, path::Path};

/// `BELLJAR_WRITE=1 cargo test -p belljar-server snippets` writes them again.
#[test]
fn the_snippets_are_the_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let document = root.join("docs/tickets-and-receipts.md");
    let text = fs::read_to_string(&document).unwrap();
    let mut expected = text.clone();
    for (path, language) in [
        ("tests/backends/receipt.mjs", "js"),
        ("tests/backends/express_app.mjs", "js"),
        ("tests/backends/receipt.py", "python"),
        ("tests/backends/fastapi_app.py", "python"),
        ("tests/backends/django_app.py", "python"),
    ] {
        let (start, end) = (format!("<!-- {path} -->\n"), format!("<!-- /{path} -->\n"));
        let (before, rest) = expected.split_once(&start).unwrap();
        let (_, after) = rest.split_once(&end).unwrap();
        let code = fs::read_to_string(root.join(path)).unwrap();
        expected = format!("{before}{start}```{language}\n{code}```\n{end}{after}");
    }
    if std::env::var_os("BELLJAR_WRITE").is_some() {
        fs::write(&document, &expected).unwrap();
        return;
    }
    assert!(text == expected, "docs/tickets-and-receipts.md: run this test with BELLJAR_WRITE=1");
}
