//! Nothing that was changed, stolen or made up is stored.

use crate::{
    server::Server,
    session::{Draft, Session, TASK, base64url, claims, from_base64url, outcome},
};
use belljar_protocol::Digest;
use hmac::{Hmac, Mac as _};
use p256::ecdsa::Signature;
use serde_json::{Value, json};
use sha2::Sha256;

const RECEIPT: &str = "belljar-receipt+jwt";
const TICKET: &str = "belljar-ticket+jwt";

pub(crate) async fn start() -> (Server, Session) {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    (server, session)
}

pub(crate) async fn refused(server: &Server, submit: &Value) -> String {
    let answer = server.post("/api/receipts", submit).await;
    assert!(answer.status >= 400, "stored: {submit}");
    answer.code()
}

/// After all the refusals: nothing is stored, and the ticket is as good as before.
pub(crate) async fn untouched(server: &Server, honest: &Value) {
    assert_eq!(server.receipts().await, 0);
    assert_eq!(server.post("/api/receipts", honest).await.status, 201);
    assert_eq!(server.receipts().await, 1);
}

/// Every byte in turn, as its neighbour in the alphabet (which stays base64url) and as no base64url at all;
/// one byte less, one byte more, and everything behind it gone.
fn mutations(token: &str) -> Vec<String> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut mutations = Vec::new();
    for (at, byte) in token.bytes().enumerate() {
        let (before, after) = (&token[..at], &token[at + 1..]);
        let neighbour = ALPHABET.iter().position(|&c| c == byte).map_or('A', |n| ALPHABET[n ^ 1] as char);
        for replacement in [neighbour, '=', '.'] {
            mutations.push(format!("{before}{replacement}{after}"));
        }
        mutations.push(format!("{before}{after}"));
        mutations.push(format!("{before}{neighbour}{}", &token[at..]));
        mutations.push(before.to_owned());
    }
    mutations.retain(|mutation| mutation != token);
    mutations
}

#[tokio::test]
async fn a_receipt_with_any_byte_changed() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let receipt = draft.receipt(&session);
    let mutations = mutations(&receipt);
    assert!(mutations.len() > 5 * receipt.len());
    for mutation in mutations {
        let code = refused(&server, &draft.submit_as(&mutation)).await;
        assert!(code.starts_with("receipt-"), "{code}: {mutation}");
        let stored = server.get(&format!("/api/receipts/{}", Digest::of(mutation.as_bytes()))).await;
        assert_eq!(stored.code(), "receipt-unknown");
    }
    untouched(&server, &draft.submit_as(&receipt)).await;
}

#[tokio::test]
async fn a_ticket_with_any_byte_changed_in_a_receipt_signed_for_it() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    for mutation in mutations(draft.claims["ticket"].as_str().unwrap()) {
        let mut forged = draft.clone();
        forged.claims["ticket"] = json!(mutation);
        let code = refused(&server, &forged.submit(&session)).await;
        assert!(code.starts_with("ticket-"), "{code}: {mutation}");
    }
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn every_claim_altered_and_signed_again() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let other = json!(Digest::of(b"other"));
    let alterations = [
        ("task", json!("crossover"), "ticket-task"),
        ("ticket", json!("a.b.c"), "ticket-malformed"),
        ("source_sha256", other.clone(), "source-mismatch"),
        ("class", json!("error"), "claims-mismatch"),
        ("value_sha256", other.clone(), "claims-mismatch"),
        ("value_sha256", Value::Null, "claims-mismatch"),
        ("outcome_sha256", other, "outcome-mismatch"),
        ("fuel", json!(0), "claims-mismatch"),
        ("fuel", json!(123_455), "claims-mismatch"),
        ("fuel", json!(-1), "receipt-malformed"),
        ("fuel", json!(123_456.5), "receipt-malformed"),
        ("class", json!("verified"), "receipt-malformed"),
        ("iat", json!("now"), "receipt-malformed"),
        ("iss", json!("me"), "receipt-malformed"),
    ];
    for (name, value, code) in alterations {
        let mut forged = draft.clone();
        forged.claims[name] = value;
        assert_eq!(refused(&server, &forged.submit(&session)).await, code, "{name}");
    }
    for name in draft.claims.as_object().unwrap().keys().filter(|name| *name != "value_sha256") {
        let mut forged = draft.clone();
        forged.claims.as_object_mut().unwrap().remove(name);
        assert_eq!(refused(&server, &forged.submit(&session)).await, "receipt-malformed", "without {name}");
    }
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn other_keys() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let (stranger, other) = (Session::new(), Session::register(&server).await);

    let mut unknown = draft.clone();
    unknown.header = stranger.header(RECEIPT);
    assert_eq!(refused(&server, &unknown.submit(&stranger)).await, "receipt-key-unknown");
    // The owner's name over another signature.
    assert_eq!(refused(&server, &draft.submit(&other)).await, "receipt-signature");
    // A ticket that was found or stolen.
    let mut stolen = draft.clone();
    stolen.header = other.header(RECEIPT);
    assert_eq!(refused(&server, &stolen.submit(&other)).await, "ticket-key-mismatch");
    // The server's own key does not sign receipts.
    let ours = Session::of(server.ticket_key());
    let mut own = draft.clone();
    own.header = ours.header(RECEIPT);
    assert_eq!(refused(&server, &own.submit(&ours)).await, "receipt-key-unknown");
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn other_tickets() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let with = |ticket: &str| {
        let mut draft = draft.clone();
        draft.claims["ticket"] = json!(ticket);
        draft.submit(&session)
    };
    let other_task = session.ticket(&server, "crossover").await;
    assert_eq!(refused(&server, &with(&other_task)).await, "ticket-task");

    let ours = Session::of(server.ticket_key());
    let honest = claims(draft.claims["ticket"].as_str().unwrap());
    let forge = |signer: &Session, header: Value, change: &dyn Fn(&mut Value)| {
        let mut claims = honest.clone();
        change(&mut claims);
        with(&signer.sign(&header.to_string(), &claims.to_string()))
    };
    let ours_header = ours.header(TICKET);
    let expired = |claims: &mut Value| claims["exp"] = claims["iat"].clone();
    assert_eq!(refused(&server, &forge(&ours, ours_header.clone(), &expired)).await, "ticket-expired");
    let engine = |claims: &mut Value| claims["engine_sha256"] = json!(Digest::of(b"other"));
    assert_eq!(refused(&server, &forge(&ours, ours_header.clone(), &engine)).await, "engine-unknown");
    let gone = |claims: &mut Value| claims["task"] = json!("gone");
    let mut gone = forge(&ours, ours_header.clone(), &gone);
    let ticket = claims(gone["receipt"].as_str().unwrap())["ticket"].clone();
    let mut draft_gone = draft.clone();
    (draft_gone.claims["ticket"], draft_gone.claims["task"]) = (ticket, json!("gone"));
    gone["receipt"] = json!(draft_gone.receipt(&session));
    assert_eq!(refused(&server, &gone).await, "task-unknown");

    // Signed by the session, in the session's name and in the server's.
    let unchanged = |_: &mut Value| {};
    assert_eq!(
        refused(&server, &forge(&session, session.header(TICKET), &unchanged)).await,
        "ticket-key-unknown"
    );
    for name in honest.as_object().unwrap().keys() {
        let altered = |claims: &mut Value| claims[name] = json!("altered");
        assert_eq!(
            refused(&server, &forge(&session, ours_header.clone(), &altered)).await,
            "ticket-signature",
            "{name}"
        );
    }
    let without = json!({ "alg": "none", "typ": TICKET, "kid": ours.thumbprint });
    assert_eq!(refused(&server, &forge(&ours, without, &unchanged)).await, "ticket-algorithm");
    assert_eq!(refused(&server, &forge(&ours, ours.header(RECEIPT), &unchanged)).await, "ticket-type");
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn a_used_ticket() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    assert_eq!(server.post("/api/receipts", &draft.submit(&session)).await.status, 201);
    assert_eq!(refused(&server, &draft.clone().with(&outcome(2.5)).submit(&session)).await, "ticket-used");
    // The same claims under another signature: (r, n - s) verifies too (ECDSA is malleable).
    let receipt = draft.receipt(&session);
    let (signed, signature) = receipt.rsplit_once('.').unwrap();
    let (r, s) = Signature::from_slice(&from_base64url(signature)).unwrap().split_scalars();
    let twin = Signature::from_scalars(r, -s).unwrap();
    let twin = format!("{signed}.{}", base64url(twin.to_bytes()));
    assert_eq!(refused(&server, &draft.submit_as(&twin)).await, "ticket-used");
    assert_eq!(server.receipts().await, 1);
}

#[tokio::test]
async fn other_algorithms() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let claims = draft.claims.to_string();
    let signed = |alg: &str| {
        let header = json!({ "alg": alg, "typ": RECEIPT, "kid": session.thumbprint });
        format!("{}.{}", base64url(header.to_string()), base64url(&claims))
    };
    for alg in ["none", "None", "NONE", "nOnE", "", "ES384", "es256", "ES256K", "EdDSA", "RS256", "HS256"] {
        let unsigned = format!("{}.", signed(alg));
        let ours = unsigned.clone() + draft.receipt(&session).rsplit_once('.').unwrap().1;
        for receipt in [unsigned, ours] {
            assert_eq!(refused(&server, &draft.submit_as(&receipt)).await, "receipt-algorithm", "{alg}");
        }
    }
    // HMAC keyed with what everyone knows of the key, in each form that a library may take it in.
    let point = session.key.verifying_key().to_encoded_point(false);
    let jwk = session.jwk.to_string();
    for key in [
        point.as_bytes(),
        &point.as_bytes()[1..],
        point.x().unwrap(),
        jwk.as_bytes(),
        session.thumbprint.as_bytes(),
        b"",
    ] {
        for alg in ["HS256", "ES256"] {
            let signed = signed(alg);
            let mac =
                Hmac::<Sha256>::new_from_slice(key).unwrap().chain_update(&signed).finalize().into_bytes();
            let code = refused(&server, &draft.submit_as(&format!("{signed}.{}", base64url(mac)))).await;
            assert_eq!(code, if alg == "HS256" { "receipt-algorithm" } else { "receipt-signature" });
        }
    }
    // Psychic signatures: r = s = 0 (CVE-2022-21449), too short, too long, in ASN.1.
    let der = p256::ecdsa::DerSignature::from(
        Signature::from_slice(&from_base64url(draft.receipt(&session).rsplit_once('.').unwrap().1)).unwrap(),
    );
    for signature in [&[0; 64][..], &[0; 32], &[], &[255; 64], &[1; 65], der.as_bytes()] {
        let receipt = format!("{}.{}", signed("ES256"), base64url(signature));
        assert_eq!(refused(&server, &draft.submit_as(&receipt)).await, "receipt-signature");
    }
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn tokens_of_another_type() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let ticket = draft.claims["ticket"].as_str().unwrap();
    assert_eq!(refused(&server, &draft.submit_as(ticket)).await, "receipt-type");
    for typ in [TICKET, "JWT", "jwt", "application/belljar-receipt+jwt", "BELLJAR-RECEIPT+JWT", ""] {
        let mut forged = draft.clone();
        forged.header["typ"] = json!(typ);
        assert_eq!(refused(&server, &forged.submit(&session)).await, "receipt-type", "{typ}");
    }
    let mut nested = draft.clone();
    nested.claims["ticket"] = json!(draft.receipt(&session));
    assert_eq!(refused(&server, &nested.submit(&session)).await, "ticket-type");
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn tokens_of_another_form() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    let (header, claims) = (draft.header.to_string(), draft.claims.to_string());
    let member = |json: &str, member: &str| json.replacen('{', &format!("{{{member},"), 1);
    let list = |json: &Value| Value::from_iter(json.as_object().unwrap().values().cloned()).to_string();
    let receipts = [
        // The same member twice, in the header and in the claims, alike or not.
        session.sign(&member(&header, r#""alg":"ES256""#), &claims),
        session.sign(&member(&header, r#""alg":"none""#), &claims),
        session.sign(&member(&header, r#""kid":"other""#), &claims),
        session.sign(&header, &member(&claims, r#""fuel":0"#)),
        session.sign(&header, &member(&claims, r#""cl\u0061ss":"ok""#)),
        // Members that a verifier of ours does not know.
        session.sign(&member(&header, r#""crit":["exp"]"#), &claims),
        session.sign(&member(&header, r#""b64":false"#), &claims),
        session.sign(&member(&header, r#""zip":"DEF""#), &claims),
        session.sign(&member(&header, &format!(r#""jwk":{}"#, session.jwk)), &claims),
        session.sign(&member(&header, r#""jku":"https://example.org/jwks.json""#), &claims),
        session.sign(&header, &member(&claims, r#""exp":0"#)),
        // Members missing, lists for objects, and what is no JSON object.
        session.sign(r#"{"alg":"ES256"}"#, &claims),
        session.sign(&list(&draft.header), &claims),
        session.sign(&header, &list(&draft.claims)),
        session.sign(&header, "null"),
        session.sign(&header, ""),
        session.sign("", &claims),
        session.sign(&format!(" {header}"), &claims),
        session.sign(&header, &format!("{claims}{claims}")),
        session.sign(&header, &format!("\u{feff}{claims}")),
        // JSON serialisation, more parts, fewer, none.
        json!({ "payload": base64url(&claims), "signatures": [] }).to_string(),
        format!("{}.", draft.receipt(&session)),
        format!("{}.e30.e30", draft.receipt(&session)),
        format!(".{}", draft.receipt(&session)),
        "..".into(),
        String::new(),
        // One byte more than is read.
        "a".repeat((16 << 10) + 1),
    ];
    for receipt in receipts {
        assert_eq!(refused(&server, &draft.submit_as(&receipt)).await, "receipt-malformed", "{receipt}");
    }
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn base64url_that_could_be_read_in_two_ways() {
    let (server, session) = start().await;
    let draft = session.draft(&server).await;
    // A signature of 64 bytes leaves four bits in its last character: sixteen ways to write it.
    let receipt = draft.receipt(&session);
    let (rest, last) = receipt.split_at(receipt.len() - 1);
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let n = alphabet.iter().position(|&c| c == last.as_bytes()[0]).unwrap();
    assert_eq!(n % 16, 0);
    for &last in &alphabet[n + 1..n + 16] {
        let variant = format!("{rest}{}", last as char);
        assert_eq!(refused(&server, &draft.submit_as(&variant)).await, "receipt-malformed");
    }
    let parts: Vec<&str> = receipt.split('.').collect();
    for at in 0..3 {
        for (from, to) in [("", "="), ("", "=="), ("", "\n"), ("", " "), ("_", "/"), ("-", "+")] {
            let mut parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            parts[at] =
                if from.is_empty() { parts[at].clone() + to } else { parts[at].replacen(from, to, 1) };
            let variant = parts.join(".");
            if variant != receipt {
                assert_eq!(refused(&server, &draft.submit_as(&variant)).await, "receipt-malformed");
            }
        }
    }
    untouched(&server, &draft.submit(&session)).await;
}

#[tokio::test]
async fn a_draft_without_changes_is_honest() {
    let (server, session) = start().await;
    let ticket = session.ticket(&server, TASK).await;
    let draft = Draft::of(&session, &ticket, TASK);
    untouched(&server, &draft.submit(&session)).await;
}
