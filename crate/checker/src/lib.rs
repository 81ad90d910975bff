//! The checker in a browser: what `www/src/check.ts` asks in a worker. Beside it stands no engine.

mod document;
mod json;

use belljar_check::{Options, least as least_policy};
use belljar_protocol::HostRule;
use document::read;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What a source is checked against.
#[derive(Debug, Default, Deserialize, Tsify)]
#[serde(default, deny_unknown_fields)]
pub struct CheckOptions {
    /// Default: the preset `function`.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(optional, type = "Document | string")]
    pub policy: JsValue,
    /// The function that is to be called; without, it does not matter.
    #[tsify(optional, type = "string | null")]
    pub entry: Option<String>,
    /// The module of the user's project that the source is; without, it is the source that is run.
    #[tsify(optional, type = "string | null")]
    pub module: Option<String>,
    /// The names of the project's modules, which may import each other.
    #[tsify(optional)]
    pub project: Vec<String>,
    /// The functions that the host lends; `null`: not known. Default: those of the policy, if there is one.
    #[serde(deserialize_with = "given")]
    #[tsify(optional, type = "Record<string, HostRule> | null")]
    pub host: Option<Option<BTreeMap<String, HostRule>>>,
}

/// What the policy says of a source, without running it, in the order of the places.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn check(
    source: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: JsValue,
) -> Result<JsValue, JsError> {
    let options: CheckOptions = match options.is_undefined() {
        true => CheckOptions::default(),
        false => serde_wasm_bindgen::from_value(options)?,
    };
    let terms = read(&options.policy)?.resolve();
    let project: Vec<&str> = options.project.iter().map(String::as_str).collect();
    let host = match &options.host {
        Some(given) => given.as_ref(),
        None => (!options.policy.is_undefined()).then_some(&terms.host),
    };
    json::to_js(&belljar_check::check(
        source,
        &Options {
            policy: &terms.policy,
            entry: options.entry.as_deref(),
            module: options.module.as_deref(),
            project: &project,
            host,
        },
    ))
}

/// What a policy lets a program do, in sentences.
#[wasm_bindgen(unchecked_return_type = "Sentence[]")]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "Document | string")] policy: JsValue,
) -> Result<JsValue, JsError> {
    json::to_js(&belljar_check::explain(&read(&policy)?.resolve()))
}

/// What a second policy allows that the first does not, and the other way round.
#[wasm_bindgen(unchecked_return_type = "Change[]")]
pub fn diff(
    #[wasm_bindgen(unchecked_param_type = "Document | string")] old: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Document | string")] new: JsValue,
) -> Result<JsValue, JsError> {
    json::to_js(&belljar_check::diff(&read(&old)?.resolve(), &read(&new)?.resolve()))
}

/// The least policy that some traced runs need. `base` lends the host's functions and has what a trace
/// cannot tell; with `headroom`, limits are that many percent above what the runs have used.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn least(
    #[wasm_bindgen(unchecked_param_type = "Trace[]")] traces: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Document | string")] base: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "number")] headroom: Option<u32>,
) -> Result<JsValue, JsError> {
    let traces = serde_json::from_str::<Vec<_>>(&json::text(&traces)?)?;
    json::to_js(&least_policy(&traces, &read(&base)?, headroom).map_err(|why| JsError::new(&why))?)
}

/// The complete terms of a policy. It throws what is wrong with a document, with the place and the
/// nearest right word.
#[wasm_bindgen(unchecked_return_type = "Terms")]
pub fn resolve(
    #[wasm_bindgen(unchecked_param_type = "Document | string")] policy: JsValue,
) -> Result<JsValue, JsError> {
    json::to_js(&read(&policy)?.resolve())
}

/// What is there, `null` or not, apart from what is not.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}
