use crate::json;
use belljar_protocol::Document;
use wasm_bindgen::{JsError, JsValue};

/// A document as an object or as text; the preset `function` where there is none.
pub(crate) fn read(policy: &JsValue) -> Result<Document, JsError> {
    if policy.is_undefined() {
        return Ok(Document::default());
    }
    let text = match policy.as_string() {
        Some(text) => text,
        None => json::text(policy)?,
    };
    Ok(Document::parse(&text)?)
}
