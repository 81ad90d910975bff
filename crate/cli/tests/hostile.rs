//! Every callable of the public library with arguments that nobody should pass: no call ends in
//! `crash`, but for those that crate/engine/limitations/panics.md names.
//!
//! `BELLJAR_HOSTILE_ROUNDS` asks for more than one round; each chooses other arguments.

use belljar_host::{
    Lend, Run, Sandbox, State, Stream, Tick,
    wasmtime::{Compiled, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{Call, Class, Data, DataFormat, ExtraModule, Limits, Load, Policy, view};
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
};

const LIMITS: Limits = Limits {
    fuel: 500_000_000,
    memory_bytes: 128 << 20,
    recursion: Limits::MAX_RECURSION,
    output_bytes: 4 << 20,
    value_bytes: 1 << 20,
    deadline_ms: 60_000,
};
/// Calls of one callable with one argument, with two, with three, besides those of every callable.
const VARIANTS: [u64; 3] = [0, 1, 0];
/// The calls that every callable gets: with nothing, with a wrong keyword, with one in a gutted module.
const ALWAYS: u64 = 3;
/// Instances of one class.
const INSTANCES: u64 = 2;
/// What stands before each place that the survey names.
const MARK: char = '\x1e';

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What user code can import.
fn public_modules() -> Vec<String> {
    let list = read("crate/engine/library.txt");
    let mut public = false;
    let mut modules = Vec::new();
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line {
            "[public]" | "[native]" => public = true,
            _ if line.starts_with('[') => public = false,
            _ if public => modules.push(line.to_owned()),
            _ => {}
        }
    }
    modules
}

/// Calls that are known to end in `crash`: list items that begin with `` `module callable` ``.
fn known_panics() -> BTreeSet<String> {
    let list = read("crate/engine/limitations/panics.md");
    let items = list.lines().filter_map(|line| line.strip_prefix("- `")?.split_once('`'));
    items.map(|(call, _)| call.to_owned()).collect()
}

/// Keeps what the program writes: a trap leaves no outcome of the engine's own.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<String>>);

impl Lend for Written {
    fn tick(&mut self) -> Tick {
        Tick::GoOn
    }

    fn output(&mut self, _: Stream, text: &str) {
        self.0.lock().expect("one thread writes").push_str(text);
    }
}

struct Surveyor {
    sandbox: Sandbox<Wasmtime>,
    written: Written,
    modules: Vec<String>,
    round: u64,
}

/// A thing of a module and one of its calls, by their numbers.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    thing: u64,
    call: u64,
}

impl Place {
    /// The first call of the next callable.
    fn behind(self) -> Self {
        let variants = ALWAYS + VARIANTS.iter().sum::<u64>();
        Self { call: (self.call / variants + 1) * variants, ..self }
    }
}

/// What the survey said before it did it: a call, or the making of a thing.
struct Said {
    thing: u64,
    call: Option<u64>,
    what: String,
}

impl Surveyor {
    fn new(compiled: &Compiled, modules: Vec<String>, round: u64) -> Self {
        let written = Written::default();
        let mut machine = Wasmtime::new(compiled).expect("an instance");
        machine.lend(written.clone());
        let mut sandbox = Sandbox::new(machine);
        let module = |name: &str| ExtraModule {
            name: name.into(),
            source: read(&format!("tests/hostile/{name}.py")),
            trusted: false,
        };
        let load = Load {
            source: read("tests/hostile/survey.py").into_bytes(),
            filename: "survey.py".into(),
            policy: Policy::default(),
            limits: LIMITS,
            seed: 1,
            now_ms: 1_760_000_000_000,
            host: Vec::new(),
            modules: vec![module("values"), module("samples")],
            trace: false,
        };
        let loaded = sandbox.load(&load).expect("the machine lives");
        assert_eq!(loaded.outcome.class, Class::Ok, "{:?}", loaded.outcome.error);
        Self { sandbox, written, modules, round }
    }

    /// The calls of one module that end in `crash`, each with its message.
    fn module(&mut self, module: &str) -> Vec<(String, String)> {
        let mut crashes = Vec::new();
        let mut skip = BTreeSet::new();
        let mut next = Some(Place { thing: 0, call: 0 });
        while let Some(place) = next {
            let run = self.run(module, place, &skip);
            if run.outcome.class == Class::Ok {
                next = place_behind(&run);
                continue;
            }
            let last = self.last_said().unwrap_or_else(|| panic!("{module}: {:?}", run.outcome));
            let name = last.what.split_once('(').map_or(&*last.what, |(name, _)| name);
            if run.outcome.class == Class::Crash {
                let message = run.outcome.error.as_ref().map_or("", |error| &error.message);
                crashes.push((format!("{module} {name}"), format!("{}: {message}", last.what)));
            }
            next = Some(match last.call {
                Some(call) => {
                    let reached = Place { thing: last.thing, call };
                    // It may be that only little fuel was left for this call.
                    let again = run.outcome.class == Class::Fuel && reached != place;
                    if again { reached } else { reached.behind() }
                }
                None => {
                    let new = skip.insert(name.to_owned());
                    assert!(new, "{module}: {name} was to be skipped: {:?}", run.outcome.error);
                    if last.thing == place.thing { place } else { Place { thing: last.thing, call: 0 } }
                }
            });
        }
        crashes
    }

    fn last_said(&self) -> Option<Said> {
        let said = self.written.0.lock().expect("no run goes on");
        let mut words = said.rsplit_once(MARK)?.1.lines().next()?.splitn(3, ' ');
        let thing = words.next()?.parse().ok()?;
        let call = words.next()?.parse().ok();
        Some(Said { thing, call, what: words.next()?.to_owned() })
    }

    fn run(&mut self, module: &str, place: Place, skip: &BTreeSet<String>) -> Run {
        let data = json!({
            "module": module,
            "modules": self.modules,
            "thing": place.thing,
            "call": place.call,
            "skip": skip,
            "variants": VARIANTS,
            "instances": INSTANCES,
            "round": self.round,
        });
        let data = Data { format: DataFormat::Json, bytes: data.to_string().into_bytes(), spread: false };
        self.written.0.lock().expect("no run goes on").clear();
        let call = Call { entry: Some("survey".into()), data };
        self.sandbox.call(&call, State::Fresh).expect("the machine lives")
    }
}

/// Where the survey has come to.
fn place_behind(run: &Run) -> Option<Place> {
    match view(run.outcome.value.as_ref()?).expect("a canonical value") {
        Value::Array(place) => {
            let number = |at: usize| place[at].as_u64().expect("a number");
            Some(Place { thing: number(0), call: number(1) })
        }
        _ => None,
    }
}

fn survey(round: u64) -> Vec<(String, String)> {
    let engine = root().join("dist/engine/engine.wasm");
    let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
    let modules = public_modules();
    let todo = Mutex::new(modules.clone());
    let crashes = Mutex::new(Vec::new());
    let work = || {
        let mut surveyor = Surveyor::new(&compiled, modules.clone(), round);
        while let Some(module) = { todo.lock().expect("no other has failed").pop() } {
            let found = surveyor.module(&module);
            crashes.lock().expect("no other has failed").extend(found);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let builder = thread::Builder::new().stack_size(STACK_BYTES + (2 << 20));
            builder.spawn_scoped(scope, work).expect("a thread");
        }
    });
    crashes.into_inner().expect("all have ended")
}

#[test]
fn only_known_calls_end_in_a_crash() {
    let rounds = env::var("BELLJAR_HOSTILE_ROUNDS").map_or(1, |rounds| rounds.parse().expect("a number"));
    let known = known_panics();
    let crashes: Vec<_> = (0..rounds).flat_map(survey).collect();
    let seen: BTreeSet<_> = crashes.iter().map(|(call, _)| call.clone()).collect();
    let new = crashes.iter().filter(|(call, _)| !known.contains(call));
    let new: Vec<String> = new.map(|(call, message)| format!("{call}: {message}")).collect();
    assert!(new.is_empty(), "these end in a crash:\n{}", new.join("\n"));
    let gone: Vec<_> = known.difference(&seen).collect();
    assert!(gone.is_empty(), "panics.md names what ends in no crash any more: {gone:?}");
}
