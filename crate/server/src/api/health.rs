use crate::{app::Shared, problem::Problem};
use axum::{Json, extract::State};
use serde_json::{Value, json};

/// Answers when the store does. `engine_sha256` is null while no engine is built.
pub(super) async fn read(State(app): Shared) -> Result<Json<Value>, Problem> {
    app.store.ping().await?;
    let engine_sha256 = app.engine.sha256().map_err(Problem::internal)?;
    Ok(Json(json!({ "status": "ok", "engine_sha256": engine_sha256 })))
}
