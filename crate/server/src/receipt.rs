//! What has to hold before a receipt is stored. It stays a claim all the same.

use crate::{
    api,
    app::App,
    audit::{Record, share},
    jws::{Kind, Unverified, base64url},
    problem::{Code, Problem},
    store::{Receipt, Stored},
    ticket,
};
use belljar_protocol::{
    Class, Digest, MAX_SAFE_INTEGER, Outcome, RECEIPT_TYPE, ReceiptClaims, State, Submission, Submit, Task,
    TicketClaims, value, wire,
};

pub(crate) const RECEIPT: Kind = Kind {
    typ: RECEIPT_TYPE,
    malformed: Code::ReceiptMalformed,
    wrong_type: Code::ReceiptType,
    wrong_algorithm: Code::ReceiptAlgorithm,
    unknown_key: Code::ReceiptKeyUnknown,
    wrong_signature: Code::ReceiptSignature,
};

pub(crate) struct Accepted {
    pub(crate) submission: Submission,
    /// False: it was stored before, with this answer.
    pub(crate) new: bool,
}

/// Checks and stores; the same receipt again gets the first answer again.
pub(crate) async fn accept(app: &App, submit: Submit, now_ms: u64) -> Result<Accepted, Problem> {
    let id = Digest::of(submit.receipt.as_bytes());
    // What is stored has passed all that follows, and its digests pin source and outcome.
    if let Some(submission) = app.store.submission(&id).await? {
        return Ok(Accepted { submission, new: false });
    }
    let (key, record, claims) = verify(app, &submit.receipt).await?;
    let ticket = ticket::verify(app, &claims.ticket, now_ms)?;
    let task = check_ticket(app, &ticket, &key, &claims, now_ms).await?;
    let outcome = check_bodies(&submit, &claims, &ticket)?;
    let drawn = app.draw.takes(&id, share(task.audit, record, app.config.audit_newcomer));
    let submission = Submission {
        id,
        task: ticket.task,
        state: if drawn { State::Queued } else { State::Claimed },
        class: claims.class,
        value_sha256: claims.value_sha256,
        fuel: claims.fuel,
        received_ms: now_ms,
    };
    let Submit { receipt, source, .. } = submit;
    let new =
        Receipt { submission: submission.clone(), jti: ticket.jti, key, receipt, claims, source, outcome };
    match app.metrics.store("put_receipt", app.store.put_receipt(new)).await? {
        Stored::New => {
            app.metrics.receipt(submission.class, &submission.state);
            Ok(Accepted { submission, new: true })
        }
        Stored::Again(submission) => Ok(Accepted { submission, new: false }),
        Stored::TicketUsed => Err(Problem::new(
            Code::TicketUsed,
            "Another receipt came in for this ticket. Ask for a new ticket and run again.",
        )),
    }
}

/// Who signed what. The key's name and the claims belong together from here on.
async fn verify(app: &App, receipt: &str) -> Result<(String, Record, ReceiptClaims), Problem> {
    let receipt = Unverified::parse(&RECEIPT, receipt)?;
    let kid = receipt.kid().to_owned();
    let Some(key) = app.store.key(&kid).await? else {
        return Err(receipt.unknown_key("Send the session key to /api/keys, then a receipt that it signed."));
    };
    let claims = receipt.verify(&key.key)?;
    if key.revoked.is_some() {
        return Err(api::revoked());
    }
    // Only what the key has signed counts against it.
    app.rates.key(&kid)?;
    Ok((kid, key.record, claims))
}

async fn check_ticket(
    app: &App,
    ticket: &TicketClaims,
    key: &str,
    claims: &ReceiptClaims,
    now_ms: u64,
) -> Result<Task, Problem> {
    let refuse = |code, detail: &str| Err(Problem::new(code, detail));
    if ticket.cnf.jkt != key {
        return refuse(Code::TicketKeyMismatch, "Sign with the key that the ticket was issued to.");
    }
    if ticket.task != claims.task {
        return refuse(Code::TicketTask, "Ask for a ticket for the task that the receipt names.");
    }
    if now_ms / 1000 >= ticket.exp {
        return refuse(Code::TicketExpired, "Ask for a new ticket and run again.");
    }
    let Some(task) = app.store.task(&ticket.task).await? else {
        return refuse(Code::TaskUnknown, "The ticket's task is not here any more.");
    };
    // A ticket keeps the engine that it was issued for, also when a newer one is served.
    if !app.store.has_engine(&ticket.engine_sha256).await? {
        return refuse(Code::EngineUnknown, "Ask for a new ticket and run again.");
    }
    Ok(task.task)
}

/// The outcome's bytes, once source and outcome are what the claims say.
fn check_bodies(submit: &Submit, claims: &ReceiptClaims, ticket: &TicketClaims) -> Result<Vec<u8>, Problem> {
    if Digest::of(submit.source.as_bytes()) != claims.source_sha256 {
        return Err(Problem::new(Code::SourceMismatch, "Send the source whose SHA-256 is `source_sha256`."));
    }
    let Some(bytes) = base64url::decode(&submit.outcome) else {
        return Err(Problem::new(Code::OutcomeMalformed, "`outcome` is base64url without padding."));
    };
    if Digest::of(&bytes) != claims.outcome_sha256 {
        return Err(Problem::new(
            Code::OutcomeMismatch,
            "Send the outcome whose SHA-256 is `outcome_sha256`.",
        ));
    }
    let outcome: Outcome = wire::decode(&bytes)
        .map_err(|e| Problem::new(Code::OutcomeMalformed, format!("The outcome is a {e}.")))?;
    check_claims(&outcome, claims)?;
    check_limits(&outcome, ticket)?;
    // Last, because a value takes many times its bytes while it is read.
    check_value(&outcome)?;
    Ok(bytes)
}

fn check_claims(outcome: &Outcome, claims: &ReceiptClaims) -> Result<(), Problem> {
    let value_sha256 = outcome.value.as_ref().map(|value| Digest::of(value));
    let different = [
        ("class", outcome.class != claims.class),
        ("value_sha256", value_sha256 != claims.value_sha256),
        ("fuel", outcome.usage.fuel != claims.fuel),
    ];
    match different.iter().find(|(_, different)| *different) {
        Some((name, _)) => Err(Problem::new(Code::ClaimsMismatch, format!("`{name}` is not the outcome's."))),
        None => Ok(()),
    }
}

/// A limit that was met ends the run in its own class; in any other class, the usage is within it.
fn check_limits(outcome: &Outcome, ticket: &TicketClaims) -> Result<(), Problem> {
    let (usage, limits) = (outcome.usage, ticket.limits);
    let value_bytes = outcome.value.as_ref().map_or(0, |value| value.len() as u64);
    let limits = [
        ("fuel", Class::Fuel, usage.fuel, limits.fuel),
        ("memory_bytes", Class::Memory, usage.memory_bytes, limits.memory_bytes),
        ("output_bytes", Class::Output, usage.output_bytes, limits.output_bytes),
        ("value_bytes", Class::Value, value_bytes, limits.value_bytes),
    ];
    let exceeded = limits.iter().find(|(_, class, used, limit)| {
        *used > *limit && *class != outcome.class || *used > MAX_SAFE_INTEGER
    });
    match exceeded {
        Some((name, _, used, limit)) => {
            let detail = format!("The ticket's `{name}` is {limit}; the outcome has {used}.");
            Err(Problem::new(Code::LimitsExceeded, detail))
        }
        None => Ok(()),
    }
}

/// A value is there with `ok` and only then, and its bytes are the one way to write it.
fn check_value(outcome: &Outcome) -> Result<(), Problem> {
    let malformed = |detail: &str| Err(Problem::new(Code::OutcomeMalformed, detail));
    match &outcome.value {
        Some(_) if outcome.class != Class::Ok => malformed("Only an outcome of class `ok` has a value."),
        None if outcome.class == Class::Ok => malformed("An outcome of class `ok` has a value."),
        Some(bytes) => match value::decode(bytes) {
            Ok(_) => Ok(()),
            Err(e) => malformed(&format!("The value is not canonical: {e}.")),
        },
        None => Ok(()),
    }
}
