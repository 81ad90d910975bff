//! The engine through `WebAssembly` as the browser has it.

use crate::{
    clock::said,
    lend::{Lent, Reply},
    suspend::Suspend,
};
use belljar_host::{Answer, Lend as _, Machine, Trap, Turn, Watched, encode};
use belljar_protocol::wire;
use js_sys::{
    BigInt, Function, Object, Promise, Reflect, Uint8Array,
    WebAssembly::{Global, Instance, Memory, Module},
};
use std::{cell::RefCell, fmt, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// An instance that has grown this far beyond its image is replaced instead of put back.
const MAX_GROWTH_BYTES: u32 = 64 << 20;

pub(crate) struct Browser {
    module: Module,
    suspend: Option<Suspend>,
    /// Whether the turns that follow may be suspended.
    suspends: bool,
    instance: Live,
    /// The memory of a fresh instance.
    image: Uint8Array,
    host: Rc<RefCell<Host>>,
}

/// What the instance's imports reach.
struct Host {
    lent: Lent,
    watched: Watched,
}

impl Host {
    fn look(&mut self, exports: &Exports) {
        self.watched.look(|ptr, len| exports.read(ptr, len), exports.status, &mut self.lent);
    }
}

impl fmt::Debug for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Browser").field("image_bytes", &self.image.length()).finish_non_exhaustive()
    }
}

/// An instance with what is needed of it. The closures live as long as it does.
struct Live {
    exports: Rc<Exports>,
    /// Mutable globals with their values at boot.
    globals: Vec<(Global, JsValue)>,
    _tick: Closure<dyn FnMut() -> u32>,
    _call: Closure<dyn FnMut(u32, u32) -> Result<JsValue, JsValue>>,
}

struct Exports {
    memory: Memory,
    status: u32,
    alloc: Function,
    load: Function,
    call: Function,
}

impl Browser {
    pub(crate) fn new(module: Module) -> Result<Self, JsValue> {
        let host = Host { lent: Lent::nothing(), watched: Watched::default() };
        let host = Rc::new(RefCell::new(host));
        let suspend = Suspend::find();
        let instance = Live::new(&module, &host, suspend.as_ref())?;
        let image = instance.exports.bytes().slice(0, instance.exports.bytes().length());
        Ok(Self { module, suspend, suspends: false, instance, image, host })
    }

    /// Lends to the turns that follow. Only `with_functions` can they wait for a promise.
    pub(crate) fn lend(&mut self, lent: Lent, with_functions: bool) {
        self.host.borrow_mut().lent = lent;
        self.suspends = with_functions;
    }

    fn replace(&mut self) -> Result<(), Trap> {
        self.instance = Live::new(&self.module, &self.host, self.suspend.as_ref()).map_err(trap)?;
        Ok(())
    }

    /// Overwrites the memory with `state` and everything beyond it with zeros.
    fn overwrite(&mut self, state: &Uint8Array, globals: &[(Global, JsValue)]) -> Result<(), JsValue> {
        let memory = self.instance.exports.bytes();
        memory.set(state, 0);
        memory.fill(0, state.length(), memory.length());
        for (global, value) in globals {
            Reflect::set(global, &"value".into(), value)?;
        }
        self.host.borrow_mut().watched = Watched::default();
        Ok(())
    }
}

impl Live {
    fn new(module: &Module, host: &Rc<RefCell<Host>>, suspend: Option<&Suspend>) -> Result<Self, JsValue> {
        let slot: Rc<RefCell<Option<Rc<Exports>>>> = Rc::default();
        let (clock, of) = (Rc::clone(host), Rc::clone(&slot));
        let tick = Closure::<dyn FnMut() -> u32>::new(move || {
            let mut host = clock.borrow_mut();
            if let Some(exports) = &*of.borrow() {
                host.look(exports);
            }
            host.lent.tick() as u32
        });
        let (functions, of) = (Rc::clone(host), Rc::clone(&slot));
        let waits = suspend.is_some();
        let call = Closure::<dyn FnMut(u32, u32) -> Result<JsValue, JsValue>>::new(move |ptr, len| {
            let exports = of.borrow().clone().ok_or("a host call before the start")?;
            let message = exports.read(ptr, len).ok_or("a host call from outside the memory")?;
            // A function may take its time: what was written before it is not kept waiting.
            functions.borrow_mut().look(&exports);
            reply(&exports, &functions, &message, waits)
        });

        let belljar = Object::new();
        Reflect::set(&belljar, &"tick".into(), tick.as_ref())?;
        let import = suspend.map(|suspend| suspend.import(call.as_ref())).transpose()?;
        Reflect::set(&belljar, &"call".into(), import.as_ref().map_or(call.as_ref(), |import| import))?;
        let imports = Object::new();
        Reflect::set(&imports, &"belljar".into(), &belljar)?;
        let instance = Instance::new(module, &imports)?.exports();
        let exports = Rc::new(Exports::of(&instance)?);
        *slot.borrow_mut() = Some(Rc::clone(&exports));
        Ok(Self { exports, globals: mutable_globals(&instance)?, _tick: tick, _call: call })
    }
}

/// The import `belljar.call`: the place of the answer's message, or a promise of it.
fn reply(
    exports: &Rc<Exports>,
    host: &Rc<RefCell<Host>>,
    message: &[u8],
    waits: bool,
) -> Result<JsValue, JsValue> {
    let reply = match wire::decode(message) {
        Ok(question) => host.borrow_mut().lent.ask(&question),
        Err(error) => Reply::Now(Err(error.to_string())),
    };
    match reply {
        Reply::Now(answer) => exports.place(answer),
        Reply::Later(name, promise) if waits => {
            let (exports, host) = (Rc::clone(exports), Rc::clone(host));
            let settled = async move {
                let result = JsFuture::from(promise).await;
                let answer = host.borrow().lent.settle(&name, result);
                exports.place(answer)
            };
            Ok(future_to_promise(settled).into())
        }
        Reply::Later(name, promise) => {
            // Nobody hears of how it ends.
            spawn_local(async move { drop(JsFuture::from(promise).await) });
            exports.place(Err(format!(
                "the host function '{name}' is asynchronous, and this browser cannot wait for it: it has no \
                 JavaScript Promise Integration (JSPI)"
            )))
        }
    }
}

/// The exported globals that take their own value back: the mutable ones.
fn mutable_globals(exports: &Object) -> Result<Vec<(Global, JsValue)>, JsValue> {
    let mut globals = Vec::new();
    for value in Object::values(exports).iter() {
        if let Ok(global) = value.dyn_into::<Global>() {
            let boot = global.value();
            if Reflect::set(&global, &"value".into(), &boot).is_ok() {
                globals.push((global, boot));
            }
        }
    }
    Ok(globals)
}

impl Exports {
    fn of(exports: &Object) -> Result<Self, JsValue> {
        let get = |name: &str| Reflect::get(exports, &name.into());
        let status: Global = get("status")?.dyn_into()?;
        Ok(Self {
            memory: get("memory")?.dyn_into()?,
            status: status.value().as_f64().ok_or("the status block has no address")? as u32,
            alloc: get("alloc")?.dyn_into()?,
            load: get("load")?.dyn_into()?,
            call: get("call")?.dyn_into()?,
        })
    }

    /// A view of memory as it is now; growth detaches it.
    fn bytes(&self) -> Uint8Array {
        Uint8Array::new(&self.memory.buffer())
    }

    fn alloc(&self, len: u32) -> Result<u32, JsValue> {
        let place = self.alloc.call1(&JsValue::NULL, &len.into())?;
        Ok(place.as_f64().ok_or("'alloc' answered with no number")? as i64 as u32)
    }

    fn read(&self, ptr: u32, len: u32) -> Option<Vec<u8>> {
        let bytes = self.bytes();
        let end = ptr.checked_add(len).filter(|end| *end <= bytes.length())?;
        Some(bytes.subarray(ptr, end).to_vec())
    }

    /// Puts an answer's message into the memory: its place and length in one i64.
    fn place(&self, answer: Answer) -> Result<JsValue, JsValue> {
        let message = encode(answer);
        let place = self.alloc(message.len() as u32)?;
        self.write(place, &message).ok_or("an answer beyond the memory")?;
        Ok(BigInt::from(u64::from(place) << 32 | message.len() as u64).into())
    }

    fn write(&self, ptr: u32, content: &[u8]) -> Option<()> {
        let bytes = self.bytes();
        let end = ptr.checked_add(content.len() as u32).filter(|end| *end <= bytes.length())?;
        bytes.subarray(ptr, end).copy_from(content);
        Some(())
    }
}

impl Machine for Browser {
    type Kept = Kept;

    fn alloc(&mut self, len: u32) -> Result<u32, Trap> {
        self.instance.exports.alloc(len).map_err(trap)
    }

    async fn turn(&mut self, turn: Turn, ptr: u32, len: u32) -> Result<u64, Trap> {
        let exports = &self.instance.exports;
        let function = match turn {
            Turn::Load => &exports.load,
            Turn::Call => &exports.call,
        };
        let (ptr, len) = (ptr.into(), len.into());
        let packed = match &self.suspend {
            Some(suspend) if self.suspends => {
                let promise = suspend.export(function).and_then(|f| f.call2(&JsValue::NULL, &ptr, &len));
                JsFuture::from(promise.map_err(trap)?.unchecked_into::<Promise>()).await
            }
            _ => function.call2(&JsValue::NULL, &ptr, &len),
        };
        i64::try_from(packed.map_err(trap)?)
            .map(|packed| packed as u64)
            .map_err(|_| Trap(format!("'{}' answered with no i64", turn.export())))
    }

    fn status(&self) -> u32 {
        self.instance.exports.status
    }

    fn read(&self, ptr: u32, len: u32) -> Option<Vec<u8>> {
        self.instance.exports.read(ptr, len)
    }

    fn write(&mut self, ptr: u32, bytes: &[u8]) -> Option<()> {
        self.instance.exports.write(ptr, bytes)
    }

    fn look(&mut self) {
        self.host.borrow_mut().look(&self.instance.exports);
    }

    fn watch_anew(&mut self) {
        self.host.borrow_mut().watched = Watched::default();
    }

    fn restore(&mut self) -> Result<(), Trap> {
        let grown = self.instance.exports.bytes().length() - self.image.length();
        if grown > MAX_GROWTH_BYTES {
            self.watch_anew();
            return self.replace();
        }
        let (image, globals) = (self.image.clone(), self.instance.globals.clone());
        self.overwrite(&image, &globals).map_err(trap)
    }

    fn keep(&mut self) -> Result<Kept, Trap> {
        let bytes = self.instance.exports.bytes();
        let globals = self.instance.globals.iter().map(|(global, _)| global.value()).collect();
        Ok(Kept { memory: bytes.slice(0, bytes.length()), globals })
    }

    fn put_back(&mut self, kept: &Kept) -> Result<(), Trap> {
        let size = self.instance.exports.bytes().length();
        if size.saturating_sub(kept.memory.length()) > MAX_GROWTH_BYTES {
            self.replace()?;
        }
        let missing = kept.memory.length().saturating_sub(self.instance.exports.bytes().length());
        self.instance.exports.memory.grow(missing.div_ceil(WASM_PAGE));
        let globals = self.instance.globals.iter().map(|(global, _)| global.clone());
        let globals: Vec<_> = globals.zip(kept.globals.iter().cloned()).collect();
        self.overwrite(&kept.memory, &globals).map_err(trap)
    }
}

const WASM_PAGE: u32 = 64 << 10;

/// A copy of the memory, and the values of the mutable globals in their order.
pub(crate) struct Kept {
    memory: Uint8Array,
    globals: Vec<JsValue>,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").field("memory_bytes", &self.memory.length()).finish_non_exhaustive()
    }
}

fn trap(error: JsValue) -> Trap {
    Trap(said(&error))
}
