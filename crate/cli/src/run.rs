use crate::{
    note, request,
    runner::{Ran, Runner, on_a_deep_stack},
    say, tell,
};
use anyhow::Result;
use belljar_host::Stream;
use belljar_protocol::Class;
use std::{
    io::{self, Write as _},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    request: request::Arguments,
    /// Print the outcome as one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let json = arguments.json;
    let request = arguments.request.read()?;
    let ran = on_a_deep_stack(move || {
        let mut runner = Runner::open()?;
        if json { runner.run(request, |_, _| {}) } else { runner.run(request, show) }
    })?;
    if json {
        say(&(tell::json(&ran)? + "\n"))?;
    } else {
        print(&ran)?;
    }
    Ok(ExitCode::from(u8::from(ran.report.class != Class::Ok)))
}

/// What the program writes, as it writes it. A terminal that is gone is no matter of the program's.
fn show(stream: Stream, text: &str) {
    let text = tell::printable(text);
    match stream {
        Stream::Stdout => drop(say(&text).and_then(|()| io::stdout().flush())),
        Stream::Stderr => note(&text),
    }
}

/// As a person reads it, after its output: the value, or what went wrong, and what else there is to know.
fn print(ran: &Ran) -> Result<()> {
    if ran.report.class == Class::Ok {
        say(&(serde_json::to_string_pretty(&ran.report.value)? + "\n"))?;
    }
    tell::tell(ran);
    Ok(())
}
