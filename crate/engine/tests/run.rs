//! The turn machine, natively: what it says, without metering.

use belljar_engine::{run, set_native_host};
use belljar_protocol::{
    Answer, Call, Class, Data, DataFormat, ExtraModule, HostFunction, HostKind, Limits, Load, OnViolation,
    Outcome, Policy, Question, value, view, wire,
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
        modules: Vec::new(),
        trace: false,
    }
}

/// A run on a thread of its own: natively, an image belongs to a thread. The thread is never
/// joined, because an interpreter is not made to be taken down in a thread's last moments.
fn run_with(load: Load, entry: Option<&str>, data: &str) -> Outcome {
    let data = Data { format: DataFormat::Json, bytes: data.as_bytes().to_vec(), spread: false };
    run_call(load, Call { entry: entry.map(str::to_owned), data })
}

fn run_call(load: Load, call: Call) -> Outcome {
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
    let Question { kind, name, args } = wire::decode(message).expect("a call");
    let args = value::decode(&args).expect("canonical arguments");
    if kind == HostKind::Effect {
        return wire::encode(&note(&args));
    }
    let known = value::Value::List(vec![value::Value::Str("ABC".into())]);
    let answer: Answer = match args == known && name == "price" {
        true => Ok(ByteBuf::from(value::encode(&value::Value::Float(12.5)))),
        false => Err("no such symbol".into()),
    };
    wire::encode(&answer)
}

/// Takes notes that begin with a text.
fn note(args: &value::Value) -> Answer {
    match args {
        value::Value::List(args) if matches!(args.first(), Some(value::Value::Str(_))) => {
            Ok(ByteBuf::from(value::encode(&value::Value::None)))
        }
        _ => Err("a note begins with a text".into()),
    }
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
    load.policy = serde_json::from_str(r#"{"modules": {"math": "any"}}"#).expect("a policy");
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
fn a_trace_tells_the_least_recursion_limit() {
    let source = "
import copy, json, statistics
def walk(tree, depth=0):
    return depth + sum(walk(child, depth + 1) for child in tree)
def f(depth):
    import pprint
    tree = []
    for _ in range(depth):
        tree = [tree, []]
    pprint.pformat(copy.deepcopy(tree))
    return walk(tree) + statistics.mean(json.loads('[1, 3]'))
";
    for depth in ["0", "3", "12"] {
        let traced = run_with(Load { trace: true, ..request(source) }, Some("f"), depth);
        let peak = traced.trace.as_ref().expect("a trace").peaks.recursion;
        let with = |recursion| {
            let limits = Limits { recursion, ..Limits::default() };
            run_with(Load { limits, ..request(source) }, Some("f"), depth)
        };
        assert_eq!(value(&with(peak)), value(&traced), "{peak}");
        assert_eq!(with(peak - 1).class, Class::Recursion, "{peak}");
    }
}

#[test]
fn a_function_that_the_host_does_not_lend_is_a_violation() {
    let source = "
import host
def f(x):
    try:
        from host import order
    except ImportError as error:
        return str(error), hasattr(host, 'cancel')
";
    let mut load = request(source);
    load.policy.on_violation = OnViolation::Log;
    let outcome = run_with(load.clone(), None, "0");
    assert_eq!(value(&outcome), serde_json::json!(["cannot import name 'order' from 'host'", false]));
    let told: Vec<_> =
        outcome.violations.iter().map(|found| (&*found.rule, &*found.what, found.count)).collect();
    assert_eq!(told, [("host", "order", 1), ("host", "cancel", 1)]);
    load.policy.on_violation = OnViolation::Stop;
    let outcome = run_with(load, None, "0");
    assert_eq!((outcome.class, outcome.violations.len()), (Class::Policy, 1));
    assert_eq!(outcome.stopped_at.map(|place| place.line), Some(5));
}

#[test]
fn an_effect_that_the_host_refuses_is_told_and_stands_in_the_transcript() {
    let source = "
from host import notify, HostError
def f(x):
    try:
        notify(1)
    except HostError as error:
        notify(str(error))
        return notify('again')
";
    let mut load = request(source);
    load.host = vec![HostFunction { name: "notify".into(), kind: HostKind::Effect, max_calls: 3 }];
    let outcome = run_with(load, None, "0");
    assert_eq!(value(&outcome), serde_json::Value::Null);
    let recorded: Vec<_> = outcome.effects.iter().map(|effect| (effect.id, view(&effect.args))).collect();
    let text = |text: &str| Ok(serde_json::json!([text]));
    assert_eq!(recorded, [(0, text("a note begins with a text")), (1, text("again"))]);
    assert_eq!(outcome.transcript.len(), 1);
    assert_eq!(outcome.transcript[0].answer, Err("a note begins with a text".into()));
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
            Policy { on_violation, ..serde_json::from_str(r#"{"modules": {}}"#).expect("a policy") };
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
        load.policy = serde_json::from_str(r#"{"modules": {"math": "any"}}"#).expect("a policy");
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
    // Whose code it is is told by its builtins, not by the name of its file.
    for body in [
        "exec(compile('import json', '<frozen json>', 'exec'))",
        "exec(compile('import json', filename='codecs', mode='exec'), {})",
    ] {
        let mut load = request(&format!("def f(x):\n    {body}\n"));
        load.policy = serde_json::from_str(r#"{"modules": {"math": "any"}}"#).expect("a policy");
        assert_eq!(run_with(load, None, "0").class, Class::Policy, "{body}");
    }
    for body in [
        "f.__code__.replace(co_filename='<frozen json>')",
        "type(f.__code__)()",
        "type(f.__code__).__new__(type(f.__code__))",
    ] {
        let outcome = run(&format!("def f(x):\n    {body}\n"), "0");
        assert_eq!(outcome.class, Class::Error, "{body}: {outcome:?}");
    }
    let mut load = request("def f(x): return x");
    load.filename = "<frozen json>".into();
    assert_eq!(run_with(load, None, "0").class, Class::Value);
}

#[test]
fn user_code_sees_facades_and_the_library_sees_none_of_its_patches() {
    let source = "
import functools, heapq, json, random, statistics, sys
def f(x):
    seen = [hasattr(random, '_os'), '_os' in random.Random.seed.__globals__, 'marshal' in sys.modules]
    json.decoder.scanner = json.loads.__globals__['JSONDecoder'] = None
    statistics.median.__builtins__['sorted'] = None
    held = [json.loads('[1]'), statistics.median([3, 1, 2])]
    def refused(get):
        try:
            return get()
        except (AttributeError, ImportError, RuntimeError) as error:
            return type(error).__name__
    return seen, held, [
        refused(lambda: random._os),
        refused(lambda: next(heapq.merge(iter(globals, 0)))),
        refused(lambda: heapq.nsmallest(1, ['import marshal'], key=functools.partial(exec))),
        refused(lambda: functools.reduce.__self__),
        len(random.shuffle.__func__.__closure__ or ()),
    ]
";
    let seen = value(&run(source, "0"));
    let refused = serde_json::json!(["AttributeError", "RuntimeError", "ModuleNotFoundError", null, 0]);
    assert_eq!(seen, serde_json::json!([[false, false, false], [[1], 2], refused]));
}

fn module(name: &str, source: &str, trusted: bool) -> ExtraModule {
    ExtraModule { name: name.into(), source: source.into(), trusted }
}

#[test]
fn a_request_brings_modules_of_the_author_and_of_the_user() {
    let source = "
import helper, project.parts
from project import names
def f(x):
    return [helper.shout(x), project.parts.SUM, names.LIST, hasattr(helper, 'json'), str(helper)]
";
    let mut load = request(source);
    load.policy = serde_json::from_str(r#"{"modules": {"math": "any"}}"#).expect("a policy");
    load.modules = vec![
        module("helper", "import json\ndef shout(x): return json.dumps(x) + '!'\n", true),
        module("project.parts", "from . import names\nfrom .names import LIST\nSUM = sum(LIST)\n", false),
        module("project.names", "LIST = [1, 2]\n", false),
    ];
    let outcome = run_with(load.clone(), None, "7");
    assert_eq!(value(&outcome), serde_json::json!(["7!", 3, [1, 2], false, "<module 'helper'>"]));

    load.modules[2].source = "import json\n".into();
    let outcome = run_with(load.clone(), None, "7");
    assert_eq!(outcome.class, Class::Policy);
    assert_eq!(outcome.violations[0].location.as_ref().map(|at| at.file.as_str()), Some("project/names.py"));

    load.modules[2].name = "sys".into();
    assert_eq!(run_with(load, None, "7").class, Class::Value);
}

#[test]
fn dates_and_arrays_cross() {
    let source = "
import array, datetime
def f(x):
    zone = datetime.timezone(datetime.timedelta(hours=-3))
    return [datetime.date(2025, 1, 2), datetime.datetime(2025, 1, 2, 3, tzinfo=zone), datetime.datetime(1, 1, 1),
            datetime.time(1, 2, 3), datetime.timedelta(days=-1, microseconds=5), array.array('d', [0.5]), x]
";
    let outcome = run(source, "0");
    let seen = value(&outcome);
    let wanted = serde_json::json!([
        { "$date": "2025-01-02" },
        { "$datetime": "2025-01-02T03:00:00-03:00" },
        { "$datetime": "0001-01-01T00:00:00" },
        { "$time": "01:02:03" },
        { "$timedelta": [-1, 0, 5] },
        { "$array": ["d", [0.5]] },
        0,
    ]);
    assert_eq!(seen, wanted);

    // What has come out goes in, and comes out as the same bytes.
    let bytes = outcome.value.expect("ok has a value").into_vec();
    let call =
        Call { entry: None, data: Data { format: DataFormat::Cbor, bytes: bytes.clone(), spread: false } };
    let again = run_call(request("def f(x): return x"), call);
    assert_eq!(again.value.map(ByteBuf::into_vec), Some(bytes));
}

#[test]
fn packed_numbers_are_read_as_an_array_or_as_a_list() {
    let numbers = value::Value::Array { code: 'd', bytes: [1.5f64, 2.0].map(f64::to_le_bytes).concat() };
    let array = value::encode(&numbers);
    let list = [&[0xd9, 0xb8, 0x02][..], &array].concat();
    for (bytes, kind) in [(array, "array"), (list, "list")] {
        let call = Call { entry: None, data: Data { format: DataFormat::Cbor, bytes, spread: false } };
        let outcome = run_call(request("def f(x): return [type(x).__name__, sum(x)]"), call);
        assert_eq!(value(&outcome), serde_json::json!([kind, 3.5]));
    }
}

#[test]
fn an_entry_is_a_function_a_lambda_or_a_method() {
    let source = "
double = lambda x: 2 * x
class Strategy:
    def __init__(self): self.base = 10
    def decide(self, x): return self.base + x
    limit = 3
";
    let called = |entry: &str| run_with(request(source), Some(entry), "1");
    assert_eq!(value(&called("double")), serde_json::json!(2));
    assert_eq!(value(&called("Strategy.decide")), serde_json::json!(11));
    for (entry, message) in [
        ("Strategy.missing", "the class 'Strategy' has no method 'missing'"),
        ("Strategy.limit", "'Strategy.limit' is not a method"),
        ("double.x", "'double' is not a class; this file defines: double"),
        ("other", "no function named 'other'; this file defines: double"),
    ] {
        assert_eq!(called(entry).error.expect("an error").message, message);
    }
}
