//! The shared vectors of values in the engine: Python's objects to their bytes, and back.

use belljar_engine::run;
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, Outcome, Policy};
use serde::Deserialize;

#[derive(Clone, Deserialize)]
struct Vectors {
    values: Vec<Vector>,
    invalid: Vec<Vector>,
    no_object: Vec<Vector>,
    data: Vec<Vector>,
}

#[derive(Clone, Deserialize)]
struct Vector {
    name: String,
    cbor: String,
    python: Option<String>,
}

impl Vector {
    fn bytes(&self) -> Vec<u8> {
        let pairs = self.cbor.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
        pairs.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect()
    }
}

/// A source whose `evaluate` gives the value of an expression by its number, and `same` what it gets.
fn source(vectors: &[Vector]) -> String {
    let expressions: String = vectors
        .iter()
        .map(|vector| format!("    lambda: {},\n", vector.python.as_deref().unwrap_or("None")))
        .collect();
    format!(
        "import array, datetime\nEXPRESSIONS = [\n{expressions}]\n\
         def evaluate(n): return EXPRESSIONS[n]()\n\
         def same(x): return x\n"
    )
}

fn load(source: String) {
    let loaded = run::load(Load {
        source: source.into_bytes(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: Limits::default(),
        seed: 1,
        now_ms: 1_760_000_000_000,
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    });
    assert_eq!(loaded.class, Class::Ok, "{loaded:?}");
}

fn evaluate(n: usize) -> Outcome {
    call("evaluate", DataFormat::Json, n.to_string().into_bytes())
}

fn same(bytes: Vec<u8>) -> Outcome {
    call("same", DataFormat::Cbor, bytes)
}

fn call(entry: &str, format: DataFormat, bytes: Vec<u8>) -> Outcome {
    run::call(Call { entry: Some(entry.into()), data: Data { format, bytes, spread: false } })
}

/// What is wrong about the vectors of a list, all of it. Natively an image belongs to a thread, which
/// is never joined, because an interpreter is not made to be taken down in a thread's last moments.
fn check(
    vectors: impl FnOnce(Vectors) -> Vec<Vector>,
    wrong: impl Fn(usize, &Vector) -> Option<String> + Send + 'static,
) {
    let all = serde_json::from_str(include_str!("../../../tests/vectors/values.json")).expect("the vectors");
    let vectors = vectors(all);
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || {
            load(source(&vectors));
            let wrong = vectors
                .iter()
                .enumerate()
                .filter_map(|(n, vector)| wrong(n, vector).map(|wrong| format!("{}: {wrong}", vector.name)));
            send.send(wrong.collect::<Vec<_>>()).expect("the test waits");
            loop {
                std::thread::park();
            }
        })
        .expect("a thread");
    let wrong = receive.recv().expect("load and call are total");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong about an outcome that should hold these bytes.
fn unequal(outcome: Outcome, bytes: &[u8]) -> Option<String> {
    match outcome.value {
        Some(value) if *value == bytes => None,
        Some(value) => Some(format!("gave {value:02x?}")),
        None => Some(format!("{}: {:?}", outcome.class, outcome.error.map(|error| error.message))),
    }
}

/// What is wrong about an outcome that should refuse its data.
fn unrefused(outcome: Outcome) -> Option<String> {
    (outcome.class != Class::Value).then(|| format!("{}: {:02x?}", outcome.class, outcome.value))
}

#[test]
fn an_object_has_its_bytes() {
    check(|all| all.values, |n, vector| unequal(evaluate(n), &vector.bytes()));
}

#[test]
fn what_has_come_out_goes_in() {
    check(|all| all.values, |_, vector| unequal(same(vector.bytes()), &vector.bytes()));
}

#[test]
fn a_packed_list_is_the_list() {
    check(
        |all| all.data,
        |n, vector| {
            let list = evaluate(n).value.expect("a list crosses");
            unequal(same(vector.bytes()), &list)
        },
    );
}

#[test]
fn what_is_no_value_is_refused() {
    check(|all| all.invalid, |_, vector| unrefused(same(vector.bytes())));
}

#[test]
fn what_no_object_has_is_refused() {
    check(|all| all.no_object, |_, vector| unrefused(same(vector.bytes())));
}
