use super::SMALL;
use crate::{
    app::Shared,
    body::Body,
    jwk::PublicKey,
    problem::{Code, Problem},
};
use axum::{Json, extract::State, http::StatusCode};
use belljar_protocol::{KeyRequest, KeyResponse};
use serde_json::{Value, json};

/// 201 for a new key, 200 for one that is here already.
pub(super) async fn register(
    State(app): Shared,
    Body(jwk): Body<KeyRequest, SMALL>,
) -> Result<(StatusCode, Json<KeyResponse>), Problem> {
    let key = PublicKey::from_jwk(jwk).map_err(|detail| Problem::new(Code::KeyMalformed, detail))?;
    let new = app.store.put_key(&key, app.now_ms()).await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(KeyResponse { thumbprint: key.thumbprint() })))
}

/// RFC 7517 §5: the key that this server signs tickets with.
pub(super) async fn jwks(State(app): Shared) -> Json<Value> {
    let key = app.ticket_key.public();
    let KeyRequest { kty, crv, x, y } = key.jwk();
    let (kid, alg) = (app.ticket_key.thumbprint(), key.algorithm());
    Json(
        json!({ "keys": [{ "kty": kty, "crv": crv, "x": x, "y": y, "kid": kid, "use": "sig", "alg": alg }] }),
    )
}
