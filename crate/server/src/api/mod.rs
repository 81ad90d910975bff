//! The handlers, by noun.

mod data;
mod functions;
mod health;
mod keys;
mod policies;
mod receipts;
mod runs;
mod tasks;
mod tickets;

pub(crate) use keys::revoked;

use crate::{app::App, files, openapi::Frame, rate};
use axum::{
    Router,
    http::{HeaderValue, header},
    middleware,
    response::Response,
};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use utoipa::OpenApi as _;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::from(described())
        .layer(middleware::from_fn_with_state(app.clone(), rate::by_address))
        .layer(middleware::map_response(no_store))
        .layer(CompressionLayer::new())
        .layer(middleware::map_response(coded))
}

/// The routes with the document that describes them.
pub(crate) fn described() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::with_openapi(Frame::openapi())
        .routes(routes!(tasks::list, tasks::create))
        .routes(routes!(tasks::read, tasks::update, tasks::archive))
        .routes(routes!(tasks::read_version))
        .routes(routes!(data::store))
        .routes(routes!(data::read))
        .routes(routes!(policies::read))
        .routes(routes!(keys::register))
        .routes(routes!(keys::revoke))
        .routes(routes!(keys::jwks))
        .routes(routes!(tickets::issue))
        .routes(routes!(tickets::issue_batch))
        .routes(routes!(receipts::submit))
        .routes(routes!(receipts::read))
        .routes(routes!(receipts::history))
        .routes(routes!(receipts::list))
        .routes(routes!(receipts::statement))
        .routes(routes!(receipts::demand_audit))
        .routes(routes!(functions::list, functions::store))
        .routes(routes!(functions::read))
        .routes(routes!(functions::versions))
        .routes(routes!(functions::version))
        .routes(routes!(runs::run))
        .routes(routes!(policies::check))
        .routes(routes!(health::health))
        .routes(routes!(health::ready))
}

/// Unless a handler knows better.
async fn no_store(mut response: Response) -> Response {
    let value = HeaderValue::from_static("no-store");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(value);
    response
}

/// What is compressed on the way is another representation (RFC 9110 §8.8.3.3, RFC 9530 §2).
async fn coded(mut response: Response) -> Response {
    if response.headers().contains_key(header::CONTENT_ENCODING) {
        files::weaken_etag(response.headers_mut());
        response.headers_mut().remove("repr-digest");
    }
    response
}
