use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::{JsCast as _, JsError, JsValue};

/// A value as JSON says it, by the language's own reader: every number is exact, and `__proto__` is a
/// name like others.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    JSON::parse(&serde_json::to_string(value)?).map_err(|error| JsError::new(&said(&error)))
}

pub(crate) fn text(value: &JsValue) -> Result<String, JsError> {
    let text = JSON::stringify(value).map_err(|error| JsError::new(&said(&error)))?;
    // A function or a symbol has none.
    JsValue::from(text).as_string().ok_or_else(|| JsError::new("this has no JSON"))
}

/// What a JavaScript exception says.
fn said(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.to_string()),
        None => format!("{error:?}"),
    }
}
