use crate::{
    fixtures::Fixtures,
    request,
    runner::{Runner, on_a_deep_stack},
    unreadable,
};
use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use belljar_host::Rules;
use belljar_protocol::{
    Call, Data, DataFormat, Exchange, ExtraModule, HostRule, Limits, Load, Outcome, Policy, wire,
};
use serde::Deserialize;
use serde_json::json;
use std::{
    collections::BTreeMap,
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
  host         functions to import from `host`, by name, as a policy document has them
  modules      further modules to import: objects with name, source and trusted
  outcome      of an earlier run, in base64: its transcript answers `read` functions

Each line of the input gives one line of output, in order and at once: the report of its run, or
{\"line\": N, \"malformed\": \"why\"} where it is no request, or {\"line\": N, \"mismatch\": \"where\"} where it made
another call than the run of its `outcome`. Without one, nothing answers `read` functions.

The exit code is 0 unless the input cannot be read.
";

pub(crate) fn batch(arguments: Arguments) -> Result<ExitCode> {
    on_a_deep_stack(move || {
        let requests = open(&arguments.file)?;
        let mut runner = Runner::open()?;
        let mut out = io::stdout().lock();
        for (index, line) in requests.split(b'\n').enumerate() {
            let line = line.context("cannot read the next request")?;
            match writeln!(out, "{}", answer(&mut runner, &line, index + 1)?) {
                // Nobody reads the answers any more.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
                done => done?,
            }
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// One line.
fn answer(runner: &mut Runner, line: &[u8], number: usize) -> Result<String> {
    let (request, transcript) = match read(line) {
        Ok(request) => request,
        Err(why) => return Ok(json!({ "line": number, "malformed": why }).to_string()),
    };
    let report = match transcript {
        Some(transcript) => runner.replay(&request.load, &request.call, transcript)?,
        None => Ok(runner.run(request, |_, _| {})?.report),
    };
    Ok(match report {
        Ok(report) => serde_json::to_string(&report)?,
        Err(mismatch) => json!({ "line": number, "mismatch": mismatch.to_string() }).to_string(),
    })
}

fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(Box::new(BufReader::new(file)))
}

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
    host: BTreeMap<String, HostRule>,
    #[serde(default)]
    modules: Vec<ExtraModule>,
    outcome: Option<String>,
}

/// With the transcript of the run that is to be made again, if it is one.
fn read(line: &[u8]) -> Result<(request::Request, Option<Vec<Exchange>>), String> {
    let request: Request = serde_json::from_slice(line).map_err(|error| said(&error))?;
    let format = request.data_format.unwrap_or(DataFormat::Json);
    let data = request.data.unwrap_or_else(|| "null".to_owned());
    let bytes = match format {
        DataFormat::Cbor => BASE64_STANDARD.decode(data).map_err(|error| format!("data: {error}"))?,
        _ => data.into_bytes(),
    };
    let rules = Rules::new(&request.host)?;
    let transcript = request.outcome.as_deref().map(transcript).transpose()?;
    let load = Load {
        source: request.source.into_bytes(),
        filename: request.filename.unwrap_or_else(|| "main.py".to_owned()),
        policy: request.policy,
        limits: request.limits,
        seed: request.seed,
        now_ms: request.now_ms.unwrap_or_else(|| jiff::Timestamp::now().as_millisecond()),
        host: rules.functions(),
        modules: request.modules,
        trace: false,
    };
    let call = Call { entry: request.entry, data: Data { format, bytes, spread: request.spread } };
    Ok((request::Request { load, call, rules, fixtures: Fixtures::default() }, transcript))
}

fn transcript(outcome: &str) -> Result<Vec<Exchange>, String> {
    let bytes = BASE64_STANDARD.decode(outcome).map_err(|error| format!("outcome: {error}"))?;
    let outcome: Outcome = wire::decode(&bytes).map_err(|error| format!("outcome: {error}"))?;
    Ok(outcome.transcript)
}

/// The error without its line, which is always the first of one.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())) {
        Some(what) => format!("{what} at column {}", error.column()),
        None => text,
    }
}
