//! A session key speaks for itself: a JWS that it signs for one request, in
//! `authorization: Proof <compact>`.

use crate::{
    app::App,
    jws::{Kind, Unverified},
    problem::{Code, Problem},
};
use axum::http::{HeaderMap, Method, header};
use belljar_protocol::{PROOF_TYPE, ProofClaims};

/// How far the browser's clock may be from the server's, in seconds.
const CLOCKS_S: u64 = 300;

const PROOF: Kind = Kind {
    typ: PROOF_TYPE,
    malformed: Code::ProofMalformed,
    wrong_type: Code::ProofType,
    wrong_algorithm: Code::ProofAlgorithm,
    unknown_key: Code::ProofKeyUnknown,
    wrong_signature: Code::ProofSignature,
};

/// The compact proof that the request carries.
pub(crate) fn of(headers: &HeaderMap) -> Option<&str> {
    let (scheme, proof) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("proof").then(|| proof.trim())
}

/// The thumbprint of the key that signed it, for this method and path, now.
pub(crate) async fn verify(app: &App, proof: &str, method: &Method, path: &str) -> Result<String, Problem> {
    let proof = Unverified::parse(&PROOF, proof)?;
    let thumbprint = proof.kid().to_owned();
    let Some(key) = app.store.key(&thumbprint).await? else {
        return Err(proof.unknown_key("Send the session key to /api/keys first."));
    };
    let claims: ProofClaims = proof.verify(&key.key)?;
    if claims.method != method.as_str() || claims.path != path {
        let detail = format!("Sign `method` \"{method}\" and `path` \"{path}\".");
        return Err(Problem::new(Code::ProofMismatch, detail));
    }
    let now_s = app.now_ms() / 1000;
    if now_s.abs_diff(claims.iat) > CLOCKS_S {
        let detail = format!("Sign an `iat` within {CLOCKS_S} s of the server's clock, which is at {now_s}.");
        return Err(Problem::new(Code::ProofExpired, detail));
    }
    Ok(thumbprint)
}
