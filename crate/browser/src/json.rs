use crate::clock::said;
use serde::Serialize;
use wasm_bindgen::{JsError, JsValue};

/// A value as JSON says it, by the language's own reader: every number is exact, and `__proto__` is a
/// name like others.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let json = serde_json::to_string(value)?;
    js_sys::JSON::parse(&json).map_err(|error| JsError::new(&said(&error)))
}
