use crate::{
    app::{App, Shared},
    problem::{Code, Problem},
    store::StoredTask,
};
use axum::{
    Json,
    extract::{Path, State},
};
use belljar_protocol::Task;

pub(super) async fn list(State(app): Shared) -> Result<Json<Vec<Task>>, Problem> {
    let tasks = app.store.tasks(false).await?;
    Ok(Json(tasks.into_iter().map(|stored| stored.task).collect()))
}

pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<Json<Task>, Problem> {
    Ok(Json(find(&app, &id).await?.task))
}

pub(super) async fn find(app: &App, id: &str) -> Result<StoredTask, Problem> {
    let unknown = || Problem::new(Code::TaskUnknown, "/api/tasks lists those that there are.");
    app.store.task(id).await?.ok_or_else(unknown)
}
