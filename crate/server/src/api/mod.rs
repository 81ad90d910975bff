//! The handlers, by noun.

mod data;
mod health;
mod keys;
mod receipts;
mod tasks;
mod tickets;

use crate::{app::App, openapi::Frame, rate};
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
}

/// The routes with the document that describes them.
pub(crate) fn described() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::with_openapi(Frame::openapi())
        .routes(routes!(tasks::list))
        .routes(routes!(tasks::read))
        .routes(routes!(data::read))
        .routes(routes!(keys::register))
        .routes(routes!(keys::jwks))
        .routes(routes!(tickets::issue))
        .routes(routes!(tickets::issue_batch))
        .routes(routes!(receipts::submit))
        .routes(routes!(receipts::read))
        .routes(routes!(health::health))
        .routes(routes!(health::ready))
}

/// Unless a handler knows better.
async fn no_store(mut response: Response) -> Response {
    let value = HeaderValue::from_static("no-store");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(value);
    response
}
