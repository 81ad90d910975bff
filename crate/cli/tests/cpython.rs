//! CPython's own tests inside the engine: what became of each, as tests/cpython/expected.md says.
//!
//! `tests/cpython/fetch` brings them, `plan.json` says which, `runner.py` runs them. They are sent along
//! as extra modules, with `unittest` from the Python library that the engine is made of, and with what
//! stands in for the rest of a computer (`support`).

use belljar_host::{
    Answer, Lend, Sandbox, Tick,
    wasmtime::{Compiled, STACK_BYTES, Wasmtime, default_cache},
};
use belljar_protocol::{
    Call, Class, Data, DataFormat, ExtraModule, HostFunction, HostKind, Limits, Load, Policy, view,
};
use libtest_mimic::{Arguments, Completion, Trial};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    rc::Rc,
    time::Instant,
};

/// Slices of fuel for one test, 10^10 units: some seconds.
const MOST_SLICES: u32 = 2_500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    /// What comes along of RustPython's Python library.
    library: Vec<String>,
    /// Files, and folders of them, that a module's tests read.
    files: BTreeMap<String, Vec<String>>,
    /// What a module's tests want a copy of, without its native half; what has to run first stands first.
    pure: BTreeMap<String, Vec<String>>,
    /// Tests, and classes of them, that are not run, by the reason.
    skip: BTreeMap<String, Vec<String>>,
    modules: Vec<String>,
}

impl Plan {
    /// Reasons by what is skipped of this module.
    fn skipped(&self, module: &str) -> BTreeMap<&str, &str> {
        let all = self.skip.iter().flat_map(|(reason, names)| names.iter().map(move |name| (name, reason)));
        let own = all.filter_map(|(name, reason)| {
            let inner = name.strip_prefix(module)?.strip_prefix('.')?;
            Some((inner, reason.as_str()))
        });
        own.collect()
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Ending {
    id: String,
    /// `passed`, `failed`, `skipped`, or the class of the outcome that the test ended the run in.
    kind: String,
    reason: String,
    slices: u32,
}

/// What the runner has reported of a run.
#[derive(Default)]
struct Progress {
    running: Option<(u64, String)>,
    slices: u32,
    endings: Vec<Ending>,
}

struct Watch(Rc<RefCell<Progress>>);

impl Lend for Watch {
    fn tick(&mut self) -> Tick {
        let mut progress = self.0.borrow_mut();
        progress.slices += 1;
        if progress.slices > MOST_SLICES { Tick::Timeout } else { Tick::GoOn }
    }

    fn call(&mut self, _: &str, args: &[u8]) -> Answer {
        let row = view(args).map_err(|error| error.to_string())?;
        let text = |index: usize| row[index].as_str().unwrap_or_default().to_owned();
        let mut progress = self.0.borrow_mut();
        let slices = std::mem::take(&mut progress.slices);
        if text(0) == "started" {
            progress.running = Some((row[1].as_u64().unwrap_or(0), text(2)));
        } else {
            progress.running = None;
            progress.endings.push(Ending { id: text(2), kind: text(0), reason: text(3), slices });
        }
        // None.
        Ok(vec![0xf6].into())
    }
}

struct Sources {
    tests: PathBuf,
    library: PathBuf,
    here: PathBuf,
}

impl Sources {
    fn modules(&self, plan: &Plan, name: &str) -> BTreeMap<String, String> {
        let mut modules = BTreeMap::new();
        for name in &plan.library {
            read_modules(&self.library, &self.library.join(name), &mut modules);
        }
        let mut todo = BTreeSet::from([name.to_owned()]);
        let mut done = BTreeSet::new();
        while let Some(name) = todo.pop_first() {
            let mut found = BTreeMap::new();
            read_modules(self.tests.parent().expect("a folder"), &self.tests.join(&name), &mut found);
            done.insert(name);
            for source in found.values() {
                todo.extend(mentioned(source).filter(|name| !done.contains(*name)).map(str::to_owned));
            }
            modules.append(&mut found);
        }
        let support = self.here.join("support");
        for entry in fs::read_dir(&support).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            read_modules(&support, &entry.with_extension(""), &mut modules);
        }
        modules
    }

    /// The files that a module's tests read, itself among them, in hexadecimal.
    fn files(&self, plan: &Plan, module: &str) -> BTreeMap<String, String> {
        let own = format!("{module}.py");
        let named = plan.files.get(module).into_iter().flatten().chain([&own]);
        let mut files = BTreeMap::new();
        for path in named.flat_map(|file| files_in(&self.tests.join(file))).filter(|path| path.exists()) {
            let name = path.strip_prefix(&self.tests).expect("a path inside").display().to_string();
            let bytes = fs::read(&path).expect("a readable file");
            let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            });
            files.insert(format!("/test/{name}"), hex);
        }
        files
    }

    fn pure(&self, plan: &Plan, module: &str) -> Value {
        let source = |name: &String| {
            let path = self.library.join(name.replace('.', "/"));
            let file = if path.is_dir() { path.join("__init__.py") } else { path.with_extension("py") };
            json!([name, fs::read_to_string(file).expect("a module of the library")])
        };
        plan.pure.get(module).into_iter().flatten().map(source).collect()
    }
}

/// The module or package at this path, without an ending, by dotted names.
fn read_modules(root: &Path, path: &Path, modules: &mut BTreeMap<String, String>) {
    let paths = if path.is_dir() { files_in(path) } else { vec![path.with_extension("py")] };
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "py")) {
        let Ok(source) = fs::read_to_string(path) else { continue };
        let name = path.strip_prefix(root).expect("a path inside").with_extension("");
        let name = name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(".");
        modules.insert(name.strip_suffix(".__init__").unwrap_or(&name).to_owned(), source);
    }
}

fn files_in(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let mut entries: Vec<_> =
        fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries.iter().flat_map(|path| files_in(path)).collect()
}

/// Names that follow `test.` in imports and strings, or `from test import`.
fn mentioned(source: &str) -> impl Iterator<Item = &str> {
    let dotted = source.match_indices("test.").filter_map(|(at, dotted)| {
        let before = source[..at].chars().next_back()?;
        " '\"".contains(before).then(|| words(&source[at + dotted.len()..]).next()).flatten()
    });
    let imported = source.lines().filter_map(|line| line.trim().strip_prefix("from test import "));
    dotted.chain(imported.flat_map(words)).filter(|name| !name.is_empty() && *name != "support")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// Runs a module's tests, again behind each test that ends a run.
fn run(sandbox: &mut Sandbox<Wasmtime>, sources: &Sources, plan: &Plan, module: &str) -> Vec<Ending> {
    let modules = sources.modules(plan, module);
    let mut request = json!({
        "module": format!("test.{module}"),
        "modules": modules.keys().collect::<Vec<_>>(),
        "pure": sources.pure(plan, module),
        "files": sources.files(plan, module),
        "skip": plan.skipped(module),
    });
    let load = Load {
        source: fs::read(sources.here.join("runner.py")).expect("the runner"),
        filename: "runner.py".into(),
        policy: Policy::default(),
        limits: Limits {
            fuel: 1 << 50,
            memory_bytes: 1 << 30,
            output_bytes: 1 << 20,
            value_bytes: 1 << 20,
            deadline_ms: u32::MAX,
            ..Limits::default()
        },
        seed: 1,
        now_ms: 1_760_000_000_000,
        host: vec![HostFunction { name: "report".into(), kind: HostKind::Read, max_calls: u32::MAX }],
        modules: modules
            .into_iter()
            .map(|(name, source)| ExtraModule { name, source, trusted: false })
            .collect(),
        trace: false,
    };
    let mut endings = Vec::new();
    let mut start = 0;
    loop {
        let progress = Rc::<RefCell<Progress>>::default();
        sandbox.machine_mut().lend(Watch(progress.clone()));
        request["start"] = start.into();
        let data = Data { format: DataFormat::Json, bytes: request.to_string().into(), spread: false };
        let run = sandbox.run(&load, &Call { entry: Some("run_module".into()), data });
        let outcome = run.expect("the machine lives").outcome;
        let Progress { running, slices, endings: reported } = progress.take();
        endings.extend(reported);
        let reason = match (&outcome.error, outcome.class) {
            (_, Class::Timeout) => format!("more than {} units of fuel", u64::from(MOST_SLICES) * 4_000_000),
            (Some(error), _) => error.message.split_whitespace().collect::<Vec<_>>().join(" "),
            (None, _) => String::new(),
        };
        match (outcome.class, running) {
            (Class::Ok, _) => break,
            (class, Some((index, id))) => {
                endings.push(Ending { id, kind: class.to_string(), reason, slices });
                start = index + 1;
            }
            (class, None) => {
                endings.push(Ending { id: module.to_owned(), kind: class.to_string(), reason, slices });
                break;
            }
        }
    }
    endings.sort();
    endings
}

/// One module's part of the report: counts, what went wrong, and why tests were skipped.
fn chapter(name: &str, endings: &[Ending]) -> String {
    let count = |kind: &str| endings.iter().filter(|ending| ending.kind == kind).count();
    let (passed, skipped) = (count("passed"), count("skipped"));
    let failed = endings.len() - passed - skipped;
    let mut text = format!("\n## {name}: {passed} passed, {failed} failed, {skipped} skipped\n");
    for Ending { id, kind, reason, .. } in endings {
        if kind != "passed" && kind != "skipped" {
            let _ = writeln!(text, "- {kind} `{id}`: {reason}");
        }
    }
    let mut reasons = BTreeMap::<&str, usize>::new();
    for ending in endings.iter().filter(|ending| ending.kind == "skipped") {
        let reason = if ending.reason.is_empty() { "no reason given" } else { &ending.reason };
        *reasons.entry(reason).or_default() += 1;
    }
    for (reason, count) in reasons {
        let _ = writeln!(text, "- skipped {count}: {reason}");
    }
    text
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of CPython's tests, or why they cannot be had.
fn fetch() -> Result<PathBuf, String> {
    let output = Command::new(root().join("tests/cpython/fetch")).output().expect("a shell");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout).into()) } else { Err(text(&output.stderr)) }
}

/// RustPython's Python library, where cargo has put it.
fn library() -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let mut packages = metadata["packages"].as_array().expect("packages").iter();
    let package = packages.find(|package| package["name"] == "rustpython-pylib").expect("the library");
    Path::new(package["manifest_path"].as_str().expect("a path")).with_file_name("Lib")
}

fn on_a_deep_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(test);
    if let Err(panic) = thread.expect("a thread").join() {
        std::panic::resume_unwind(panic);
    }
}

/// Where no tests can be had, the one test there is counts as ignored. Rust's own harness decides that
/// before anything runs, so this file brings another.
fn main() {
    let trial = Trial::ignorable_test("cpythons_tests_end_as_expected", || match fetch() {
        Ok(tests) => {
            on_a_deep_stack(|| cpythons_tests_end_as_expected(tests));
            Ok(Completion::Completed)
        }
        Err(why) => Ok(Completion::ignored_with(why)),
    });
    libtest_mimic::run(&Arguments::from_args(), vec![trial]).exit();
}

fn cpythons_tests_end_as_expected(tests: PathBuf) {
    let here = root().join("tests/cpython");
    let plan = fs::read_to_string(here.join("plan.json")).expect("the plan");
    let mut plan: Plan = serde_json::from_str(&plan).expect("a plan");
    let only = std::env::var("BELLJAR_CPYTHON_ONLY").ok();
    if let Some(only) = &only {
        plan.modules.retain(|module| only.split(' ').any(|name| name == module));
    }
    let version = fs::read_to_string(tests.join("VERSION")).unwrap_or_default();
    let (table, chapters) = run_all(&Sources { tests, library: library(), here: here.clone() }, &plan);
    if only.is_some() {
        return println!("{chapters}");
    }
    let report = format!("# The tests of CPython {}\n\n{table}{chapters}", version.trim());
    let log = root().join("dist/test-logs/cpython.md");
    fs::create_dir_all(log.parent().expect("a folder")).expect("the folder of logs");
    fs::write(&log, &report).expect("the report");
    let expected = fs::read_to_string(here.join("expected.md")).unwrap_or_default();
    let wrong = differences(&report, &expected);
    let log = log.display();
    assert!(wrong.is_empty(), "not as expected.md says, which {log} may replace once it is right:\n{wrong}");
}

/// The table and the chapters of the report. What took long is printed.
fn run_all(sources: &Sources, plan: &Plan) -> (String, String) {
    let engine = root().join("dist/engine/engine.wasm");
    let compiled = Compiled::open(&engine, default_cache().as_deref()).expect("the built engine");
    let mut sandbox = Sandbox::new(Wasmtime::new(&compiled).expect("an instance"));
    let mut table = String::from("| module | passed | failed | skipped |\n| --- | --: | --: | --: |\n");
    let mut chapters = String::new();
    for module in &plan.modules {
        let since = Instant::now();
        let endings = run(&mut sandbox, sources, plan, module);
        let chapter = chapter(module, &endings);
        let heading = chapter.lines().nth(1).unwrap_or_default();
        println!("{heading} in {:.1} s", since.elapsed().as_secs_f64());
        for Ending { id, slices, .. } in endings.iter().filter(|ending| ending.slices > MOST_SLICES / 20) {
            println!("   {id}: {slices} slices of fuel");
        }
        let counts = heading.split(' ').filter(|word| word.parse::<usize>().is_ok());
        let _ = writeln!(table, "| {module} | {} |", counts.collect::<Vec<_>>().join(" | "));
        chapters += &chapter;
    }
    (table, chapters)
}

/// The lines of which one report has more than the other. Where the tests are of another version, only
/// endings that must never be count.
fn differences(report: &str, expected: &str) -> String {
    let same = report.lines().next() == expected.lines().next();
    let new = report.lines().filter(|line| !expected.lines().any(|other| other == *line));
    let gone = expected.lines().filter(|line| same && !report.lines().any(|other| other == *line));
    let new = new.filter(|line| same || line.starts_with("- crash "));
    new.map(|line| format!("+ {line}\n")).chain(gone.map(|line| format!("- {line}\n"))).collect()
}
