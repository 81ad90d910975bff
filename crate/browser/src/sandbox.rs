use crate::{
    clock::{now_ms, said},
    lend::Lent,
    machine::Browser,
};
use belljar_host::Run;
use belljar_protocol::{Call, Class, Data, DataFormat, Digest, HostFunction, Limits, Load, Policy};
use js_sys::{Object, Reflect, Uint8Array, WebAssembly::Module};
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
";

/// One run: a source, its terms, and the data for its function.
#[derive(Debug, Deserialize, Tsify)]
#[tsify(missing_as_null)]
pub struct RunRequest {
    pub source: String,
    pub filename: String,
    /// `null`: the file's only function.
    pub entry: Option<String>,
    #[tsify(type = "Uint8Array")]
    pub data: ByteBuf,
    pub data_format: DataFormat,
    /// Whether the data holds the arguments, rather than being the one argument.
    pub spread: bool,
    pub policy: Policy,
    pub limits: Limits,
    pub seed: u64,
    pub now_ms: i64,
    /// What `from host import …` finds.
    pub host: Vec<HostFunction>,
}

/// An instance of the engine that runs programs, one after the other, each on the boot image.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sandbox {
    sandbox: belljar_host::Sandbox<Browser>,
    engine_sha256: Digest,
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
        Ok(Self { sandbox: belljar_host::Sandbox::new(machine), engine_sha256 })
    }

    /// Whatever the program does comes back as a result. It throws where the request is
    /// malformed or the instance is lost: the worker is then of no more use.
    ///
    /// `call` answers the program's calls of `read` functions; what it throws is a `HostError`.
    #[wasm_bindgen(unchecked_return_type = "RunResult")]
    pub fn run(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "RunRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "(name: string, args: unknown[]) => unknown")]
        call: Option<js_sys::Function>,
    ) -> Result<JsValue, JsError> {
        let request: RunRequest = serde_wasm_bindgen::from_value(request)?;
        let deadline_ms = request.limits.deadline_ms;
        let load = Load {
            source: request.source.into_bytes(),
            filename: request.filename,
            policy: request.policy,
            limits: request.limits,
            seed: request.seed,
            now_ms: request.now_ms,
            host: request.host,
        };
        let entry_call = Call {
            entry: request.entry,
            data: Data {
                format: request.data_format,
                bytes: request.data.into_vec(),
                spread: request.spread,
            },
        };
        let start = now_ms();
        self.sandbox.machine_mut().lend(Lent::for_ms(deadline_ms, call));
        let run = self.sandbox.run(&load, &entry_call)?;
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
