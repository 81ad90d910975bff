//! The handlers, by noun.

mod data;
mod health;
mod keys;
mod receipts;
mod tasks;
mod tickets;

use crate::app::App;
use axum::{
    Router,
    http::{HeaderValue, header},
    middleware,
    response::Response,
    routing::{get, post},
};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;

/// Every body but a receipt's.
const SMALL: usize = 64 << 10;

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/api/tasks", get(tasks::list))
        .route("/api/tasks/{id}", get(tasks::read))
        .route("/api/data/{sha256}", get(data::read))
        .route("/api/keys", post(keys::register))
        .route("/api/tickets", post(tickets::issue))
        .route("/api/receipts", post(receipts::submit))
        .route("/api/receipts/{id}", get(receipts::read))
        .route("/api/health", get(health::read))
        .route("/.well-known/jwks.json", get(keys::jwks))
        .layer(middleware::map_response(no_store))
        .layer(CompressionLayer::new())
}

/// Unless a handler knows better.
async fn no_store(mut response: Response) -> Response {
    let value = HeaderValue::from_static("no-store");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(value);
    response
}
