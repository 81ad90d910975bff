use crate::{
    app::Shared,
    problem::{Code, Problem},
};
use axum::{
    Json,
    extract::{Path, State},
};
use belljar_protocol::Task;

pub(super) async fn list(State(app): Shared) -> Result<Json<Vec<Task>>, Problem> {
    Ok(Json(app.store.tasks().await?))
}

pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<Json<Task>, Problem> {
    app.store.task(&id).await?.map(Json).ok_or_else(unknown)
}

pub(super) fn unknown() -> Problem {
    Problem::new(Code::TaskUnknown, "/api/tasks lists those that there are.")
}
