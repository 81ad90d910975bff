//! JavaScript Promise Integration: a call that waits for a promise, where the browser can.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// `WebAssembly.Suspending` and `WebAssembly.promising`.
#[derive(Debug, Clone)]
pub(crate) struct Suspend {
    suspending: Function,
    promising: Function,
}

impl Suspend {
    /// `None` where the browser has none.
    pub(crate) fn find() -> Option<Self> {
        let web_assembly = Reflect::get(&js_sys::global(), &"WebAssembly".into()).ok()?;
        let get = |name: &str| Reflect::get(&web_assembly, &name.into()).ok()?.dyn_into::<Function>().ok();
        Some(Self { suspending: get("Suspending")?, promising: get("promising")? })
    }

    /// An import that suspends its caller when it gives a promise.
    pub(crate) fn import(&self, function: &JsValue) -> Result<Object, JsValue> {
        Reflect::construct(&self.suspending, &Array::of1(function)).map(JsValue::unchecked_into)
    }

    /// An export that gives a promise, and whose imports can suspend it.
    pub(crate) fn export(&self, function: &Function) -> Result<Function, JsValue> {
        self.promising.call1(&JsValue::NULL, function)?.dyn_into()
    }
}
