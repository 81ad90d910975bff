use crate::{Usage, read_input, say};
use anyhow::Result;
use belljar_protocol::{Digest, KeyRequest, ReceiptClaims, Submit, TicketClaims};
use belljar_server::{Refusal, Verified, store::PublicKey, verify_receipt, verify_ticket};
use jiff::Timestamp;
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Tells who signed a receipt and the ticket in it, and what they say.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A compact receipt, or what was posted to /api/receipts; - for standard input.
    receipt: PathBuf,
    /// A public key as a JWK, or several as a JWKS: the session's, and the server's /api/jwks.json.
    #[arg(long = "key", required = true, value_name = "FILE")]
    keys: Vec<PathBuf>,
}

/// 0 when the receipt and the ticket in it are what the keys have signed, and agree.
pub(crate) fn verify(arguments: &Arguments) -> Result<ExitCode> {
    let mut keys = Vec::new();
    for path in &arguments.keys {
        keys.extend(read_keys(path)?);
    }
    let submit = read_receipt(&arguments.receipt)?;
    let receipt = match verify_receipt(&submit.receipt, &keys) {
        Ok(receipt) => receipt,
        Err(refusal) => return refuse("the receipt", &refusal),
    };
    tell_receipt(&submit.receipt, &receipt)?;
    let ticket = match verify_ticket(&receipt.claims.ticket, &keys) {
        Ok(ticket) => ticket,
        Err(refusal) => return refuse("the ticket in it", &refusal),
    };
    tell_ticket(&ticket)?;
    let differences = differences(&submit, &receipt, &ticket.claims);
    for difference in &differences {
        say(&format!("not right: {difference}\n"))?;
    }
    say("This says who reported a result, and to whom it was permitted. What ran, only an audit says.\n")?;
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn refuse(what: &str, refusal: &Refusal) -> Result<ExitCode> {
    say(&format!("not right: {what}: {refusal}\n"))?;
    Ok(ExitCode::FAILURE)
}

fn tell_receipt(compact: &str, Verified { key, claims }: &Verified<ReceiptClaims>) -> Result<()> {
    let ReceiptClaims { iat, task, source_sha256, class, value_sha256, outcome_sha256, fuel, .. } = claims;
    let value = value_sha256.map_or("none".into(), |value| value.to_string());
    Ok(say(&format!(
        "receipt {}\n  signed by the session key {key}\n  at {}, by the browser's clock\n  claims that for the task {task}\n  the source {source_sha256}\n  ended in {class}, with the value {value}\n  in the outcome {outcome_sha256}\n  after {fuel} of fuel\n",
        Digest::of(compact.as_bytes()),
        time(*iat),
    ))?)
}

fn tell_ticket(Verified { key, claims }: &Verified<TicketClaims>) -> Result<()> {
    let TicketClaims { jti, iat, exp, cnf, task, entry, data_sha256, policy_sha256, engine_sha256, .. } =
        claims;
    Ok(say(&format!(
        "ticket {jti}\n  signed by the server's key {key}\n  permits the session key {}\n  from {} to {} to run the task {task}, function {entry}\n  on the data {data_sha256}\n  under the policy {policy_sha256}\n  in the engine {engine_sha256}\n",
        cnf.jkt,
        time(*iat),
        time(*exp),
    ))?)
}

fn differences(submit: &Posted, receipt: &Verified<ReceiptClaims>, ticket: &TicketClaims) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |differs: bool, what: &str| {
        if differs {
            found.push(what.to_owned());
        }
    };
    check(ticket.cnf.jkt != receipt.key, "the ticket permits another session key");
    check(ticket.task != receipt.claims.task, "the ticket is for another task");
    if let Some(source) = &submit.source {
        check(
            Digest::of(source.as_bytes()) != receipt.claims.source_sha256,
            "the source is not the one that was signed",
        );
    }
    if let Some(outcome) = &submit.outcome {
        check(
            Digest::of(outcome) != receipt.claims.outcome_sha256,
            "the outcome is not the one that was signed",
        );
    }
    found
}

/// What a file has of a submission.
struct Posted {
    receipt: String,
    source: Option<String>,
    outcome: Option<Vec<u8>>,
}

fn read_receipt(path: &Path) -> Result<Posted> {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let text = String::from_utf8(read_input(path)?)
        .map_err(|_| Usage(format!("{} is not UTF-8", path.display())))?;
    let Ok(Submit { receipt, source, outcome }) = serde_json::from_str(&text) else {
        return Ok(Posted { receipt: text.trim().to_owned(), source: None, outcome: None });
    };
    let outcome = URL_SAFE_NO_PAD
        .decode(outcome)
        .map_err(|error| Usage(format!("`outcome` is not base64url: {error}")))?;
    Ok(Posted { receipt, source: Some(source), outcome: Some(outcome) })
}

/// A JWK may say more than the key itself.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum KeyFile {
    Jwks { keys: Vec<Jwk> },
    Jwk(Jwk),
}

fn read_keys(path: &Path) -> Result<Vec<PublicKey>> {
    let refuse = |why: &dyn std::fmt::Display| Usage(format!("{} is no JWK or JWKS: {why}", path.display()));
    let file = serde_json::from_slice(&read_input(path)?).map_err(|error| refuse(&error))?;
    let keys = match file {
        KeyFile::Jwks { keys } => keys,
        KeyFile::Jwk(key) => vec![key],
    };
    let read = |Jwk { kty, crv, x, y }| {
        PublicKey::from_jwk(KeyRequest { kty, crv, x, y }).map_err(|why| refuse(&why).into())
    };
    keys.into_iter().map(read).collect()
}

fn time(seconds: u64) -> String {
    let time = i64::try_from(seconds).ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    time.map_or_else(|| format!("second {seconds}"), |time| time.to_string())
}
