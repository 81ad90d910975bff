//! What the worker lends to a run: its clock, and the functions of the host's module.

use crate::{
    clock::now_ms,
    value::{decode_value, encode},
};
use belljar_host::{Answer, Lend, Rules, Stream, Tick, none};
use belljar_protocol::{HostKind, Question};
use js_sys::{Function, Promise};
use serde_bytes::ByteBuf;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue};

#[derive(Debug)]
pub(crate) struct Lent {
    end_ms: f64,
    rules: Rc<RefCell<Rules>>,
    /// `(name, args) => result`
    call: Option<Function>,
    /// `(stream, text) => void`
    output: Option<Function>,
}

/// What becomes of a call of the program's.
pub(crate) enum Reply {
    Now(Answer),
    /// What the function of this name promises.
    Later(String, Promise),
}

impl Lent {
    pub(crate) fn for_ms(
        duration: u32,
        rules: Rc<RefCell<Rules>>,
        call: Option<Function>,
        output: Option<Function>,
    ) -> Self {
        Self { end_ms: now_ms() + f64::from(duration), rules, call, output }
    }

    /// Nothing, for ever.
    pub(crate) fn nothing() -> Self {
        Self { end_ms: f64::INFINITY, rules: Rc::default(), call: None, output: None }
    }

    pub(crate) fn ask(&mut self, question: &Question) -> Reply {
        if let Err(refused) = self.rules.borrow_mut().admit(question, now_ms()) {
            return Reply::Now(Err(refused));
        }
        let Question { kind, name, args } = question;
        match kind {
            HostKind::Effect => Reply::Now(Ok(none())),
            HostKind::Read => match self.invoke(name, args) {
                Ok(result) => match result.dyn_into::<Promise>() {
                    Ok(promise) => Reply::Later(name.clone(), promise),
                    Err(result) => Reply::Now(self.settle(name, Ok(result))),
                },
                Err(error) => Reply::Now(self.settle(name, Err(error))),
            },
        }
    }

    /// What a function gave or threw, as the program gets it: of an exception its message and no more.
    pub(crate) fn settle(&self, name: &str, result: Result<JsValue, JsValue>) -> Answer {
        let result = result.map_err(|error| match error.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => format!("the host function '{name}' failed"),
        })?;
        let answer = encode(&result, false)
            .map_err(|refused| format!("the host function '{name}' gave a wrong answer: {refused}"))?;
        self.rules.borrow().check_answer(name, &answer)?;
        Ok(ByteBuf::from(answer))
    }

    fn invoke(&self, name: &str, args: &[u8]) -> Result<JsValue, JsValue> {
        let missing = || js_sys::Error::new(&format!("the host has no function '{name}'"));
        let function = self.call.as_ref().ok_or_else(missing)?;
        function.call2(&JsValue::NULL, &name.into(), &decode_value(args)?)
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
}
