//! What `run` and `trace` have in common: the program, its data and its terms.

use crate::{Usage, fixtures::Fixtures, policy, read_input};
use anyhow::Result;
use belljar_host::Rules;
use belljar_protocol::{
    Call, Data, DataFormat, ExtraModule, HostRule, Limits, Load, MAX_SAFE_INTEGER, OnViolation,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The Python file.
    file: PathBuf,
    /// A further module of the program, and the file that it stands in; may be given several times.
    #[arg(long = "module", value_name = "NAME=FILE", value_parser = module)]
    modules: Vec<(String, PathBuf)>,
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
    /// A policy document, or - for standard input; everything that the engine has is allowed where it is
    /// not given.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Fixtures that answer the calls of the functions that the policy lends (docs/policy.md).
    #[arg(long, value_name = "FIXTURES")]
    host: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    Json,
    Ndjson,
    Csv,
    Text,
    Cbor,
}

/// A run as it is asked for.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) load: Load,
    pub(crate) call: Call,
    pub(crate) rules: Rules,
    pub(crate) fixtures: Fixtures,
}

impl Request {
    /// The same with everything recorded, and nothing refused.
    pub(crate) fn traced(mut self) -> Self {
        self.load.trace = true;
        self.load.policy.on_violation = OnViolation::Log;
        self
    }
}

impl Arguments {
    pub(crate) fn read(&self) -> Result<Request> {
        self.share_standard_input()?;
        let terms = self.policy.as_deref().map(policy::read).transpose()?.map(|document| document.resolve());
        let (policy, limits, host) =
            terms.map_or_else(Default::default, |terms| (terms.policy, terms.limits, terms.host));
        let name = self.file.file_name().unwrap_or(self.file.as_os_str());
        let rules = Rules::new(&host).map_err(Usage)?;
        let load = Load {
            source: read_input(&self.file)?,
            filename: name.to_string_lossy().into_owned(),
            policy,
            limits: self.limits(limits),
            seed: self.seed,
            now_ms: self.now.unwrap_or_else(jiff::Timestamp::now).as_millisecond(),
            host: rules.functions(),
            modules: self.extra_modules()?,
            trace: false,
        };
        let data = Data { format: self.format(), bytes: self.data()?, spread: self.spread };
        let fixtures = self.fixtures(&host)?;
        Ok(Request { load, call: Call { entry: self.entry.clone(), data }, rules, fixtures })
    }

    /// Standard input is read to its end once.
    fn share_standard_input(&self) -> Result<()> {
        let files = [Some(&self.file), self.data.as_ref(), self.policy.as_ref(), self.host.as_ref()];
        match files.into_iter().flatten().filter(|path| path.as_os_str() == "-").count() {
            0 | 1 => Ok(()),
            _ => Err(Usage("only one of the files can be -, standard input".to_owned()).into()),
        }
    }

    fn limits(&self, limits: Limits) -> Limits {
        Limits {
            deadline_ms: self.deadline_ms.unwrap_or(limits.deadline_ms),
            fuel: self.fuel.unwrap_or(limits.fuel),
            memory_bytes: self.memory_mib.map_or(limits.memory_bytes, |mebibytes| mebibytes << 20),
            ..limits
        }
    }

    fn extra_modules(&self) -> Result<Vec<ExtraModule>> {
        let mut modules: Vec<ExtraModule> = Vec::new();
        for (name, path) in &self.modules {
            if modules.iter().any(|module| module.name == *name) {
                return Err(Usage(format!("--module {name} is given twice")).into());
            }
            let source = String::from_utf8(read_input(path)?).map_err(|error| {
                Usage(format!("{} is not UTF-8 at byte {}", path.display(), error.utf8_error().valid_up_to()))
            })?;
            modules.push(ExtraModule { name: name.clone(), source, trusted: false });
        }
        Ok(modules)
    }

    fn data(&self) -> Result<Vec<u8>> {
        self.data.as_deref().map_or_else(|| Ok(b"null".to_vec()), read_input)
    }

    fn format(&self) -> DataFormat {
        match self.format.unwrap_or_else(|| by_ending(self.data.as_deref())) {
            Format::Json => DataFormat::Json,
            Format::Ndjson => DataFormat::Ndjson,
            Format::Csv => DataFormat::Csv,
            Format::Text => DataFormat::Text,
            Format::Cbor => DataFormat::Cbor,
        }
    }

    fn fixtures(&self, host: &BTreeMap<String, HostRule>) -> Result<Fixtures> {
        let Some(path) = &self.host else { return Ok(Fixtures::default()) };
        let Some(policy) = &self.policy else {
            let why = "--host answers the functions that a policy lends: --policy is missing";
            return Err(Usage(why.to_owned()).into());
        };
        if host.is_empty() {
            let why = "lends no functions: there is nothing for --host to answer";
            return Err(Usage(format!(
                "{} {why}; say under the key \"host\" which it lends",
                policy.display()
            ))
            .into());
        }
        Fixtures::parse(&read_input(path)?, host)
            .map_err(|why| Usage(format!("{}: {why}", path.display())).into())
    }
}

fn module(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && !file.is_empty() => Ok((name.to_owned(), file.into())),
        _ => Err("a module is given as NAME=FILE".to_owned()),
    }
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
