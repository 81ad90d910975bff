//! A verdict for others to rely on: an in-toto Statement v1, signed as a DSSE envelope.

use crate::{jws::base64url, store::Event, ticket_key::TicketKeys};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use belljar_protocol::{Digest, ReceiptClaims, State, Submission, TicketClaims};
use serde::Serialize;
use serde_json::json;

const PAYLOAD_TYPE: &str = "application/vnd.in-toto+json";

/// What the predicate means is told in docs/audits.md.
const PREDICATE_TYPE: &str = "urn:belljar:verdict:v1";

/// A DSSE envelope (protocol 1.0.2): `payload` and `sig` are in base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Envelope {
    payload_type: &'static str,
    payload: String,
    signatures: [Signature; 1],
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Signature {
    /// The thumbprint of a key that stands in /api/jwks.json.
    keyid: String,
    sig: String,
}

/// `verdict` is the last event of the submission's history.
pub(crate) fn statement(
    keys: &TicketKeys,
    submission: &Submission,
    claims: &ReceiptClaims,
    ticket: &TicketClaims,
    verdict: &Event,
) -> Envelope {
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
    let (keyid, signature) = keys.sign_bytes(&encoded(&payload));
    let sig = BASE64_STANDARD.encode(signature);
    Envelope {
        payload_type: PAYLOAD_TYPE,
        payload: BASE64_STANDARD.encode(payload),
        signatures: [Signature { keyid, sig }],
    }
}

/// DSSE's pre-authentication encoding: what is signed.
fn encoded(payload: &[u8]) -> Vec<u8> {
    let head = format!("DSSEv1 {} {PAYLOAD_TYPE} {} ", PAYLOAD_TYPE.len(), payload.len());
    [head.as_bytes(), payload].concat()
}
