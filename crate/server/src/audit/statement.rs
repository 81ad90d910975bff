//! A verdict for others to rely on: an in-toto Statement v1, signed as a DSSE envelope.

use crate::{
    jws,
    store::{Event, Receipt},
    ticket_keys::TicketKeys,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use belljar_protocol::{Digest, Envelope, EnvelopeSignature, TicketClaims};
use serde_json::json;

const PAYLOAD_TYPE: &str = "application/vnd.in-toto+json";

/// What the predicate means is told in docs/audits.md.
const PREDICATE_TYPE: &str = "urn:belljar:verdict:v1";

/// `verdict` is the last event of the receipt's history. `None`: the receipt is of an older version.
pub(crate) fn statement(
    keys: &TicketKeys,
    receipt: &Receipt,
    verdict: &Event,
    now_s: u64,
) -> Option<Envelope> {
    let Receipt { submission, claims, .. } = receipt;
    let ticket: TicketClaims = jws::stored_claims(&claims.ticket)?;
    let subject = |name: &str, sha256: &Digest| json!({ "name": name, "digest": { "sha256": sha256 } });
    let statement = json!({
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [
            subject("receipt", &submission.id),
            subject("source", &claims.source_sha256),
            subject("outcome", &claims.outcome_sha256),
        ],
        "predicateType": PREDICATE_TYPE,
        "predicate": {
            "verdict": verdict.state,
            "detail": verdict.detail,
            "auditedAtMs": verdict.at_ms,
            "task": { "id": submission.task, "sha256": ticket.task_sha256 },
            "engineSha256": ticket.engine_sha256,
            "dataSha256": ticket.data_sha256,
            "sessionKey": ticket.cnf.jkt,
        },
    });
    let payload = serde_json_canonicalizer::to_vec(&statement).expect("a document of strings and numbers");
    let (keyid, signature) = keys.sign_bytes(&encoded(&payload), now_s);
    Some(Envelope {
        payload_type: PAYLOAD_TYPE.to_owned(),
        payload: BASE64_STANDARD.encode(payload),
        signatures: vec![EnvelopeSignature { keyid, sig: BASE64_STANDARD.encode(signature) }],
    })
}

/// DSSE's pre-authentication encoding: what is signed.
fn encoded(payload: &[u8]) -> Vec<u8> {
    let head = format!("DSSEv1 {} {PAYLOAD_TYPE} {} ", PAYLOAD_TYPE.len(), payload.len());
    [head.as_bytes(), payload].concat()
}
