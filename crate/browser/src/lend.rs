//! What the worker lends to a run: its clock, and the functions of the host's module.

use crate::clock::now_ms;
use belljar_host::{Answer, Lend, Stream, Tick};
use belljar_protocol::{
    value::{self, Value},
    view,
};
use js_sys::Function;
use serde::Serialize as _;
use serde_bytes::ByteBuf;
use serde_json::Value as Json;
use wasm_bindgen::{JsCast as _, JsValue};

#[derive(Debug)]
pub(crate) struct Lent {
    end_ms: f64,
    /// `(name, args) => result`
    call: Option<Function>,
    /// `(stream, text) => void`
    output: Option<Function>,
}

impl Lent {
    pub(crate) fn for_ms(duration: u32, call: Option<Function>, output: Option<Function>) -> Self {
        Self { end_ms: now_ms() + f64::from(duration), call, output }
    }
}

impl Lend for Lent {
    fn tick(&mut self) -> Tick {
        if now_ms() >= self.end_ms { Tick::Timeout } else { Tick::GoOn }
    }

    fn output(&mut self, stream: Stream, text: &str) {
        let stream = match stream {
            Stream::Stdout => "stdout",
            Stream::Stderr => "stderr",
        };
        if let Some(output) = &self.output {
            // A listener that throws loses nothing: the outcome has the whole output.
            let _ = output.call2(&JsValue::NULL, &stream.into(), &text.into());
        }
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        let Some(function) = &self.call else {
            return Err(format!("the host has no function '{name}'"));
        };
        let args = view(args).map_err(|error| error.to_string())?;
        let args = args.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
        let args = args.map_err(|error| error.to_string())?;
        let result = function.call2(&JsValue::NULL, &name.into(), &args).map_err(|error| message(&error))?;
        if result.has_type::<js_sys::Promise>() {
            return Err(format!(
                "the host function '{name}' is asynchronous, which a worker cannot wait for"
            ));
        }
        if result.is_undefined() {
            return Ok(ByteBuf::from(value::encode(&Value::None)));
        }
        let json: Json = serde_wasm_bindgen::from_value(result)
            .map_err(|_| format!("the host function '{name}' answered with what JSON does not have"))?;
        Ok(ByteBuf::from(value::encode(&of_json(json))))
    }
}

/// JavaScript has one kind of number: whole ones arrive as int, others as float.
fn of_json(json: Json) -> Value {
    match json {
        Json::Null => Value::None,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(number) => match number.as_i64() {
            Some(int) => Value::Int(int),
            None => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        Json::String(text) => Value::Str(text),
        Json::Array(items) => Value::List(items.into_iter().map(of_json).collect()),
        Json::Object(members) => {
            Value::Dict(members.into_iter().map(|(key, value)| (Value::Str(key), of_json(value))).collect())
        }
    }
}

/// A program sees an exception's message and nothing else of it.
fn message(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => "the host function failed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_int() {
        let json = serde_json::json!({ "a": [1, 2.5, null, true, "x"] });
        let list =
            vec![Value::Int(1), Value::Float(2.5), Value::None, Value::Bool(true), Value::Str("x".into())];
        assert_eq!(of_json(json), Value::Dict(vec![(Value::Str("a".into()), Value::List(list))]));
    }
}
