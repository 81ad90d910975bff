//! What an honest browser would report: the built engine, run natively.

use crate::session::claims;
use belljar_host::{
    Lend, Ruled, Rules, Sandbox, Tick,
    wasmtime::{Compiled, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{
    Answer, Call, Data, Limits, Load, Outcome, Task, TicketClaims,
    value::{self, Value as Python},
    view,
};
use serde_json::Value as Json;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::OnceLock,
    thread,
};

/// Runs a source under the terms of a ticket. `slices`: the clock ends it after so many slices of fuel.
pub(crate) fn run(ticket: &str, task: Task, source: &str, data: Vec<u8>, slices: Option<u32>) -> Outcome {
    let ticket: TicketClaims = serde_json::from_value(claims(ticket)).unwrap();
    let rules = Rules::new(&task.host).unwrap();
    let load = Load {
        source: source.as_bytes().to_vec(),
        filename: "main.py".to_owned(),
        policy: task.policy,
        limits: Limits { ..ticket.limits },
        seed: ticket.seed,
        now_ms: ticket.now_ms,
        host: rules.functions(),
        modules: Vec::new(),
        trace: false,
    };
    let data = Data { format: task.data.format, bytes: data, spread: false };
    let call = Call { entry: Some(ticket.entry), data };
    let page = Ruled::new(Page { tables: task.tables, slices }, rules);
    let run = move || {
        let mut machine = Wasmtime::new(engine()).unwrap();
        machine.lend(page);
        Sandbox::new(machine).run(&load, &call).unwrap().outcome
    };
    let thread = thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(run);
    thread.unwrap().join().unwrap()
}

/// Where the build puts it.
pub(crate) fn engine_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine")
}

fn engine() -> &'static Compiled {
    static ENGINE: OnceLock<Compiled> = OnceLock::new();
    ENGINE.get_or_init(|| {
        Compiled::open(&engine_dir().join("engine.wasm"), default_cache().as_deref()).unwrap()
    })
}

/// The page's clock, and its functions as the task's tables have them.
struct Page {
    tables: BTreeMap<String, BTreeMap<String, Json>>,
    slices: Option<u32>,
}

impl Lend for Page {
    fn tick(&mut self) -> Tick {
        match &mut self.slices {
            Some(0) => Tick::Timeout,
            Some(left) => {
                *left -= 1;
                Tick::GoOn
            }
            None => Tick::GoOn,
        }
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        let args = view(args).unwrap();
        let key = args[0].as_str().unwrap();
        let entry = self.tables[name].get(key).ok_or(format!("there is no '{key}'"))?;
        Ok(value::encode(&python(entry)).into())
    }
}

fn python(json: &Json) -> Python {
    match json {
        Json::Null => Python::None,
        Json::Bool(value) => Python::Bool(*value),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Python::Float(number.as_f64().unwrap()), Python::Int)
        }
        Json::String(text) => Python::Str(text.clone()),
        Json::Array(items) => Python::List(items.iter().map(python).collect()),
        Json::Object(entries) => Python::Dict(
            entries.iter().map(|(key, value)| (Python::Str(key.clone()), python(value))).collect(),
        ),
    }
}
