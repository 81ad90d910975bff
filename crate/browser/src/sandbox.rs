use crate::{
    clock::{now_ms, said},
    json,
    lend::Lent,
    machine::Browser,
};
use belljar_host::{Rules, Run, State};
use belljar_protocol::{Call, Class, Data, DataFormat, Digest, ExtraModule, HostRule, Limits, Load, Policy};
use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly::Module};
use serde::Deserialize;
use serde_bytes::ByteBuf;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use tsify::Tsify;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const RUN_RESULT: &str = "
/** What a run ended in. */
export interface RunResult {
    report: Report;
    /** The engine's own message: what a receipt signs. */
    outcome: Uint8Array;
}
/** Answers a call of a `read` function: with a value, or a promise of one where the browser has JSPI. */
export type HostCall = (name: string, args: unknown[]) => unknown;
/** Takes what a program writes. */
export type Output = (stream: \"stdout\" | \"stderr\", text: string) => void;
";

/// A source and the terms of its runs.
#[derive(Debug, Deserialize, Tsify)]
#[tsify(missing_as_null)]
pub struct LoadRequest {
    pub source: String,
    pub filename: String,
    pub policy: Policy,
    pub limits: Limits,
    pub seed: u64,
    pub now_ms: i64,
    /// What `from host import …` finds, and its terms.
    #[tsify(type = "Record<string, HostRule>")]
    pub host: BTreeMap<String, HostRule>,
    /// Further modules that the program can import.
    #[serde(default)]
    #[tsify(optional)]
    pub modules: Vec<ExtraModule>,
}

/// Which function of a loaded source to call, and with what.
#[derive(Debug, Deserialize, Tsify)]
#[tsify(missing_as_null)]
pub struct CallRequest {
    /// `null`: the file's only function.
    pub entry: Option<String>,
    #[tsify(type = "Uint8Array")]
    pub data: ByteBuf,
    pub data_format: DataFormat,
    /// Whether the data holds the arguments, rather than being the one argument.
    pub spread: bool,
}

impl LoadRequest {
    fn load(self, rules: &Rules) -> Load {
        let Self { source, filename, policy, limits, seed, now_ms, host: _, modules } = self;
        Load {
            source: source.into_bytes(),
            filename,
            policy,
            limits,
            seed,
            now_ms,
            host: rules.functions(),
            modules,
            trace: false,
        }
    }
}

impl From<CallRequest> for Call {
    fn from(request: CallRequest) -> Self {
        let CallRequest { entry, data, data_format, spread } = request;
        Self { entry, data: Data { format: data_format, bytes: data.into_vec(), spread } }
    }
}

/// An instance of the engine that runs programs, one after the other, each on the boot image.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sandbox {
    sandbox: belljar_host::Sandbox<Browser>,
    engine_sha256: Digest,
    /// Of the loaded source's calls.
    deadline_ms: u32,
    /// The host's functions of the last load, with their terms as they were read.
    host: BTreeMap<String, HostRule>,
    rules: Rc<RefCell<Rules>>,
}

#[wasm_bindgen]
impl Sandbox {
    /// `engine` is the compiled engine, `engineSha256` the digest of its bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(
        engine: Module,
        #[wasm_bindgen(js_name = engineSha256)] engine_sha256: &str,
    ) -> Result<Sandbox, JsError> {
        let machine = Browser::new(engine).map_err(|error| JsError::new(&said(&error)))?;
        let engine_sha256 = engine_sha256.parse()?;
        Ok(Self {
            sandbox: belljar_host::Sandbox::new(machine),
            engine_sha256,
            deadline_ms: 0,
            host: BTreeMap::new(),
            rules: Rc::default(),
        })
    }

    /// Whatever the program does comes back as a result. It rejects where the request is
    /// malformed or the instance is lost: the worker is then of no more use.
    ///
    /// `host` answers the program's calls of `read` functions; of what it throws, the message is a `HostError`.
    /// `output` gets what the program writes while it runs, in order; the result has it all again.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub async fn run(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "LoadRequest")] load: JsValue,
        #[wasm_bindgen(unchecked_param_type = "CallRequest")] call: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] host: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let load = self.take(load)?;
        let call: CallRequest = serde_wasm_bindgen::from_value(call)?;
        let start = self.lend(host, output);
        let run = self.sandbox.run_async(&load, &call.into()).await?;
        result(&run, self.engine_sha256, now_ms() - start)
    }

    /// Loads a source for many calls: they can be made if the result's class is `ok`.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub async fn load(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "LoadRequest")] load: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] host: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let load = self.take(load)?;
        let start = self.lend(host, output);
        let run = self.sandbox.load_async(&load).await?;
        result(&run, self.engine_sha256, now_ms() - start)
    }

    /// Calls a function of the loaded source: in the state of the moment after loading, or,
    /// `shared`, in that which the call before has left.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub async fn call(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "CallRequest")] call: JsValue,
        shared: bool,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] host: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let call: CallRequest = serde_wasm_bindgen::from_value(call)?;
        let state = if shared { State::Shared } else { State::Fresh };
        let start = self.lend(host, output);
        let run = self.sandbox.call_async(&call.into(), state).await?;
        result(&run, self.engine_sha256, now_ms() - start)
    }
}

impl Sandbox {
    /// Equal terms stay as they are, and so do their rates.
    fn take(&mut self, load: JsValue) -> Result<Load, JsError> {
        let load: LoadRequest = serde_wasm_bindgen::from_value(load)?;
        if load.host != self.host {
            let rules = Rules::new(&load.host).map_err(|why| JsError::new(&why))?;
            self.rules = Rc::new(RefCell::new(rules));
            self.host = load.host.clone();
        }
        self.deadline_ms = load.limits.deadline_ms;
        Ok(load.load(&self.rules.borrow()))
    }

    /// The clock starts now; says when that is.
    fn lend(&mut self, host: Option<Function>, output: Option<Function>) -> f64 {
        let lent = Lent::for_ms(self.deadline_ms, Rc::clone(&self.rules), host, output);
        self.sandbox.machine_mut().lend(lent, !self.host.is_empty());
        now_ms()
    }
}

/// Throws an `Error` that names the key whose schema cannot be used.
#[wasm_bindgen(js_name = checkHost)]
pub fn check_host(
    #[wasm_bindgen(unchecked_param_type = "Record<string, HostRule>")] host: JsValue,
) -> Result<(), JsError> {
    let host: BTreeMap<String, HostRule> = serde_wasm_bindgen::from_value(host)?;
    Rules::new(&host).map(drop).map_err(|why| JsError::new(&why))
}

/// An outcome that the host makes where the engine cannot speak for itself: a worker that was
/// ended does not answer any more.
#[wasm_bindgen(js_name = hostOutcome, unchecked_return_type = "RunResult")]
pub fn host_outcome(
    #[wasm_bindgen(unchecked_param_type = "Class")] class: JsValue,
    message: &str,
    #[wasm_bindgen(js_name = engineSha256)] engine_sha256: &str,
    #[wasm_bindgen(js_name = elapsedMs)] elapsed_ms: f64,
) -> Result<JsValue, JsError> {
    let class: Class = serde_wasm_bindgen::from_value(class)?;
    result(&Run::of_host(class, message), engine_sha256.parse()?, elapsed_ms)
}

/// The limits of a run that names none.
#[wasm_bindgen(js_name = defaultLimits, unchecked_return_type = "Required<Limits>")]
pub fn default_limits() -> Result<JsValue, JsError> {
    json::to_js(&Limits::default())
}

/// The policy of a run that names none: everything that the engine has.
#[wasm_bindgen(js_name = defaultPolicy, unchecked_return_type = "Required<Policy>")]
pub fn default_policy() -> Result<JsValue, JsError> {
    json::to_js(&Policy::default())
}

fn result(run: &Run, engine_sha256: Digest, elapsed_ms: f64) -> Result<JsValue, JsError> {
    let report = run.outcome.report(&run.bytes, engine_sha256, elapsed_ms);
    let result = Object::new();
    let set = |name: &str, value: &JsValue| {
        Reflect::set(&result, &name.into(), value).map_err(|error| JsError::new(&said(&error)))
    };
    set("report", &json::to_js(&report)?)?;
    set("outcome", &Uint8Array::from(&run.bytes[..]))?;
    Ok(result.into())
}
