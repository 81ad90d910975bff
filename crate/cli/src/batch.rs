use crate::{
    runner::{Runner, on_a_deep_stack},
    unreadable,
};
use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use belljar_protocol::{Call, Data, DataFormat, ExtraModule, HostFunction, Limits, Load, Policy};
use serde::Deserialize;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
#[command(after_help = REQUEST)]
pub(crate) struct Arguments {
    /// The requests, one JSON object a line: a file, or - for standard input.
    #[arg(default_value = "-")]
    file: PathBuf,
}

const REQUEST: &str = "\
A request is a JSON object on one line; only `source` has to be there:
  source       the Python source
  filename     its name in tracebacks [default: main.py]
  entry        the function to call [default: the source's only one]
  data         the data for the function, as text; in base64 for the format cbor [default: null]
  data_format  json, ndjson, csv, text or cbor [default: json]
  spread       whether the data holds the arguments, rather than being the one argument
  policy       a policy document
  limits       any of fuel, memory_bytes, recursion, output_bytes, value_bytes, deadline_ms
  seed         what `random`, `secrets` and `uuid` start from [default: 0]
  now_ms       where the program's clock starts, in milliseconds since 1970 [default: the present]
  host         functions to import from `host`: objects with name, kind (read, effect) and max_calls
  modules      further modules to import: objects with name, source and trusted

Each line of the input gives one line of output, in order and at once: the report of its run, or
{\"line\": N, \"malformed\": \"why\"} where it is no request. Nothing answers `read` functions.

The exit code is 0 unless the input cannot be read.
";

pub(crate) fn batch(arguments: Arguments) -> Result<ExitCode> {
    on_a_deep_stack(move || {
        let requests = open(&arguments.file)?;
        let mut runner = Runner::open()?;
        let mut out = io::stdout().lock();
        for (index, line) in requests.split(b'\n').enumerate() {
            let line = line.context("cannot read the next request")?;
            let answer = match read(&line) {
                Ok((load, call)) => serde_json::to_string(&runner.run(&load, &call, |_, _| {})?)?,
                Err(why) => serde_json::json!({ "line": index + 1, "malformed": why }).to_string(),
            };
            writeln!(out, "{answer}")?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// What a browser's `LoadRequest` and `CallRequest` have, with the data as text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    source: String,
    filename: Option<String>,
    entry: Option<String>,
    data: Option<String>,
    data_format: Option<DataFormat>,
    #[serde(default)]
    spread: bool,
    #[serde(default)]
    policy: Policy,
    #[serde(default)]
    limits: Limits,
    #[serde(default)]
    seed: u64,
    now_ms: Option<i64>,
    #[serde(default)]
    host: Vec<HostFunction>,
    #[serde(default)]
    modules: Vec<ExtraModule>,
}

fn read(line: &[u8]) -> Result<(Load, Call), String> {
    let request: Request = serde_json::from_slice(line).map_err(|error| said(&error))?;
    let format = request.data_format.unwrap_or(DataFormat::Json);
    let data = request.data.unwrap_or_else(|| "null".to_owned());
    let bytes = match format {
        DataFormat::Cbor => BASE64_STANDARD.decode(data).map_err(|error| format!("data: {error}"))?,
        _ => data.into_bytes(),
    };
    let load = Load {
        source: request.source.into_bytes(),
        filename: request.filename.unwrap_or_else(|| "main.py".to_owned()),
        policy: request.policy,
        limits: request.limits,
        seed: request.seed,
        now_ms: request.now_ms.unwrap_or_else(|| jiff::Timestamp::now().as_millisecond()),
        host: request.host,
        modules: request.modules,
        trace: false,
    };
    Ok((load, Call { entry: request.entry, data: Data { format, bytes, spread: request.spread } }))
}

/// The error without its line, which is always the first of one.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())) {
        Some(what) => format!("{what} at column {}", error.column()),
        None => text,
    }
}
