//! Runs once more what a receipt claims to have run.

use super::{compare::difference, transcript};
use crate::runner::{Program, RunError, Runner};
use belljar_host::{
    Replay, Rules,
    wasmtime::{Compiled, Deadline},
};
use belljar_protocol::{Call, Class, Data, Difference, Limits, Load, Outcome, Task, TicketClaims, wire};
use std::time::Duration;

/// The file name that every browser gives a source.
const FILENAME: &str = "main.py";

/// The server's clock is not the browser's: a run that ended there in time may take this many times its
/// deadline here.
const PATIENCE: u32 = 10;

/// All that a receipt's run depends on.
#[derive(Clone, Debug)]
pub(crate) struct Evidence {
    pub(crate) ticket: TicketClaims,
    /// The version that the ticket names.
    pub(crate) task: Task,
    pub(crate) source: String,
    pub(crate) data: Vec<u8>,
    /// As it was sent.
    pub(crate) outcome: Vec<u8>,
}

/// What an audit finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The run gives the claimed outcome, in every byte.
    Verified,
    Mismatch(Difference),
    /// It cannot be told, and why.
    Unresolved(String),
}

/// An error is the server's, not the receipt's: another try may come to a verdict.
pub(crate) async fn rerun(
    runner: &Runner,
    engine: Compiled,
    evidence: Evidence,
) -> Result<Verdict, RunError> {
    let Evidence { ticket, task, source, data, outcome: claimed_bytes } = evidence;
    let claimed: Outcome = match wire::decode(&claimed_bytes) {
        Ok(claimed) => claimed,
        Err(error) => return Ok(Verdict::Unresolved(format!("the outcome that is stored is a {error}"))),
    };
    if let Some(difference) = transcript::judge(&task, &claimed.transcript) {
        return Ok(Verdict::Mismatch(difference));
    }
    let rules = Rules::new(&task.host).map_err(RunError::Lost)?;
    let load = Load {
        source: source.into_bytes(),
        filename: FILENAME.to_owned(),
        policy: task.policy,
        limits: Limits { deadline_ms: ticket.limits.deadline_ms.saturating_mul(PATIENCE), ..ticket.limits },
        seed: ticket.seed,
        now_ms: ticket.now_ms,
        host: rules.functions(),
        modules: Vec::new(),
        trace: false,
    };
    let data = Data { format: task.data.format, bytes: data, spread: false };
    let call = Call { entry: Some(ticket.entry), data };
    let deadline = Deadline::after(Duration::from_millis(load.limits.deadline_ms.into()));
    let replay = Replay::new(claimed.transcript.clone(), deadline);
    let transcript = replay.transcript();
    let run = runner.run(engine, Program { load, call, lend: Box::new(replay) }).await?;
    if let Some(trap) = run.trap {
        return Err(RunError::Lost(trap.to_string()));
    }
    if let Err(mismatch) = transcript.verdict() {
        return Ok(Verdict::Mismatch(transcript::parted(&mismatch)));
    }
    Ok(judge((&claimed, &claimed_bytes), (&run.outcome, &run.bytes)))
}

fn judge(claimed: (&Outcome, &[u8]), found: (&Outcome, &[u8])) -> Verdict {
    let by_the_clock = |class| matches!(class, Class::Timeout | Class::Cancelled);
    if by_the_clock(found.0.class) {
        return Verdict::Unresolved("the run takes longer here than an audit waits for".to_owned());
    }
    let Some(difference) = difference(claimed, found) else { return Verdict::Verified };
    // A clock or a person ended it, somewhere on its way: all that can be told is whether it came by there.
    if by_the_clock(claimed.0.class) {
        let (most, used) = (found.0.usage.fuel, claimed.0.usage.fuel);
        if used <= most && found.0.stdout.starts_with(&claimed.0.stdout) && claimed.0.value.is_none() {
            return Verdict::Unresolved(format!("a clock ended it; left alone it ends in {}", found.0.class));
        }
    }
    Verdict::Mismatch(difference)
}
