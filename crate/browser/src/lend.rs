//! What the worker lends to a run: its clock, and the functions of the host's module.

use crate::{
    clock::now_ms,
    value::{decode_value, encode},
};
use belljar_host::{Answer, Lend, Stream, Tick};
use js_sys::Function;
use serde_bytes::ByteBuf;
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
        let args = decode_value(args).map_err(|error| message(&error.into()))?;
        let result = function.call2(&JsValue::NULL, &name.into(), &args).map_err(|error| message(&error))?;
        if result.has_type::<js_sys::Promise>() {
            return Err(format!(
                "the host function '{name}' is asynchronous, which a worker cannot wait for"
            ));
        }
        let answer = encode(&result, false);
        answer
            .map(ByteBuf::from)
            .map_err(|refused| format!("the answer of the host function '{name}': {refused}"))
    }
}

/// A program sees an exception's message and nothing else of it.
fn message(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => "the host function failed".to_owned(),
    }
}
