use crate::{
    policy,
    runner::{Runner, on_a_deep_stack},
    unreadable,
};
use anyhow::{Context as _, Result};
use belljar_host::Stream;
use belljar_protocol::{Call, Class, Data, DataFormat, Limits, Load, MAX_SAFE_INTEGER, Report};
use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The Python file.
    file: PathBuf,
    /// The function to call; the file's only one where it is not given.
    #[arg(long)]
    entry: Option<String>,
    /// The data for the function: a file, or - for standard input; null where it is not given.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The data's format; by the file's ending where it is not given, JSON otherwise.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The data holds the arguments (a list or a mapping), rather than being the one argument.
    #[arg(long)]
    spread: bool,
    /// Wall-clock milliseconds from the start of user code.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    deadline_ms: Option<u32>,
    /// Units of fuel.
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=MAX_SAFE_INTEGER))]
    fuel: Option<u64>,
    /// Mebibytes of memory above the boot image.
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=Limits::MAX_MEMORY_BYTES >> 20))]
    memory_mib: Option<u64>,
    /// What `random`, `secrets` and `uuid` start from.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=MAX_SAFE_INTEGER))]
    seed: u64,
    /// Where the program's clock starts (RFC 3339); the present moment where it is not given.
    #[arg(long)]
    now: Option<jiff::Timestamp>,
    /// A policy document; everything that the engine has is allowed where it is not given.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Print the outcome as one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Json,
    Ndjson,
    Csv,
    Text,
    Cbor,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let json = arguments.json;
    let (load, call) = request(&arguments)?;
    let report = on_a_deep_stack(move || {
        let mut runner = Runner::open()?;
        if json { runner.run(&load, &call, |_, _| {}) } else { runner.run(&load, &call, show) }
    })?;
    if json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        print(&report)?;
    }
    Ok(ExitCode::from(u8::from(report.class != Class::Ok)))
}

fn request(arguments: &Arguments) -> Result<(Load, Call)> {
    let terms = arguments.policy.as_deref().map(policy::read).transpose()?.map(|document| document.resolve());
    let (policy, mut limits) = terms.map_or_else(Default::default, |terms| (terms.policy, terms.limits));
    if let Some(deadline_ms) = arguments.deadline_ms {
        limits.deadline_ms = deadline_ms;
    }
    if let Some(fuel) = arguments.fuel {
        limits.fuel = fuel;
    }
    if let Some(mebibytes) = arguments.memory_mib {
        limits.memory_bytes = mebibytes << 20;
    }
    let name = arguments.file.file_name().unwrap_or(arguments.file.as_os_str());
    let load = Load {
        source: read(&arguments.file)?,
        filename: name.to_string_lossy().into_owned(),
        policy,
        limits,
        seed: arguments.seed,
        now_ms: arguments.now.unwrap_or_else(jiff::Timestamp::now).as_millisecond(),
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    };
    let bytes = match &arguments.data {
        None => b"null".to_vec(),
        Some(path) if path.as_os_str() == "-" => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
            bytes
        }
        Some(path) => read(path)?,
    };
    let format = match arguments.format {
        Some(format) => format,
        None => by_ending(arguments.data.as_deref()),
    };
    let format = match format {
        Format::Json => DataFormat::Json,
        Format::Ndjson => DataFormat::Ndjson,
        Format::Csv => DataFormat::Csv,
        Format::Text => DataFormat::Text,
        Format::Cbor => DataFormat::Cbor,
    };
    let data = Data { format, bytes, spread: arguments.spread };
    Ok((load, Call { entry: arguments.entry.clone(), data }))
}

fn by_ending(data: Option<&Path>) -> Format {
    match data.and_then(Path::extension).and_then(|ending| ending.to_str()) {
        Some("ndjson" | "jsonl") => Format::Ndjson,
        Some("csv") => Format::Csv,
        Some("txt" | "log") => Format::Text,
        Some("cbor") => Format::Cbor,
        _ => Format::Json,
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| unreadable(path, &error))
}

/// What the program writes, as it writes it. A terminal that is gone is no matter of the program's.
fn show(stream: Stream, text: &str) {
    let text = printable(text);
    let _ = match stream {
        Stream::Stdout => io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()),
        Stream::Stderr => io::stderr().write_all(text.as_bytes()),
    };
}

/// As a person reads it, after its output: the value, or what went wrong.
fn print(report: &Report) -> Result<()> {
    if report.class == Class::Ok {
        println!("{}", serde_json::to_string_pretty(&report.value)?);
        return Ok(());
    }
    if let Some(error) = &report.error {
        eprint!("{}", printable(&error.rendered));
    }
    if let Some(place) = &report.stopped_at {
        eprintln!("  in {}, line {}, in {}", printable(&place.file), place.line, printable(&place.function));
    }
    eprintln!("belljar: {}", report.class);
    Ok(())
}

/// A program's text without what would steer a terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}
