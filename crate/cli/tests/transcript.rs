//! A run can be made again from its transcript, to the last byte of its outcome.

use belljar_host::{
    Answer, Lend, Mismatch, Replay, Ruled, Rules, Run, Sandbox, Tick,
    wasmtime::{Compiled, Deadline, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{
    Call, Class, Data, DataFormat, Exchange, HostRule, Limits, Load, Policy, value, view,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

const SOURCE: &str = "
from host import HostError, lookup, notify

def f(names):
    said = []
    for name in names:
        try:
            said.append(lookup(name))
            notify(name)
        except HostError as error:
            said.append(str(error))
    return said
";

/// Knows prices by the length of a name, and one name that it answers wrongly.
struct Market;

impl Lend for Market {
    fn tick(&mut self) -> Tick {
        Tick::GoOn
    }

    fn call(&mut self, _: &str, args: &[u8]) -> Answer {
        let args = view(args).map_err(|error| error.to_string())?;
        match args[0].as_str() {
            Some("unknown") => Err("no\u{1b}[2J such name".into()),
            Some("wrong") => Ok(value::encode(&value::Value::Str("dear".into())).into()),
            Some(name) => Ok(value::encode(&value::Value::Int(name.len() as i64)).into()),
            None => Err("a name is a text".into()),
        }
    }
}

fn rules() -> Rules {
    let rules: BTreeMap<String, HostRule> = serde_json::from_value(json!({
        "lookup": { "kind": "read", "max_calls": 9, "per_second": 5, "result": { "type": "integer" } },
        "notify": { "kind": "effect", "max_calls": 9, "arguments": { "prefixItems": [{ "minLength": 2 }] } },
    }))
    .expect("rules");
    Rules::new(&rules).expect("usable rules")
}

fn run(names: &[&str], lend: impl Lend + Send + 'static) -> Run {
    let (load, call) = (load(), call(names));
    let work = move || {
        let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
        let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
        let mut machine = Wasmtime::new(&compiled).expect("an instance");
        machine.lend(lend);
        Sandbox::new(machine).run(&load, &call).expect("alive")
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(work);
    thread.expect("a thread").join().expect("a run")
}

fn load() -> Load {
    Load {
        source: SOURCE.into(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: Limits::default(),
        seed: 1,
        now_ms: 1,
        host: rules().functions(),
        modules: Vec::new(),
        trace: false,
    }
}

fn call(names: &[&str]) -> Call {
    let bytes = json!(names).to_string().into_bytes();
    Call { entry: Some("f".into()), data: Data { format: DataFormat::Json, bytes, spread: false } }
}

const NAMES: [&str; 6] = ["Alder", "unknown", "wrong", "E", "Elm", "Fern"];

fn original() -> Run {
    run(&NAMES, Ruled::new(Market, rules()))
}

fn replay(names: &[&str], transcript: Vec<Exchange>) -> (Run, Result<(), Mismatch>) {
    let replay = Replay::new(transcript, Deadline::never());
    let transcript = replay.transcript();
    (run(names, replay), transcript.verdict())
}

fn values(run: &Run) -> Value {
    assert_eq!(run.outcome.class, Class::Ok, "{:?}", run.outcome.error);
    view(run.outcome.value.as_ref().expect("a value")).expect("canonical")
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    let original = original();
    let expected = json!([
        5,
        "no\u{fffd}[2J such name",
        "the host function 'lookup' gave a wrong answer: value: want integer, but got string",
        1,
        "notify(): argument 1: length must be >=2, but got 1",
        3,
        "lookup() may be called 5 times a second at the most",
    ]);
    assert_eq!(values(&original), expected);
    assert_eq!(original.outcome.effects.len(), 2);
    let (again, verdict) = replay(&NAMES, original.outcome.transcript.clone());
    assert_eq!(verdict, Ok(()));
    assert_eq!(again.bytes, original.bytes);
}

#[test]
fn any_other_call_is_a_mismatch() {
    let transcript = original().outcome.transcript;
    let told = |names: &[&str], transcript: &[Exchange]| {
        let (run, verdict) = replay(names, transcript.to_vec());
        (run.outcome.class, verdict.expect_err("another run").to_string())
    };
    // Other arguments, one call too many, and one too few. Whatever the program makes of it, the verdict stands.
    assert_eq!(
        told(&["Beech"], &transcript).1,
        "call 1 of the transcript is lookup(\"Alder\"), and the run made lookup(\"Beech\")"
    );
    assert_eq!(
        told(&NAMES, &transcript[..1]).1,
        "call 2 of the transcript is none, and the run made lookup(\"unknown\")"
    );
    assert_eq!(
        told(&NAMES[..2], &transcript),
        (Class::Ok, "call 3 of the transcript is lookup(\"wrong\"), and the run made none".into())
    );
    let mut renamed = transcript;
    renamed[0].name = "find".into();
    assert_eq!(
        told(&NAMES, &renamed).1,
        "call 1 of the transcript is find(\"Alder\"), and the run made lookup(\"Alder\")"
    );
}
