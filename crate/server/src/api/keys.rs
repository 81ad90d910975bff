use crate::{
    app::{App, Shared},
    body::Body,
    jwk::PublicKey,
    openapi::{refusals, schema},
    permission::Owner,
    problem::{Code, Problem},
    store::SessionKey,
};
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderName, StatusCode, header},
};
use belljar_protocol::{Jwk, Jwks, KeyRequest, KeyResponse, RevokedKey};

refusals!(Registering: [BODY], KeyMalformed, KeyRevoked);

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
    let new = app.store.put_key(&key, app.now_ms()).await?;
    if !new {
        usable(&app, &key.thumbprint()).await?;
    }
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(KeyResponse { thumbprint: key.thumbprint() })))
}

refusals!(Revoking: [OWNER], KeyUnknown);

/// Ends a session key: it gets no ticket any more, and its receipts are refused. What it had sent
/// before stays. For the key itself, by a proof, or for the admin.
#[utoipa::path(delete, path = "/api/keys/{thumbprint}", operation_id = "revoke_key", tag = "keys",
    params(("thumbprint" = String, Path, description = "The key's name (RFC 7638).")),
    responses((status = 200, description = "It is revoked.", body = schema::RevokedKey), Revoking),
    security(("proof" = []), ("admin" = [])),
)]
pub(super) async fn revoke(
    owner: Owner,
    State(app): Shared,
    Path(thumbprint): Path<String>,
) -> Result<Json<RevokedKey>, Problem> {
    let reason = match owner {
        Owner::Admin => "by the admin",
        Owner::Key(key) if key == thumbprint => "by itself",
        Owner::Key(_) => {
            return Err(Problem::new(
                Code::ProofMismatch,
                "Sign the proof with the key that is to be revoked.",
            ));
        }
    };
    let key = app.store.revoke_key(&thumbprint, reason, app.now_ms()).await?;
    let revoked = key.and_then(|key| key.revoked).ok_or_else(unknown)?;
    Ok(Json(RevokedKey { thumbprint, revoked_ms: revoked.at_ms }))
}

/// That tickets may be issued to the key, and receipts come from it.
pub(super) async fn usable(app: &App, thumbprint: &str) -> Result<(), Problem> {
    match app.store.key(thumbprint).await? {
        Some(SessionKey { revoked: None, .. }) => Ok(()),
        Some(_) => Err(revoked()),
        None => Err(unknown()),
    }
}

pub(crate) fn revoked() -> Problem {
    Problem::new(Code::KeyRevoked, "Make a new session key, take a ticket for it and run again.")
}

fn unknown() -> Problem {
    Problem::new(Code::KeyUnknown, "Send the public key to /api/keys first; its answer is the name to use.")
}

refusals!(Publishing:);

/// The keys that this server's tickets verify with, oldest first (RFC 7517 §5).
#[utoipa::path(get, path = "/api/jwks.json", operation_id = "jwks", tag = "keys", responses(
    (status = 200, description = "They may be kept for five minutes.", body = schema::Jwks),
    Publishing,
))]
pub(super) async fn jwks(State(app): Shared) -> ([(HeaderName, &'static str); 1], Json<Jwks>) {
    let keys = app.ticket_keys.all_public(app.now_ms() / 1000);
    let keys = keys.iter().map(|key| {
        let KeyRequest { kty, crv, x, y } = key.jwk().clone();
        Jwk { kty, crv, x, y, kid: key.thumbprint(), usage: "sig".into(), alg: key.algorithm().into() }
    });
    ([(header::CACHE_CONTROL, "public, max-age=300")], Json(Jwks { keys: keys.collect() }))
}
