use crate::{
    app::Shared,
    openapi::{refusals, schema},
    problem::{Code, Problem},
};
use axum::{
    Json,
    extract::{Path, State},
};
use belljar_protocol::Task;

refusals!(Listing:);

/// The tasks that there are, in their order.
#[utoipa::path(get, path = "/api/tasks", operation_id = "list_tasks", tag = "tasks", responses(
    (status = 200, description = "The tasks.", body = [schema::Task]),
    Listing,
))]
pub(super) async fn list(State(app): Shared) -> Result<Json<Vec<Task>>, Problem> {
    Ok(Json(app.store.tasks().await?))
}

refusals!(Reading: TaskUnknown);

/// One task.
#[utoipa::path(get, path = "/api/tasks/{id}", operation_id = "read_task", tag = "tasks",
    params(("id" = String, Path, description = "Its name: lower-case letters, digits and dashes.")),
    responses((status = 200, description = "The task.", body = schema::Task), Reading),
)]
pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<Json<Task>, Problem> {
    app.store.task(&id).await?.map(Json).ok_or_else(unknown)
}

pub(super) fn unknown() -> Problem {
    Problem::new(Code::TaskUnknown, "/api/tasks lists those that there are.")
}
