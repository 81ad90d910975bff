//! A loaded program and its calls, and its output while it runs, on the built engine.

use belljar_host::{
    Lend, Run, Sandbox, State, Stream, Tick,
    wasmtime::{Compiled, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, Policy, view};
use serde_json::{Value, json};
use std::{
    path::Path,
    sync::mpsc::{Receiver, Sender, channel},
};

/// Writes down what comes, and when: a tick is the end of a slice.
struct Listener(Sender<Heard>);

#[derive(Debug, PartialEq)]
enum Heard {
    Tick,
    Output(Stream, String),
}

impl Lend for Listener {
    fn tick(&mut self) -> Tick {
        self.0.send(Heard::Tick).expect("the test listens");
        Tick::GoOn
    }

    fn output(&mut self, stream: Stream, text: &str) {
        self.0.send(Heard::Output(stream, text.to_owned())).expect("the test listens");
    }
}

fn with_sandbox(test: impl FnOnce(Sandbox<Wasmtime>, Receiver<Heard>) + Send + 'static) {
    let run = move || {
        let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
        let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
        let mut machine = Wasmtime::new(&compiled).expect("an instance");
        let (send, receive) = channel();
        machine.lend(Listener(send));
        test(Sandbox::new(machine), receive);
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(run);
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

fn source(source: &str) -> Load {
    Load {
        source: source.as_bytes().to_vec(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: Limits { fuel: 1_000_000_000, ..Limits::default() },
        seed: 1,
        now_ms: 1_760_000_000_000,
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    }
}

fn with(data: Value) -> Call {
    let bytes = data.to_string().into_bytes();
    Call { entry: Some("f".into()), data: Data { format: DataFormat::Json, bytes, spread: false } }
}

fn value(run: &Run) -> Value {
    assert_eq!(run.outcome.class, Class::Ok, "{:?}", run.outcome);
    view(run.outcome.value.as_ref().expect("ok has a value")).expect("a canonical value")
}

const COUNTER: &str = "
import random
calls = []
print('loaded')
def f(x):
    if x == 'for ever':
        while True: pass
    if x == 'fail':
        calls.append(x)
        raise ValueError(x)
    calls.append(x)
    print(x)
    return [len(calls), random.random()]
";

#[test]
fn every_call_meets_the_state_after_loading() {
    with_sandbox(|mut sandbox, _heard| {
        assert_eq!(sandbox.load(&source(COUNTER)).expect("alive").outcome.class, Class::Ok);
        let first = sandbox.call(&with(json!(1)), State::Fresh).expect("alive");
        assert_eq!(value(&first)[0], 1);
        assert_eq!(first.outcome.stdout, "loaded\n1\n");
        for end in ["for ever", "fail"] {
            let ended = sandbox.call(&with(json!(end)), State::Fresh).expect("alive");
            assert_ne!(ended.outcome.class, Class::Ok);
            // To the last byte, fuel and peak of memory included, and as if it had been run in one go.
            assert_eq!(sandbox.call(&with(json!(1)), State::Fresh).expect("alive"), first);
        }
        assert_eq!(sandbox.run(&source(COUNTER), &with(json!(1))).expect("alive"), first);
    });
}

#[test]
fn calls_can_share_their_state() {
    with_sandbox(|mut sandbox, _heard| {
        sandbox.load(&source(COUNTER)).expect("alive");
        let mut call = |data| sandbox.call(&with(data), State::Shared).expect("alive");
        let (first, second) = (call(json!(1)), call(json!(2)));
        assert_eq!((value(&first)[0].clone(), value(&second)[0].clone()), (json!(1), json!(2)));
        assert_ne!(value(&first)[1], value(&second)[1]);
        assert_eq!(second.outcome.stdout, "2\n");
        // Each call has the whole limit, and answers for itself alone.
        assert!(second.outcome.usage.fuel < first.outcome.usage.fuel);
        // An exception leaves the state as CPython would; an end from outside does not.
        assert_eq!(call(json!("fail")).outcome.class, Class::Error);
        assert_eq!(value(&call(json!(3)))[0], 4);
        assert_eq!(call(json!("for ever")).outcome.class, Class::Fuel);
        let lost = call(json!(4)).outcome;
        assert_eq!(lost.class, Class::Error);
        assert!(lost.error.expect("an error").message.starts_with("state-lost: "));
        let anew = sandbox.call(&with(json!(4)), State::Fresh).expect("alive");
        assert_eq!(value(&anew)[0], 1);
        assert_eq!(value(&sandbox.call(&with(json!(5)), State::Shared).expect("alive"))[0], 2);
    });
}

#[test]
fn nothing_is_called_before_it_is_loaded() {
    with_sandbox(|mut sandbox, _heard| {
        let run = sandbox.call(&with(json!(1)), State::Fresh).expect("alive");
        assert_eq!(run.outcome.error.expect("an error").message, "nothing is loaded");
        assert_eq!(sandbox.load(&source("def f(x:")).expect("alive").outcome.class, Class::Syntax);
        let run = sandbox.call(&with(json!(1)), State::Fresh).expect("alive");
        assert_eq!(run.outcome.error.expect("an error").message, "nothing is loaded");
    });
}

#[test]
fn output_comes_in_order_while_the_program_runs() {
    with_sandbox(|mut sandbox, heard| {
        let program = "
import sys
def f(x):
    for n in range(40):
        print('out', n, 'é' * 5)
        print('err', n, file=sys.stderr)
        sum(range(100_000))
    return 1
";
        let mut load = source(program);
        load.limits.fuel = 20_000_000_000;
        let run = sandbox.run(&load, &with(json!(0))).expect("alive");
        value(&run);
        let heard: Vec<Heard> = heard.try_iter().collect();
        let of = |wanted: Stream| -> String {
            let pieces = heard.iter().filter_map(|heard| match heard {
                Heard::Output(stream, text) if *stream == wanted => Some(text.as_str()),
                _ => None,
            });
            pieces.collect()
        };
        assert_eq!(of(Stream::Stdout), run.outcome.stdout);
        assert_eq!(of(Stream::Stderr), run.outcome.stderr);
        for (n, pair) in lines(&heard).chunks(2).enumerate() {
            assert_eq!(pair[0], (Stream::Stdout, format!("out {n} ééééé\n")));
            assert_eq!(pair[1], (Stream::Stderr, format!("err {n}\n")));
        }
        let half = heard.len() / 2;
        assert!(heard[..half].iter().any(|heard| *heard != Heard::Tick), "nothing came before the end");
        assert!(heard[half..].contains(&Heard::Tick));
    });
}

/// What was heard of each stream before the other went on: a tick can come between any two pieces.
fn lines(heard: &[Heard]) -> Vec<(Stream, String)> {
    let mut lines: Vec<(Stream, String)> = Vec::new();
    for heard in heard {
        match (heard, lines.last_mut()) {
            (Heard::Output(stream, text), Some((last, line))) if stream == last => line.push_str(text),
            (Heard::Output(stream, text), _) => lines.push((*stream, text.clone())),
            (Heard::Tick, _) => {}
        }
    }
    lines
}
