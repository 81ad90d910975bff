use crate::{
    app::{Shared, now_ms},
    body::Body,
    jwk::PublicKey,
    openapi::{refusals, schema},
    problem::{Code, Problem},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderName, StatusCode, header},
};
use belljar_protocol::{Jwk, Jwks, KeyRequest, KeyResponse};

refusals!(Registering: [BODY], KeyMalformed);

/// Makes a session's public key known: EC P-256, and nothing else.
#[utoipa::path(post, path = "/api/keys", operation_id = "register_key", tag = "keys",
    request_body = schema::KeyRequest,
    responses(
        (status = 201, description = "The key is new.", body = schema::KeyResponse),
        (status = 200, description = "It is here already.", body = schema::KeyResponse),
        Registering,
    ),
)]
pub(super) async fn register(
    State(app): Shared,
    Body(jwk): Body<KeyRequest>,
) -> Result<(StatusCode, Json<KeyResponse>), Problem> {
    let key = PublicKey::from_jwk(jwk).map_err(|detail| Problem::new(Code::KeyMalformed, detail))?;
    let new = app.store.put_key(&key, now_ms()).await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(KeyResponse { thumbprint: key.thumbprint() })))
}

refusals!(Publishing:);

/// The keys that this server's tickets verify with, oldest first (RFC 7517 §5).
#[utoipa::path(get, path = "/api/jwks.json", operation_id = "jwks", tag = "keys", responses(
    (status = 200, description = "They may be kept for five minutes.", body = schema::Jwks),
    Publishing,
))]
pub(super) async fn jwks(State(app): Shared) -> ([(HeaderName, &'static str); 1], Json<Jwks>) {
    let keys = app.ticket_keys.all_public(now_ms() / 1000);
    let keys = keys.iter().map(|key| {
        let KeyRequest { kty, crv, x, y } = key.jwk().clone();
        Jwk { kty, crv, x, y, kid: key.thumbprint(), usage: "sig".into(), alg: key.algorithm().into() }
    });
    ([(header::CACHE_CONTROL, "public, max-age=300")], Json(Jwks { keys: keys.collect() }))
}
