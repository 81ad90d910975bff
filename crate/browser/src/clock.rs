use belljar_host::{Lend, Tick};
use wasm_bindgen::{JsCast as _, JsValue};

/// Milliseconds of the monotonic clock of the worker or page.
pub(crate) fn now_ms() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|performance| performance.dyn_into::<web_sys::Performance>().ok());
    performance.map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// Lends a clock that ends the run, and no functions.
#[derive(Debug)]
pub(crate) struct Deadline {
    end_ms: f64,
}

impl Deadline {
    pub(crate) fn after_ms(duration: u32) -> Self {
        Self { end_ms: now_ms() + f64::from(duration) }
    }
}

impl Lend for Deadline {
    fn tick(&mut self) -> Tick {
        if now_ms() >= self.end_ms { Tick::Timeout } else { Tick::GoOn }
    }
}

/// What a JavaScript exception says.
pub(crate) fn said(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.to_string()),
        None => format!("{error:?}"),
    }
}
