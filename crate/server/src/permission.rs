//! Who may do what not everybody may: a bearer token (RFC 6750), compared in constant time.
//! There are no cookies, so no other site can make a browser send one.

use crate::{
    app::App,
    config::Secret,
    problem::{Code, Problem},
    proof,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use belljar_protocol::Digest;
use std::sync::Arc;
use subtle::ConstantTimeEq as _;

/// The request carries the admin token.
pub(crate) struct Admin;

/// The request carries one of the API tokens, or the admin token.
pub(crate) struct Backend;

/// Whose request it is: the admin's, by the token, or a session key's, by a proof.
pub(crate) enum Owner {
    Admin,
    /// Its thumbprint.
    Key(String),
}

impl FromRequestParts<Arc<App>> for Owner {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        match proof::of(&parts.headers) {
            Some(proof) => proof::verify(app, proof, &parts.method, parts.uri.path()).await.map(Self::Key),
            None => Admin::from_request_parts(parts, app).await.map(|Admin| Self::Admin),
        }
    }
}

impl FromRequestParts<Arc<App>> for Admin {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        permit(&parts.headers, app.config.admin_token.iter(), "admin_token").map(|()| Self)
    }
}

impl FromRequestParts<Arc<App>> for Backend {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let tokens = app.config.api_tokens.iter().chain(&app.config.admin_token);
        permit(&parts.headers, tokens, "api_tokens").map(|()| Self)
    }
}

fn permit<'a>(
    headers: &HeaderMap,
    tokens: impl Iterator<Item = &'a Secret>,
    setting: &str,
) -> Result<(), Problem> {
    let Some(given) = bearer(headers) else {
        let detail = format!("Send the header `authorization: Bearer …` with the server's `{setting}`.");
        let challenge = HeaderValue::from_static("Bearer");
        return Err(Problem::new(Code::TokenMissing, detail).with(header::WWW_AUTHENTICATE, challenge));
    };
    // All are compared, whichever fits; a digest hides how long each is.
    let given = Digest::of(given.as_bytes());
    let fits = tokens.fold(subtle::Choice::from(0), |fits, token| {
        fits | Digest::of(token.expose().as_bytes()).as_bytes().ct_eq(given.as_bytes())
    });
    if bool::from(fits) {
        return Ok(());
    }
    Err(Problem::new(Code::TokenWrong, format!("It is none of the server's `{setting}`.")))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
