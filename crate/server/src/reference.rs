//! The API for people: a page made from the OpenAPI document, without any script.

use axum::{
    Router,
    http::{HeaderValue, header},
    response::IntoResponse,
    routing::get,
};
use maud::{DOCTYPE, Markup, html};
use serde_json::{Map, Value};
use tower_http::compression::CompressionLayer;

const STYLE: &str = include_str!("../assets/reference.css");

pub(crate) fn routes(document: &Value) -> Router {
    let page = page(document).into_string();
    let document = serde_json::to_string(document).expect("a document is always encodable");
    Router::new()
        .route("/api", get(async move || answer("text/html; charset=utf-8", page.clone())))
        .route("/api/reference.css", get(async || answer("text/css; charset=utf-8", STYLE.to_owned())))
        .route("/api/openapi.json", get(async move || answer("application/json", document.clone())))
        .layer(CompressionLayer::new())
}

fn answer(kind: &'static str, body: String) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")];
    (headers.map(|(name, value)| (name, HeaderValue::from_static(value))), body)
}

fn page(document: &Value) -> Markup {
    let operations = operations(document);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Belljar: the API" }
                link rel="stylesheet" href="/api/reference.css";
            }
            body {
                header {
                    h1 { "Belljar: the API" }
                    @for paragraph in text(&document["info"]["description"]).split("\n\n") { p { (prose(paragraph)) } }
                    p { "For programs: " a href="/api/openapi.json" { "the OpenAPI document" } "." }
                }
                nav aria-label="Operations" {
                    @for tag in list(&document["tags"]) {
                        p { (text(&tag["name"])) }
                        ul {
                            @for operation in operations.iter().filter(|operation| operation.is_of(tag)) {
                                li { a href={ "#" (operation.id()) } { (operation.method) " " (operation.path) } }
                            }
                        }
                    }
                    p { a href="#types" { "types" } }
                }
                main {
                    @for tag in list(&document["tags"]) {
                        h2 { (text(&tag["name"])) }
                        p { (prose(text(&tag["description"]))) }
                        @for operation in operations.iter().filter(|operation| operation.is_of(tag)) {
                            (operation.markup())
                        }
                    }
                    h2 #types { "types" }
                    @for (name, schema) in members(&document["components"]["schemas"]) { (definition(name, schema)) }
                }
            }
        }
    }
}

struct Operation<'a> {
    method: String,
    path: &'a str,
    value: &'a Value,
}

fn operations(document: &Value) -> Vec<Operation<'_>> {
    let of_path = |(path, item)| {
        members(item).map(move |(method, value)| Operation { method: method.to_uppercase(), path, value })
    };
    members(&document["paths"]).flat_map(of_path).collect()
}

impl Operation<'_> {
    fn id(&self) -> &str {
        text(&self.value["operationId"])
    }

    fn is_of(&self, tag: &Value) -> bool {
        list(&self.value["tags"]).contains(&tag["name"])
    }

    fn markup(&self) -> Markup {
        let tokens = list(&self.value["security"]).iter().flat_map(members).map(|(name, _)| name);
        html! {
            section #(self.id()) {
                h3 { code { (self.method) " " (self.path) } }
                p { (prose(text(&self.value["summary"]))) " " (prose(text(&self.value["description"]))) }
                @for token in tokens { p { "Needs: " code { (token) } " token." } }
                @let parameters = list(&self.value["parameters"]);
                @if !parameters.is_empty() {
                    dl {
                        @for parameter in parameters {
                            dt { code { (text(&parameter["name"])) } " in the " (text(&parameter["in"])) }
                            dd { (prose(text(&parameter["description"]))) }
                        }
                    }
                }
                @for (kind, content) in members(&self.value["requestBody"]["content"]) {
                    p { "Body: " code { (kind) } " " (shape(&content["schema"])) }
                }
                table {
                    thead { tr { th { "Status" } th { "Meaning" } th { "Body" } } }
                    tbody {
                        @for (status, response) in members(&self.value["responses"]) {
                            tr {
                                td { (status) }
                                td { (prose(text(&response["description"]))) }
                                td {
                                    @for (kind, content) in members(&response["content"]) {
                                        code { (kind) } " " (shape(&content["schema"])) br;
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn definition(name: &str, schema: &Value) -> Markup {
    let required = list(&schema["required"]);
    html! {
        section #{ "type-" (name) } {
            h3 { code { (name) } }
            p { (prose(text(&schema["description"]))) }
            @if let Some(properties) = schema["properties"].as_object() {
                table {
                    thead { tr { th { "Member" } th { "Type" } th { "Meaning" } } }
                    tbody {
                        @for (member, schema) in properties {
                            tr {
                                td { code { (member) } @if !required.contains(&Value::from(member.as_str())) { " optional" } }
                                td { (shape(schema)) }
                                td { (prose(text(&schema["description"]))) }
                            }
                        }
                    }
                }
            } @else { p { (shape(schema)) } }
        }
    }
}

/// A schema in a few words; a type that has a name is a link to it.
fn shape(schema: &Value) -> Markup {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return html! { a href={ "#type-" (name) } { code { (name) } } };
    }
    let one_of = ["oneOf", "anyOf", "allOf"].iter().flat_map(|key| list(&schema[key])).collect::<Vec<_>>();
    html! {
        @if !one_of.is_empty() {
            @for (at, part) in one_of.iter().filter(|part| shown(part)).enumerate() { @if at > 0 { " or " } (shape(part)) }
        } @else if let Some(constant) = schema.get("const") {
            code { (constant) }
        } @else if let Some(values) = schema["enum"].as_array() {
            @for (at, value) in values.iter().enumerate() { @if at > 0 { ", " } code { (value) } }
        } @else if schema["type"] == "array" {
            "list of " (shape(&schema["items"]))
        } @else if let Some(members) = schema.get("additionalProperties").filter(|members| members.is_object()) {
            "object of " (shape(members))
        } @else if let Some(kinds) = schema["type"].as_array() {
            (kinds.iter().map(text).collect::<Vec<_>>().join(" or "))
        } @else if let Some(kind) = schema["type"].as_str() {
            (kind)
        } @else {
            "any"
        }
    }
}

/// Not the part that only says which codes a refusal has: its description lists them.
fn shown(part: &Value) -> bool {
    part["properties"]["code"].is_null()
}

/// Text in which back quotes stand around code.
fn prose(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() { @if at % 2 == 1 { code { (part) } } @else { (part) } }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter).map(|(name, value)| (name.as_str(), value))
}
