use crate::{
    app::App,
    jws::{Kind, Unverified},
    problem::{Code, Problem},
    ticket_keys::{random_id, random_seed},
};
use belljar_protocol::{Confirmation, Digest, Policy, TICKET_TYPE, Task, TicketClaims};
use serde::Serialize;
use std::time::Duration;

pub(crate) const TICKET: Kind = Kind {
    typ: TICKET_TYPE,
    malformed: Code::TicketMalformed,
    wrong_type: Code::TicketType,
    wrong_algorithm: Code::TicketAlgorithm,
    unknown_key: Code::TicketKeyUnknown,
    wrong_signature: Code::TicketSignature,
};

/// A compact ticket for one run of `task` with the engine that is served now.
pub(crate) fn issue(
    app: &App,
    task: Task,
    key: String,
    engine_sha256: Digest,
    now_ms: u64,
    life: Duration,
) -> String {
    let iat = now_ms / 1000;
    let claims = TicketClaims {
        jti: random_id(),
        iat,
        exp: iat + life.as_secs(),
        cnf: Confirmation { jkt: key },
        task_sha256: task_sha256(&task),
        policy_sha256: policy_sha256(&task.policy),
        task: task.id,
        entry: task.entry,
        data_sha256: task.data.sha256,
        engine_sha256,
        limits: task.limits,
        seed: random_seed(),
        now_ms: now_ms as i64,
    };
    app.ticket_keys.sign(TICKET_TYPE, &claims, iat)
}

/// The claims of a ticket of ours, whatever its age.
pub(crate) fn verify(app: &App, ticket: &str, now_ms: u64) -> Result<TicketClaims, Problem> {
    let ticket = Unverified::parse(&TICKET, ticket)?;
    match app.ticket_keys.public(ticket.kid(), now_ms / 1000) {
        Some(key) => ticket.verify(&key),
        None => Err(ticket.unknown_key("Ask this server for a new ticket and run again.")),
    }
}

pub(crate) fn task_sha256(task: &Task) -> Digest {
    Digest::of(&canonical(task))
}

pub(crate) fn policy_sha256(policy: &Policy) -> Digest {
    Digest::of(&canonical(policy))
}

/// RFC 8785: what anybody makes of the same document.
fn canonical<T: Serialize>(document: &T) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(document).expect("a document of the protocol is always encodable")
}
