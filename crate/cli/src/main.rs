//! The binary `belljar`.

mod audit;
mod batch;
mod check;
mod doctor;
mod engine;
mod fixtures;
mod json;
mod keygen;
mod policy;
mod request;
mod run;
mod runner;
mod serve;
mod settings;
mod tell;
mod trace;
mod verify;

use clap::{Parser, Subcommand};
use std::{
    fs,
    io::{self, Read as _, Write as _},
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
    /// Run a function and print what it has used: what a policy is built from.
    Trace(trace::Arguments),
    /// Run many requests, one JSON object a line, and print a report a line.
    Batch(batch::Arguments),
    /// Say what a policy says of a Python project, without running it.
    Check(check::Arguments),
    /// Explain, compare and build policies.
    Policy(policy::Arguments),
    /// Serve the page, the tasks and the receipts.
    Serve(serve::Arguments),
    /// Run receipts again that servers have drawn, and write down what is true of them.
    Audit(audit::Arguments),
    /// Say what a server would find: what is missing, what is unsafe, and what to do about it.
    Doctor(doctor::Arguments),
    /// Make a key that signs tickets from a moment to come on.
    Keygen(keygen::Arguments),
    /// Say who signed a receipt, and what it claims.
    Verify(verify::Arguments),
    /// Say which engine is in use.
    Engine(engine::Arguments),
}

/// 0: `ok`, a batch that was read to its end, no error found, no difference; 1: any other outcome, or a
/// failure; 2: bad usage.
fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Run(arguments) => run::run(arguments),
        Command::Trace(arguments) => trace::trace(&arguments),
        Command::Batch(arguments) => batch::batch(arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Policy(arguments) => policy::policy(&arguments),
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Audit(arguments) => audit::audit(&arguments),
        Command::Doctor(arguments) => doctor::doctor(&arguments),
        Command::Keygen(arguments) => keygen::keygen(&arguments),
        Command::Verify(arguments) => verify::verify(&arguments),
        Command::Engine(arguments) => engine::engine(&arguments),
    };
    done.unwrap_or_else(|error| {
        note(&format!("belljar: {error:#}\n"));
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

/// To standard output. That its reader has gone is no failure.
fn say(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// To standard error. Where that cannot be written there is nobody to tell.
fn note(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// A file's bytes, or those of standard input for -.
fn read_input(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = match path.as_os_str() == "-" {
        true => io::stdin().read_to_end(&mut bytes).map(drop),
        false => fs::read(path).map(|read| bytes = read),
    };
    read.map(|()| bytes).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> anyhow::Error {
    Usage(format!("cannot read {}: {error}", path.display())).into()
}
