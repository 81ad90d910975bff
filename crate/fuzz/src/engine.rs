//! The built engine under small limits: one compiled engine, and an instance for each thread.

use belljar_host::{
    Lend, Machine, Run, Sandbox, Tick, Turn, at_once,
    wasmtime::{Compiled, Wasmtime, default_cache},
};
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, Outcome, Policy, wire};
use std::{cell::RefCell, path::Path, sync::LazyLock};

static COMPILED: LazyLock<Compiled> = LazyLock::new(|| {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
    Compiled::open(&engine, default_cache().as_deref()).expect("the built engine")
});

thread_local! {
    static SANDBOX: RefCell<Sandbox<Wasmtime>> = RefCell::new(Sandbox::new(machine()));
}

const LIMITS: Limits = Limits {
    fuel: 50_000_000,
    memory_bytes: 64 << 20,
    recursion: Limits::MAX_RECURSION,
    output_bytes: 1 << 20,
    value_bytes: 16 << 20,
    deadline_ms: 10_000,
};

/// A request names its own limits, so the host holds fuel too: a slice is four million units.
struct Slices(u32);

impl Lend for Slices {
    fn tick(&mut self) -> Tick {
        self.0 = self.0.saturating_sub(1);
        if self.0 == 0 { Tick::Timeout } else { Tick::GoOn }
    }
}

fn machine() -> Wasmtime {
    Wasmtime::new(&COMPILED).expect("an instance")
}

pub(crate) fn program(source: &[u8]) -> Load {
    Load {
        source: source.to_vec(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: LIMITS,
        seed: 1,
        now_ms: 1_760_000_000_000,
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    }
}

/// Runs a program whose function gets the data.
pub(crate) fn run(source: &[u8], format: DataFormat, data: &[u8]) -> Run {
    let data = Data { format, bytes: data.to_vec(), spread: false };
    let run = SANDBOX.with_borrow_mut(|sandbox| {
        sandbox.machine_mut().lend(Slices(16));
        sandbox.run(&program(source), &Call { entry: None, data })
    });
    let run = run.expect("the machine lives");
    uncrashed(&run.outcome);
    run
}

/// Hands over messages as they are, one after the other: what the last one ends in.
pub(crate) fn tell(messages: &[(Turn, &[u8])]) -> Outcome {
    let mut machine = machine();
    machine.lend(Slices(16));
    let mut said = Vec::new();
    for (turn, message) in messages {
        let len = message.len().try_into().expect("a short message");
        let answer = machine.alloc(len).and_then(|place| {
            machine.write(place, message).expect("room for the message");
            at_once(machine.turn(*turn, place, len))
        });
        said = match answer {
            Ok(packed) => machine.read((packed >> 32) as u32, packed as u32),
            Err(trap) => Some(last_words(&machine).unwrap_or_else(|| panic!("the engine trapped: {trap}"))),
        }
        .expect("an answer within the memory");
    }
    let outcome = wire::decode(&said).expect("an outcome");
    uncrashed(&outcome);
    outcome
}

/// The outcome of a run that was ended from inside, by its place in the status block.
fn last_words(machine: &Wasmtime) -> Option<Vec<u8>> {
    let status = machine.read(machine.status(), 8).expect("a status block within the memory");
    let (place, len) = status.split_at(4);
    let [place, len] = [place, len].map(|word| u32::from_le_bytes(word.try_into().expect("a word")));
    if place == 0 { None } else { machine.read(place, len) }
}

fn uncrashed(outcome: &Outcome) {
    assert_ne!(outcome.class, Class::Crash, "{:?} at {:?}", outcome.error, outcome.stopped_at);
}
