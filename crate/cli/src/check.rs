mod project;
mod text;

use crate::{Usage, policy, say, unreadable};
use anyhow::Result;
use belljar_check::{Finding, Options, Severity, sarif};
use project::Part;
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A project: its folder, whose `main.py` is what is run, or its files, of which the first one is. The
    /// others are its modules, by their paths beside it, and may import each other.
    #[arg(required = true, value_name = "FILE|FOLDER")]
    paths: Vec<PathBuf>,
    /// A policy document; the preset `function` where it is not given.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// The function that will be called.
    #[arg(long)]
    entry: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// A list of files with their findings.
    Json,
    /// SARIF 2.1.0.
    Sarif,
}

struct File {
    name: String,
    /// `None`: what is run.
    module: Option<String>,
    source: String,
    findings: Vec<Finding>,
}

/// 1 where a finding is an error.
pub(crate) fn check(arguments: &Arguments) -> Result<ExitCode> {
    let files = look(arguments)?;
    say(&match arguments.format {
        Format::Text => text::text(&files),
        Format::Json => {
            let list = files.iter().map(|File { name, module, findings, .. }| {
                json!({ "file": name, "module": module, "findings": findings })
            });
            format!("{:#}\n", list.collect::<serde_json::Value>())
        }
        Format::Sarif => {
            let list = files.iter().map(|file| (file.name.as_str(), file.findings.as_slice()));
            format!("{:#}\n", sarif(list, env!("CARGO_PKG_VERSION")))
        }
    })?;
    let has_error =
        files.iter().flat_map(|file| &file.findings).any(|found| found.severity == Severity::Error);
    Ok(ExitCode::from(u8::from(has_error)))
}

/// The files of the project with their findings.
fn look(arguments: &Arguments) -> Result<Vec<File>> {
    let document = arguments.policy.as_deref().map(policy::read).transpose()?.unwrap_or_default();
    let terms = document.resolve();
    let parts = project::find(&arguments.paths, arguments.entry.is_some())?;
    let names: Vec<&str> = parts.iter().filter_map(|part| part.module.as_deref()).collect();
    let files = parts.iter().map(|Part { path, module }| {
        let source = read(path)?;
        let options = Options {
            // Nothing calls a function of a module by its name.
            entry: arguments.entry.as_deref().filter(|_| module.is_none()),
            module: module.as_deref(),
            project: &names,
            host: arguments.policy.is_some().then_some(&terms.host),
            ..Options::new(&terms.policy)
        };
        let findings = belljar_check::check(&source, &options);
        Ok(File { name: path.display().to_string(), module: module.clone(), source, findings })
    });
    files.collect()
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Usage(format!("{} is not UTF-8 at byte {at}", path.display())).into()
    })
}
