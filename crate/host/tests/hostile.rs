//! A guest that owns its instance and lies about everything: the host believes nothing.

use belljar_host::{
    Run, Sandbox,
    wasmtime::{Compiled, Wasmtime},
};
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, Policy};
use std::fs;

/// Runs an engine whose `alloc` and `load` are these, with `data` in its memory.
fn run(name: &str, alloc: &str, load: &str, data: &str) -> Run {
    let text = format!(
        r#"(module
            (import "belljar" "tick" (func $tick (result i32)))
            (import "belljar" "call" (func $call (param i32 i32) (result i64)))
            (memory (export "memory") 1)
            (global (export "status") i32 (i32.const 8))
            (func (export "alloc") (param i32) (result i32) {alloc})
            (func $load (export "load") (param i32 i32) (result i64) {load})
            (func (export "call") (param i32 i32) (result i64) (unreachable))
            (data (i32.const 8) "{data}"))"#
    );
    let wasm = std::env::temp_dir().join(format!("belljar-hostile-{}-{name}.wasm", std::process::id()));
    fs::write(&wasm, wat::parse_str(text).expect("a module")).expect("a file");
    let compiled = Compiled::open(&wasm, None).expect("an engine of sorts");
    fs::remove_file(wasm).expect("our own file");
    let mut sandbox = Sandbox::new(Wasmtime::new(&compiled).expect("an instance"));
    let load = Load {
        source: b"def f(x): return x".to_vec(),
        filename: "main.py".into(),
        policy: Policy::default(),
        limits: Limits::default(),
        seed: 0,
        now_ms: 0,
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    };
    let data = Data { format: DataFormat::Json, bytes: b"1".to_vec(), spread: false };
    sandbox.run(&load, &Call { entry: None, data }).expect("the machine lives")
}

fn message(run: &Run) -> &str {
    assert_eq!(run.outcome.class, Class::Crash);
    &run.outcome.error.as_ref().expect("an error").message
}

/// What the runtime said of a guest that left no outcome.
fn trap(run: &Run) -> &str {
    assert_eq!(message(run), "the engine trapped, and could not say why");
    &run.trap.as_ref().expect("a trap").0
}

#[test]
fn room_outside_the_memory() {
    let run = run("alloc", "(i32.const -1)", "(i64.const 0)", "");
    assert_eq!(trap(&run), "'alloc' answered with a place outside the memory");
}

#[test]
fn an_answer_outside_the_memory() {
    let run = run("answer", "(i32.const 1024)", "(i64.const -1)", "");
    assert_eq!(trap(&run), "'load' answered with a place outside the memory");
}

#[test]
fn an_answer_that_is_no_outcome() {
    let run = run(
        "garbage",
        "(i32.const 1024)",
        "(i64.const 0x0000001000000004)",
        r"\00\00\00\00\00\00\00\00\ff\ff\ff\ff",
    );
    assert!(message(&run).starts_with("the engine's answer: malformed message: "), "{}", message(&run));
}

#[test]
fn last_words_outside_the_memory() {
    let run = run("words", "(i32.const 1024)", "(unreachable)", r"\00\00\ff\7f\00\01\00\00");
    assert!(trap(&run).starts_with("wasm trap: "), "{}", trap(&run));
}

#[test]
fn a_host_call_from_outside_the_memory() {
    let run = run("call", "(i32.const 1024)", "(call $call (i32.const -8) (i32.const 64))", "");
    assert_eq!(trap(&run), "a host call from outside the memory");
}

#[test]
fn recursion_without_end() {
    let run = run("deep", "(i32.const 1024)", "(call $load (local.get 0) (local.get 1))", "");
    assert!(trap(&run).contains("call stack exhausted"), "{}", trap(&run));
}
