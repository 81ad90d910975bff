use crate::{Usage, read_input, say};
use anyhow::Result;
use belljar_check::{Change, Effect, Sentence, diff, explain, least};
use belljar_host::Rules;
use belljar_protocol::{Document, Trace};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say in words what a policy lets a program do.
    Explain {
        /// The policy document.
        file: PathBuf,
        /// Print a list of sentences with their keys.
        #[arg(long)]
        json: bool,
    },
    /// Say what a second policy allows that the first does not, and the other way round.
    Diff {
        old: PathBuf,
        new: PathBuf,
        /// Print a list of changes.
        #[arg(long)]
        json: bool,
    },
    /// Make the least policy that some traced runs need.
    Build {
        /// Traces as `belljar trace` writes them; - is standard input.
        #[arg(default_value = "-")]
        traces: Vec<PathBuf>,
        /// A policy that lends the host's functions, and has what a trace cannot tell.
        #[arg(long)]
        base: Option<PathBuf>,
        /// Set limits, this many percent above what the runs have used.
        #[arg(long, value_name = "PERCENT")]
        headroom: Option<u32>,
    },
    /// Print the JSON Schema of policy documents.
    Schema,
}

/// Where an editor finds the schema: what a document's `$schema` says.
const SCHEMA: &str = "https://raw.githubusercontent.com/belljar/belljar/main/docs/belljar.policy.schema.json";

/// `diff` ends with 1 where the two differ.
pub(crate) fn policy(arguments: &Arguments) -> Result<ExitCode> {
    match &arguments.command {
        Command::Explain { file, json } => {
            print(&explain(&read(file)?.resolve()), *json, |Sentence { text, .. }| text.clone())?
        }
        Command::Diff { old, new, json } => {
            let changes = diff(&read(old)?.resolve(), &read(new)?.resolve());
            print(&changes, *json, line)?;
            return Ok(ExitCode::from(u8::from(!changes.is_empty())));
        }
        Command::Build { traces, base, headroom } => {
            let traces = traces.iter().map(|path| trace(path)).collect::<Result<Vec<Trace>>>()?;
            let base = base.as_deref().map(read).transpose()?.unwrap_or_default();
            let document = least(&traces, &base, *headroom).map_err(Usage)?;
            say(&(serde_json::to_string_pretty(&document)? + "\n"))?;
        }
        Command::Schema => {
            let mut schema = schemars::schema_for!(Document);
            schema.insert("$id".to_owned(), SCHEMA.into());
            say(&(serde_json::to_string_pretty(&schema)? + "\n"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A policy document; mistakes in it are told with its name.
pub(crate) fn read(path: &Path) -> Result<Document> {
    let wrong = |error: String| Usage(format!("{} is no policy: {error}", path.display()));
    let document = Document::parse(&read_text(path)?).map_err(|error| wrong(error.to_string()))?;
    Rules::new(&document.host).map_err(wrong)?;
    Ok(document)
}

fn trace(path: &Path) -> Result<Trace> {
    serde_json::from_str(&read_text(path)?)
        .map_err(|error| Usage(format!("{} is no trace: {error}", path.display())).into())
}

fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read_input(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Usage(format!("{} is not UTF-8 at byte {at}", path.display())).into()
    })
}

fn print<T: serde::Serialize>(items: &[T], json: bool, line: impl Fn(&T) -> String) -> Result<()> {
    say(&match json {
        true => serde_json::to_string_pretty(items)? + "\n",
        false => items.iter().map(|item| line(item) + "\n").collect(),
    })?;
    Ok(())
}

/// `+` allows more, `-` less.
fn line(Change { key, effect, what }: &Change) -> String {
    let sign = match effect {
        Effect::Wider => '+',
        Effect::Narrower => '-',
        Effect::Other => '~',
    };
    format!("{sign} {key}: {what}")
}
