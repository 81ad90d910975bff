use crate::{
    note, request,
    runner::{Runner, on_a_deep_stack},
    say, tell,
};
use anyhow::{Context as _, Result};
use belljar_protocol::Class;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The trace goes to standard output; what the program writes goes to standard error, and so does what went \
wrong with it. Nothing is refused: a policy lends the host's functions and sets the limits, and what it \
would refuse is noted. A run that fails is traced up to there.")]
pub(crate) struct Arguments {
    #[command(flatten)]
    request: request::Arguments,
}

pub(crate) fn trace(arguments: &Arguments) -> Result<ExitCode> {
    let request = arguments.request.read()?.traced();
    let ran = on_a_deep_stack(move || Runner::open()?.run(request, |_, text| note(&tell::printable(text))))?;
    tell::tell(&ran);
    let trace = ran.outcome.trace.as_ref().context("the run ended without a trace")?;
    say(&(serde_json::to_string_pretty(trace)? + "\n"))?;
    Ok(ExitCode::from(u8::from(ran.report.class != Class::Ok)))
}
