//! Receipts that are signed as they should be over outcomes that are not.

use crate::{
    forger::{refused, start, untouched},
    session::{base64url, outcome},
};
use belljar_protocol::{
    Class, Digest, Outcome, Usage,
    value::{self, Value as Python},
};
use serde_json::json;

#[tokio::test]
async fn another_source_or_outcome_under_an_honest_receipt() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let submit = draft.submit(&session);
    let alter = |name: &str, value: String| {
        let mut submit = submit.clone();
        submit[name] = json!(value);
        submit
    };
    let mut bytes = draft.outcome.clone();
    for at in 0..bytes.len() {
        bytes[at] ^= 1;
        assert_eq!(refused(&server, &alter("outcome", base64url(&bytes))).await, "outcome-mismatch");
        bytes[at] ^= 1;
    }
    assert_eq!(refused(&server, &alter("outcome", base64url(&bytes) + "=")).await, "outcome-malformed");
    assert_eq!(refused(&server, &alter("outcome", String::new())).await, "outcome-mismatch");
    assert_eq!(refused(&server, &alter("source", draft.source.clone() + " ")).await, "source-mismatch");
    untouched(&server, &submit).await;
}

#[tokio::test]
async fn outcomes_that_no_engine_gives() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let good = outcome(1.5);
    let usage = |change: fn(&mut Usage)| {
        let mut outcome = good.clone();
        change(&mut outcome.usage);
        outcome
    };
    let forged = [
        (Outcome { value: None, ..good.clone() }, "outcome-malformed"),
        (Outcome { class: Class::Error, ..good.clone() }, "outcome-malformed"),
        (Outcome { value: Some(vec![0x18, 0x01].into()), ..good.clone() }, "outcome-malformed"),
        (usage(|usage| usage.fuel = 20_000_000_001), "limits-exceeded"),
        (usage(|usage| usage.memory_bytes = (128 << 20) + 1), "limits-exceeded"),
        (usage(|usage| usage.output_bytes = (256 << 10) + 1), "limits-exceeded"),
        (Outcome { value: Some(text_value((1 << 20) + 1).into()), ..good.clone() }, "limits-exceeded"),
        (
            Outcome { usage: Usage { fuel: 1 << 53, ..good.usage }, ..Outcome::of_host(Class::Fuel, "") },
            "limits-exceeded",
        ),
    ];
    for (outcome, code) in forged {
        assert_eq!(
            refused(&server, &draft.clone().with(&outcome).submit(&session)).await,
            code,
            "{:?}",
            outcome.usage
        );
    }
    let mut raw = draft.clone();
    raw.outcome = [draft.outcome.as_slice(), &[0]].concat();
    raw.claims["outcome_sha256"] = json!(Digest::of(&raw.outcome));
    assert_eq!(refused(&server, &raw.submit(&session)).await, "outcome-malformed");
    untouched(&server, &draft.submit(&session)).await;
}

/// Canonical text that takes so many bytes with its head.
fn text_value(len: usize) -> Vec<u8> {
    value::encode(&Python::Str("a".repeat(len - 5)))
}

#[tokio::test]
async fn outcomes_at_their_limits_are_stored() {
    let (server, session) = start().await;
    let good = outcome(1.5);
    let limit = Usage { fuel: 20_000_000_000, memory_bytes: 128 << 20, output_bytes: 256 << 10 };
    let outcomes = [
        Outcome { usage: limit, value: Some(text_value(1 << 20).into()), ..good },
        Outcome { usage: Usage { fuel: limit.fuel + 1, ..limit }, ..Outcome::of_host(Class::Fuel, "fuel") },
        Outcome {
            usage: Usage { memory_bytes: limit.memory_bytes + 1, ..limit },
            ..Outcome::of_host(Class::Memory, "memory")
        },
        Outcome {
            usage: Usage { output_bytes: limit.output_bytes + 1, ..limit },
            ..Outcome::of_host(Class::Output, "output")
        },
    ];
    let classes = Class::ALL
        .into_iter()
        .filter(|class| *class != Class::Ok)
        .map(|class| Outcome::of_host(class, "ended"));
    for outcome in outcomes.into_iter().chain(classes) {
        let submit = session.draft(&server).await.with(&outcome).submit(&session);
        let answer = server.post("/api/receipts", &submit).await;
        assert_eq!((answer.status, &answer.json()["class"]), (201, &json!(outcome.class)));
    }
}
