//! `tests/vectors/tokens.json`: tickets and receipts, right ones and wrong ones in every way.

use belljar_protocol::KeyRequest;
use belljar_server::{Refusal, store::PublicKey, verify_receipt, verify_ticket};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    server: Jwks,
    session: KeyRequest,
    tickets: Vec<Vector>,
    receipts: Vec<Vector>,
}

#[derive(Deserialize)]
struct Jwks {
    keys: Vec<Jwk>,
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
    kid: String,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    token: String,
    refusal: Option<String>,
}

#[test]
fn tokens() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/tokens.json");
    let vectors: Vectors = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let Jwk { kty, crv, x, y, kid } = vectors.server.keys.into_iter().next().unwrap();
    let server = PublicKey::from_jwk(KeyRequest { kty, crv, x, y }).unwrap();
    assert_eq!(server.thumbprint(), kid);
    let session = PublicKey::from_jwk(vectors.session).unwrap();
    let code = |refusal: Refusal| refusal.code.to_owned();
    for Vector { name, token, refusal } in &vectors.tickets {
        let found = verify_ticket(token, std::slice::from_ref(&server)).map(drop).map_err(code).err();
        assert_eq!(found, *refusal, "ticket: {name}");
    }
    for Vector { name, token, refusal } in &vectors.receipts {
        let found = verify_receipt(token, std::slice::from_ref(&session)).map(drop).map_err(code).err();
        assert_eq!(found, *refusal, "receipt: {name}");
    }
    assert!(vectors.tickets.len() > 70 && vectors.receipts.len() > 60);
}
