use crate::{
    app::Shared,
    openapi::{refusals, schema},
    problem::Problem,
};
use axum::{Json, extract::State, http::StatusCode};
use belljar_protocol::{Health, Readiness};

refusals!(Asking:);

/// Whether the server answers, and its store with it.
#[utoipa::path(get, path = "/api/health", operation_id = "health", tag = "server", responses(
    (status = 200, description = "It does.", body = schema::Health),
    Asking,
))]
pub(super) async fn health(State(app): Shared) -> Result<Json<Health>, Problem> {
    app.store.ping().await?;
    let engine_sha256 = app.engine.sha256().map_err(Problem::internal)?;
    Ok(Json(Health { status: "ok".into(), engine_sha256 }))
}

/// Whether the server can do its work: the store takes what is written, and an engine is served.
#[utoipa::path(get, path = "/api/ready", operation_id = "ready", tag = "server", responses(
    (status = 200, description = "It can.", body = schema::Readiness),
    (status = 503, description = "It cannot, for want of what is false.", body = schema::Readiness),
    Asking,
))]
pub(super) async fn ready(State(app): Shared) -> (StatusCode, Json<Readiness>) {
    let store = app.metrics.store("probe", app.store.ping()).await.is_ok();
    let engine = app.engine.sha256().is_ok_and(|engine| engine.is_some());
    let ready = store && engine;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readiness { ready, store, engine }))
}
