//! The turn machine, natively: what it says, without metering.

use belljar_engine::{run, set_native_host};
use belljar_protocol::{
    Call, Class, Data, DataFormat, HostFunction, HostKind, Limits, Load, OnViolation, Outcome, Policy, value,
    view, wire,
};
use serde_bytes::ByteBuf;

fn request(source: &str) -> Load {
    Load {
        source: source.as_bytes().to_vec(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: Limits::default(),
        seed: 1,
        now_ms: 1_760_000_000_000,
        host: Vec::new(),
    }
}

/// A run on a thread of its own: natively, an image belongs to a thread. The thread is never
/// joined, because an interpreter is not made to be taken down in a thread's last moments.
fn run_with(load: Load, entry: Option<&str>, data: &str) -> Outcome {
    let call = Call {
        entry: entry.map(str::to_owned),
        data: Data { format: DataFormat::Json, bytes: data.as_bytes().to_vec(), spread: false },
    };
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || {
            set_native_host(price);
            let loaded = run::load(load);
            let outcome = if loaded.class == Class::Ok { run::call(call) } else { loaded };
            send.send(outcome).expect("the test waits");
            loop {
                std::thread::park();
            }
        })
        .expect("a thread");
    receive.recv().expect("load and call are total")
}

/// A host with one function, `price`, that knows one symbol.
fn price(message: &[u8]) -> Vec<u8> {
    let (name, args): (String, ByteBuf) = wire::decode(message).expect("a call");
    let args = value::decode(&args).expect("canonical arguments");
    let known = value::Value::List(vec![value::Value::Str("ABC".into())]);
    let answer: Result<ByteBuf, String> = match args == known && name == "price" {
        true => Ok(ByteBuf::from(value::encode(&value::Value::Float(12.5)))),
        false => Err("no such symbol".into()),
    };
    wire::encode(&answer)
}

fn run(source: &str, data: &str) -> Outcome {
    run_with(request(source), None, data)
}

fn value(outcome: &Outcome) -> serde_json::Value {
    assert_eq!(outcome.class, Class::Ok, "{outcome:?}");
    view(outcome.value.as_ref().expect("ok has a value")).expect("a canonical value")
}

#[test]
fn calls_the_only_function_with_the_data() {
    let outcome = run("def f(xs):\n    print('n', len(xs))\n    return sum(xs) / len(xs)\n", "[1, 2, 4.5]");
    assert_eq!(value(&outcome), serde_json::json!(2.5));
    assert_eq!(outcome.stdout, "n 3\n");
}

#[test]
fn an_error_reads_as_in_cpython() {
    let outcome = run("def f(x):\n    return g(x)\n\ndef g(x):\n    return 1 / x + 1\n", "0");
    assert_eq!(outcome.class, Class::Error);
    let outcome =
        run_with(request("def f(x):\n    return g(x)\n\ndef g(x):\n    return 1 / x + 1\n"), Some("f"), "0");
    let error = outcome.error.expect("an error");
    assert_eq!(error.kind, "ZeroDivisionError");
    assert_eq!(
        error.rendered,
        "Traceback (most recent call last):\n  \
           File \"main.py\", line 2, in f\n    \
             return g(x)\n  \
           File \"main.py\", line 5, in g\n    \
             return 1 / x + 1\n           \
                    ~~^~~\n\
         ZeroDivisionError: division by zero\n"
    );
    assert_eq!(error.frames.len(), 2);
    assert_eq!((error.frames[1].line, error.frames[1].column), (5, Some(12)));
}

#[test]
fn a_syntax_error_points_at_its_place() {
    let outcome = run("def f(x)\n    return x\n", "0");
    assert_eq!(outcome.class, Class::Syntax);
    assert_eq!(
        outcome.error.expect("an error").rendered,
        "  File \"main.py\", line 1\n    def f(x)\n            ^\nSyntaxError: expected ':'\n"
    );
}

#[test]
fn a_value_that_cannot_cross_is_named_by_its_path() {
    let outcome = run("class Foo: pass\ndef f(x): return {'a': [0, Foo()]}\n", "0");
    assert_eq!(outcome.class, Class::Value);
    assert_eq!(outcome.error.expect("an error").message, "result[\"a\"][1]: object of type Foo");
}

#[test]
fn time_and_randomness_come_from_the_request() {
    let source = "
import random, time, datetime, secrets
def f(x):
    a = time.time()
    time.sleep(3600)
    b = time.time()
    return [a, b - a, random.random(), secrets.token_hex(4), str(datetime.datetime.now(datetime.UTC))]
";
    let first = value(&run(source, "0"));
    assert_eq!(first, value(&run(source, "0")));
    assert_eq!(first[0], serde_json::json!(1_760_000_000.0));
    assert_eq!(first[1], serde_json::json!(3600.0));
    assert_eq!(first[4], serde_json::json!("2025-10-09 09:53:20+00:00"));
}

#[test]
fn modules_are_those_of_the_list_and_of_the_policy() {
    let outcome = run("import socket\ndef f(x): return 1\n", "0");
    let error = outcome.error.expect("an error");
    assert_eq!(error.message, "No module named 'socket' in this engine");

    let mut load = request("import json\ndef f(x): return 1\n");
    load.policy = serde_json::from_str(r#"{"modules": ["math"]}"#).expect("a policy");
    let outcome = run_with(load, None, "0");
    assert_eq!(outcome.class, Class::Policy);
    assert_eq!(outcome.violations.len(), 1);
    assert_eq!(outcome.violations[0].what, "json");
}

#[test]
fn every_public_module_can_be_imported() {
    let names = include_str!("../library.txt");
    let mut public = Vec::new();
    let mut listed = false;
    for line in names.lines() {
        match line {
            "[public]" | "[native]" => listed = true,
            "[internal]" => listed = false,
            "" => {}
            name if listed => public.push(name),
            _ => {}
        }
    }
    let source = "
def f(names):
    failed = []
    for name in names:
        try:
            exec('import ' + name, globals())
        except Exception as e:
            failed.append(f'{name}: {type(e).__name__}: {e}')
    return failed
";
    let data = serde_json::to_string(&public).expect("json");
    assert_eq!(value(&run(source, &data)), serde_json::json!([]));
}

#[test]
fn json_data_is_exact() {
    let source = "def f(x): return [x[0] == 10**30, repr(x[1]), x[2]]\n";
    let data = "[1000000000000000000000000000000, 0.1234567890123456789, \"\\ud83d\\ude00\"]";
    assert_eq!(value(&run(source, data)), serde_json::json!([true, "0.12345678901234568", "😀"]));
}

#[test]
fn host_functions_answer_or_are_recorded() {
    let source = "
from host import price, notify, HostError
def f(x):
    notify('seen', price('ABC'))
    try:
        price('XYZ')
    except HostError as error:
        return str(error)
";
    let mut load = request(source);
    load.host = vec![
        HostFunction { name: "price".into(), kind: HostKind::Read, max_calls: 2 },
        HostFunction { name: "notify".into(), kind: HostKind::Effect, max_calls: 1 },
    ];
    let outcome = run_with(load, None, "0");
    assert_eq!(value(&outcome), serde_json::json!("no such symbol"));
    assert_eq!(outcome.transcript.len(), 2);
    assert_eq!(outcome.transcript[1].answer, Err("no such symbol".into()));
    assert_eq!(outcome.effects.len(), 1);
    assert_eq!(view(&outcome.effects[0].args).expect("canonical"), serde_json::json!(["seen", 12.5]));
}

#[test]
fn a_violation_is_logged_stopped_or_killed() {
    let source = "
def f(x):
    try:
        import json
    except PolicyViolation as violation:
        return str(violation)
    return 'imported'
";
    let under = |on_violation| {
        let mut load = request(source);
        load.policy =
            Policy { on_violation, ..serde_json::from_str(r#"{"modules": []}"#).expect("a policy") };
        run_with(load, None, "0")
    };
    let logged = under(OnViolation::Log);
    assert_eq!(value(&logged), serde_json::json!("imported"));
    let stopped = under(OnViolation::Stop);
    assert_eq!(value(&stopped), serde_json::json!("the policy does not allow module 'json'"));
    for outcome in [&logged, &stopped] {
        let violation = &outcome.violations[0];
        let place = violation.location.as_ref().expect("a place");
        assert_eq!((violation.what.as_str(), place.line, place.function.as_str()), ("json", 4, "f"));
    }
}

#[test]
fn the_policy_holds_whatever_way_a_module_is_asked_for() {
    for body in [
        "import json",
        "__import__('json')",
        "exec('import json', {})",
        "eval('__import__(\"json\")', {})",
        "type(f)(compile('import json', 'a', 'exec'), {})()",
        "__builtins__.__import__('json')",
        "from json import loads",
    ] {
        let mut load = request(&format!("def f(x):\n    {body}\n"));
        load.policy = serde_json::from_str(r#"{"modules": ["math"]}"#).expect("a policy");
        assert_eq!(run_with(load, None, "0").class, Class::Policy, "{body}");
    }
}

#[test]
fn there_is_nothing_to_read_and_nobody_to_ask() {
    let outcome = run("def f(x):\n    return input()\n", "0");
    let error = outcome.error.expect("an error");
    assert_eq!((error.kind.as_str(), error.message.as_str()), ("EOFError", "EOF when reading a line"));
}

#[test]
fn nobody_passes_for_the_library() {
    for body in [
        "exec(compile('import json', '<frozen json>', 'exec'))",
        "exec(compile('import json', filename='codecs', mode='exec'))",
        "f.__code__.replace(co_filename='<frozen json>')",
        "type(f.__code__)()",
    ] {
        let outcome = run(&format!("def f(x):\n    {body}\n"), "0");
        assert_eq!(outcome.class, Class::Error, "{body}: {outcome:?}");
    }
    let mut load = request("def f(x): return x");
    load.filename = "<frozen json>".into();
    assert_eq!(run_with(load, None, "0").class, Class::Value);
}
