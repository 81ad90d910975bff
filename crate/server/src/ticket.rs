use crate::{
    app::App,
    jws::{Kind, Unverified},
    problem::{Code, Problem},
    ticket_key::{random_id, random_seed},
};
use belljar_protocol::{Confirmation, Digest, Policy, TICKET_TYPE, Task, TicketClaims};

const TICKET: Kind = Kind {
    typ: TICKET_TYPE,
    malformed: Code::TicketMalformed,
    wrong_type: Code::TicketType,
    wrong_algorithm: Code::TicketAlgorithm,
    unknown_key: Code::TicketKeyUnknown,
    wrong_signature: Code::TicketSignature,
};

/// A compact ticket for one run of `task` with the engine that is served now.
pub(crate) fn issue(app: &App, task: Task, key: String, engine_sha256: Digest, now_ms: u64) -> String {
    let iat = now_ms / 1000;
    let claims = TicketClaims {
        jti: random_id(),
        iat,
        exp: iat + app.config.ticket_life.as_secs(),
        cnf: Confirmation { jkt: key },
        policy_sha256: policy_sha256(&task.policy),
        task: task.id,
        entry: task.entry,
        data_sha256: task.data.sha256,
        engine_sha256,
        limits: task.limits,
        seed: random_seed(),
        now_ms: now_ms as i64,
    };
    app.ticket_key.sign(TICKET_TYPE, &claims)
}

/// The claims of a ticket of ours, whatever its age.
pub(crate) fn verify(app: &App, ticket: &str) -> Result<TicketClaims, Problem> {
    let ticket = Unverified::parse(&TICKET, ticket)?;
    if ticket.kid() != app.ticket_key.thumbprint() {
        return Err(ticket.unknown_key("Ask this server for a new ticket and run again."));
    }
    ticket.verify(app.ticket_key.public())
}

pub(crate) fn policy_sha256(policy: &Policy) -> Digest {
    Digest::of(&serde_json::to_vec(policy).expect("a policy is always encodable"))
}
