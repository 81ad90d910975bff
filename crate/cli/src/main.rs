//! The binary `belljar`.

mod batch;
mod check;
mod engine;
mod policy;
mod run;
mod runner;
mod serve;

use clap::{Parser, Subcommand};
use std::{
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

/// Runs strangers' Python functions under glass.
#[derive(Debug, Parser)]
#[command(name = "belljar", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a function of a Python file and print its outcome.
    Run(run::Arguments),
    /// Run many requests, one JSON object a line, and print a report a line.
    Batch(batch::Arguments),
    /// Say what a policy says of a Python project, without running it.
    Check(check::Arguments),
    /// Explain, compare and build policies.
    Policy(policy::Arguments),
    /// Serve the page, the tasks and the receipts.
    Serve(serve::Arguments),
    /// Say which engine is in use.
    Engine(engine::Arguments),
}

/// 0: `ok`, a batch that was read to its end, no error found, no difference; 1: any other outcome, or a
/// failure; 2: bad usage.
fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Run(arguments) => run::run(arguments),
        Command::Batch(arguments) => batch::batch(arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Policy(arguments) => policy::policy(&arguments),
        Command::Serve(arguments) => serve::serve(arguments),
        Command::Engine(arguments) => engine::engine(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("belljar: {error:#}");
        ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
    })
}

/// A mistake on the command line that only the command itself can see.
#[derive(Debug)]
struct Usage(String);

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// To standard output. Whoever reads it may have gone already.
fn say(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    Usage(format!("cannot read {}: {error}", path.display())).into()
}
