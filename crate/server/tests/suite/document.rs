//! The OpenAPI document, and every answer of the other tests against it.

use crate::server::{Answer, Server};
use axum::http::Method;
use belljar_server::openapi;
use serde_json::Value;
use std::{fs, path::Path, sync::LazyLock};

static DOCUMENT: LazyLock<Value> = LazyLock::new(openapi);

/// That the document has the answer: its status, its media type, and the code of a refusal.
pub(crate) fn assert_documented(method: &Method, path: &str, answer: &Answer) {
    let method = if method == Method::HEAD { "get" } else { &method.as_str().to_ascii_lowercase() };
    let Some(operation) = item(path).and_then(|item| item.get(method)) else { return };
    let what = format!("{method} {path}: {} {}", answer.status, String::from_utf8_lossy(&answer.body));
    let response = &operation["responses"][answer.status.to_string()];
    assert!(response.is_object(), "not documented: {what}");
    let kind = answer.header("content-type").split(';').next().unwrap_or_default();
    if kind.is_empty() {
        assert_eq!(response.get("content"), None, "{what}");
        return;
    }
    let content = &response["content"][kind];
    assert!(content.is_object(), "{kind} is not documented: {what}");
    if kind == "application/problem+json" {
        let codes = content["schema"]["allOf"][1]["properties"]["code"]["enum"].as_array().unwrap();
        assert!(codes.contains(&answer.json()["code"]), "not documented: {what}");
    }
}

/// What the document has for a path; a name in braces stands for any one part of it.
fn item(path: &str) -> Option<&'static Value> {
    let fits = |template: &str| {
        let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
        template.len() == path.len()
            && template.iter().zip(path).all(|(part, given)| part.starts_with('{') || *part == given)
    };
    let paths = DOCUMENT["paths"].as_object().unwrap();
    paths.get(path).or_else(|| paths.iter().find(|(template, _)| fits(template)).map(|(_, item)| item))
}

/// `BELLJAR_WRITE=1 cargo test -p belljar-server document` writes it again.
#[test]
fn the_document_is_the_one_in_docs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let text = serde_json::to_string_pretty(&*DOCUMENT).unwrap() + "\n";
    if std::env::var_os("BELLJAR_WRITE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(
        written == text,
        "docs/openapi.json is not what the code says: run this test with BELLJAR_WRITE=1"
    );
}

#[test]
fn every_reference_leads_somewhere() {
    let mut references = Vec::new();
    collect(&DOCUMENT, &mut references);
    assert!(references.len() > 30);
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(DOCUMENT.pointer(pointer).is_some_and(|schema| schema.get("$ref").is_none()), "{reference}");
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            references.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|member| collect(member, references));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, references)),
        _ => {}
    }
}

#[tokio::test]
async fn the_document_and_its_page_are_served() {
    let server = Server::start().await;
    let document = server.get("/api/openapi.json").await;
    assert_eq!((document.status, document.json()), (200, DOCUMENT.clone()));
    let page = server.get("/api").await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let html = String::from_utf8(page.body).unwrap();
    for operation in
        DOCUMENT["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values())
    {
        let id = operation["operationId"].as_str().unwrap();
        assert_eq!(html.matches(&format!("<section id=\"{id}\">")).count(), 1, "{id}");
    }
    for name in DOCUMENT["components"]["schemas"].as_object().unwrap().keys() {
        assert!(html.contains(&format!("<section id=\"type-{name}\">")), "{name}");
    }
    // The page's policy runs nothing that stands in it, and loads nothing from elsewhere.
    for foreign in ["<script", "style=", "http://", "https://"] {
        assert!(!html.contains(foreign), "{foreign}");
    }
    assert_eq!(server.get("/api/reference.css").await.header("content-type"), "text/css; charset=utf-8");
}
