use crate::{
    clock::{now_ms, said},
    lend::Lent,
    machine::Browser,
};
use belljar_host::{Run, State, Trap};
use belljar_protocol::{
    Call, Class, Data, DataFormat, Digest, ExtraModule, HostFunction, Limits, Load, Policy,
};
use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly::Module};
use serde::{Deserialize, Serialize as _};
use serde_bytes::ByteBuf;
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
/** Answers a call of a `read` function. */
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
    /// What `from host import …` finds.
    pub host: Vec<HostFunction>,
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

/// One run: a source, its terms, and the data for its function.
#[derive(Debug, Deserialize, Tsify)]
pub struct RunRequest {
    #[serde(flatten)]
    pub load: LoadRequest,
    #[serde(flatten)]
    pub call: CallRequest,
}

impl From<LoadRequest> for Load {
    fn from(request: LoadRequest) -> Self {
        let LoadRequest { source, filename, policy, limits, seed, now_ms, host, modules } = request;
        Self {
            source: source.into_bytes(),
            filename,
            policy,
            limits,
            seed,
            now_ms,
            host,
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
        Ok(Self { sandbox: belljar_host::Sandbox::new(machine), engine_sha256, deadline_ms: 0 })
    }

    /// Whatever the program does comes back as a result. It throws where the request is
    /// malformed or the instance is lost: the worker is then of no more use.
    ///
    /// `call` answers the program's calls of `read` functions; what it throws is a `HostError`.
    /// `output` gets what the program writes while it runs, in order; the result has it all again.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub fn run(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "RunRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] call: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let RunRequest { load, call: entry_call } = serde_wasm_bindgen::from_value(request)?;
        let lent = Lent::for_ms(load.limits.deadline_ms, call, output);
        self.timed(lent, |sandbox| sandbox.run(&load.into(), &entry_call.into()))
    }

    /// Loads a source for many calls: they can be made if the result's class is `ok`.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub fn load(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "LoadRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] call: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let load: LoadRequest = serde_wasm_bindgen::from_value(request)?;
        self.deadline_ms = load.limits.deadline_ms;
        self.timed(Lent::for_ms(self.deadline_ms, call, output), |sandbox| sandbox.load(&load.into()))
    }

    /// Calls a function of the loaded source: in the state of the moment after loading, or,
    /// `shared`, in that which the call before has left.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub fn call(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "CallRequest")] request: JsValue,
        shared: bool,
        #[wasm_bindgen(unchecked_optional_param_type = "HostCall")] call: Option<Function>,
        #[wasm_bindgen(unchecked_optional_param_type = "Output")] output: Option<Function>,
    ) -> Result<JsValue, JsError> {
        let request: CallRequest = serde_wasm_bindgen::from_value(request)?;
        let state = if shared { State::Shared } else { State::Fresh };
        let lent = Lent::for_ms(self.deadline_ms, call, output);
        self.timed(lent, |sandbox| sandbox.call(&request.into(), state))
    }
}

impl Sandbox {
    fn timed(
        &mut self,
        lent: Lent,
        run: impl FnOnce(&mut belljar_host::Sandbox<Browser>) -> Result<Run, Trap>,
    ) -> Result<JsValue, JsError> {
        let start = now_ms();
        self.sandbox.machine_mut().lend(lent);
        let run = run(&mut self.sandbox)?;
        result(&run, self.engine_sha256, now_ms() - start)
    }
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
    Ok(Limits::default().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// The policy of a run that names none: everything that the engine has.
#[wasm_bindgen(js_name = defaultPolicy, unchecked_return_type = "Required<Policy>")]
pub fn default_policy() -> Result<JsValue, JsError> {
    Ok(Policy::default().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn result(run: &Run, engine_sha256: Digest, elapsed_ms: f64) -> Result<JsValue, JsError> {
    let report = run.outcome.report(&run.bytes, engine_sha256, elapsed_ms);
    let report = report.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let result = Object::new();
    let set = |name: &str, value: &JsValue| {
        Reflect::set(&result, &name.into(), value).map_err(|error| JsError::new(&said(&error)))
    };
    set("report", &report)?;
    set("outcome", &Uint8Array::from(&run.bytes[..]))?;
    Ok(result.into())
}
