//! Many runs, good and bad, in one sandbox under wasmtime: memory stays flat, and every program ends
//! after them as it did before.

use belljar_host::{
    Sandbox,
    wasmtime::{Compiled, Deadline, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{Call, Data, DataFormat, Digest, Limits, Load, Policy};
use serde::Deserialize;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// As tests/generated/print.mjs prints it, and as the header of a case says it.
#[derive(Deserialize)]
struct Program {
    source: String,
    entry: String,
    data: String,
    data_format: DataFormat,
    spread: bool,
    policy: Policy,
    limits: Limits,
    seed: u64,
    now_ms: i64,
}

impl Program {
    fn run(&self, sandbox: &mut Sandbox<Wasmtime>) -> Digest {
        let load = Load {
            source: self.source.clone().into_bytes(),
            filename: "main.py".into(),
            policy: self.policy.clone(),
            limits: self.limits,
            seed: self.seed,
            now_ms: self.now_ms,
            host: Vec::new(),
            modules: Vec::new(),
            trace: false,
        };
        let bytes = self.data.clone().into_bytes();
        let data = Data { format: self.data_format, bytes, spread: self.spread };
        sandbox.machine_mut().lend(Deadline::after(Duration::from_secs(600)));
        let run = sandbox.run(&load, &Call { entry: Some(self.entry.clone()), data });
        Digest::of(&run.expect("the machine lives").bytes)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn cases() -> Vec<Program> {
    let mut paths: Vec<_> = fs::read_dir(root().join("tests/cases"))
        .expect("the folder of cases")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| case(&fs::read_to_string(path).expect("a readable case"))).collect()
}

/// A file without an entry is no case, and one about time is none for here.
fn case(source: &str) -> Option<Program> {
    let header = |key: &str| {
        let mut lines = source.lines().take_while(|line| line.starts_with('#'));
        lines.find_map(|line| line.strip_prefix(&format!("# {key}: ")))
    };
    if header("class") == Some("timeout") {
        return None;
    }
    Some(Program {
        entry: header("entry")?.to_owned(),
        data: header("data").unwrap_or("null").to_owned(),
        data_format: DataFormat::Json,
        spread: false,
        policy: header("policy").map_or_else(Policy::default, json),
        limits: header("limits").map_or_else(Limits::default, json),
        seed: 1,
        now_ms: 1_760_000_000_000,
        source: source.to_owned(),
    })
}

fn generated(count: u32) -> Vec<Program> {
    let print = root().join("tests/generated/print.mjs");
    let node = Command::new("node").arg(print).arg(count.to_string()).output().expect("node");
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    String::from_utf8(node.stdout).expect("UTF-8").lines().map(json).collect()
}

fn json<'a, T: Deserialize<'a>>(text: &'a str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The long form takes some minutes: BELLJAR_SOAK=10000.
#[test]
fn memory_and_outcomes_stay_what_they_were() {
    let runs = env::var("BELLJAR_SOAK").map_or(1500, |runs| runs.parse().expect("a number of runs"));
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(move || soak(runs));
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

fn soak(runs: usize) {
    let engine = root().join("dist/engine/engine.wasm");
    let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
    let mut sandbox = Sandbox::new(Wasmtime::new(&compiled).expect("an instance"));
    let programs: Vec<_> = cases().into_iter().chain(generated(100)).collect();
    let mut round = || programs.iter().map(|program| program.run(&mut sandbox)).collect::<Vec<_>>();
    let first = round();
    let early = resident_bytes();
    let mut last = Vec::new();
    for at in 1..runs.div_ceil(programs.len()).max(2) {
        last = round();
        println!("round {at}: {} MiB", resident_bytes() >> 20);
    }
    assert_eq!(last, first);
    let late = resident_bytes();
    assert!(late < early + (32 << 20), "{early} bytes after the first round, {late} at the end");
}

/// Of this process; 0 where the system does not tell.
fn resident_bytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0) << 10
}
