use crate::{
    app::Shared,
    openapi::{refusals, schema},
    problem::{Code, Problem},
};
use axum::{Json, extract::State};
use belljar_protocol::Health;

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

refusals!(Readying: NotReady);

/// Whether the server can do its work: the store takes what is written, and an engine is served.
#[utoipa::path(get, path = "/api/ready", operation_id = "ready", tag = "server", responses(
    (status = 200, description = "It can.", body = schema::Health),
    Readying,
))]
pub(super) async fn ready(State(app): Shared) -> Result<Json<Health>, Problem> {
    let not_ready = |what: &str| Problem::new(Code::NotReady, format!("{what}. `belljar doctor` says more."));
    let probe = app.metrics.store("probe", app.store.probe(app.now_ms())).await;
    probe.map_err(|_| not_ready("The store takes nothing"))?;
    let engine_sha256 = app.engine.sha256().ok().flatten();
    engine_sha256.ok_or_else(|| not_ready("There is no engine"))?;
    Ok(Json(Health { status: "ok".into(), engine_sha256 }))
}
