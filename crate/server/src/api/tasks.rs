use super::data::content_type;
use crate::{
    app::{App, Shared},
    body::Body,
    openapi::{refusals, schema},
    permission::Admin,
    problem::{Code, Problem},
    store::{StoredTask, TaskChange},
};
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use belljar_protocol::{Digest, Limits, MAX_SAFE_INTEGER, Task};

refusals!(Listing:);

/// The tasks that there are, in their order.
#[utoipa::path(get, path = "/api/tasks", operation_id = "list_tasks", tag = "tasks", responses(
    (status = 200, description = "The tasks.", body = [schema::Task]),
    Listing,
))]
pub(super) async fn list(State(app): Shared) -> Result<Json<Vec<Task>>, Problem> {
    let tasks = app.store.tasks(false).await?;
    Ok(Json(tasks.into_iter().map(|stored| stored.task).collect()))
}

refusals!(Reading: TaskUnknown);

/// One task, archived or not.
#[utoipa::path(get, path = "/api/tasks/{id}", operation_id = "read_task", tag = "tasks",
    params(("id" = String, Path, description = "Its name: lower-case letters, digits and dashes.")),
    responses((status = 200, description = "The task. Its `etag` names the version.", body = schema::Task), Reading),
)]
pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<impl IntoResponse, Problem> {
    Ok(with_version(find(&app, &id).await?))
}

refusals!(ReadingVersion: TaskUnknown);

/// A task as it was when tickets named it by this digest.
#[utoipa::path(get, path = "/api/task-versions/{sha256}", operation_id = "read_task_version", tag = "tasks",
    params(("sha256" = String, Path, description = "A ticket's `task_sha256`.")),
    responses((status = 200, description = "The task.", body = schema::Task), ReadingVersion),
)]
pub(super) async fn read_version(
    State(app): Shared,
    Path(sha256): Path<String>,
) -> Result<Json<Task>, Problem> {
    let unknown = || Problem::new(Code::TaskUnknown, "No task has or had this digest.");
    let sha256: Digest = sha256.parse().map_err(|_| unknown())?;
    app.store.task_version(&sha256).await?.map(Json).ok_or_else(unknown)
}

refusals!(Creating: [BODY, TOKEN], TaskExists, TaskInvalid);

/// A new task, listed behind the others. Its data has to be here.
#[utoipa::path(post, path = "/api/tasks", operation_id = "create_task", tag = "tasks",
    request_body = schema::TaskInput,
    responses((status = 201, description = "The task. Its `etag` names the version.", body = schema::Task), Creating),
    security(("admin" = [])),
)]
pub(super) async fn create(
    _: Admin,
    State(app): Shared,
    Body(task): Body<Task>,
) -> Result<impl IntoResponse, Problem> {
    check(&app, &task).await?;
    match app.store.create_task(&task, app.now_ms()).await? {
        TaskChange::Done(stored) => {
            let place =
                HeaderValue::try_from(format!("/api/tasks/{}", stored.task.id)).expect("a name is plain");
            Ok((StatusCode::CREATED, AppendHeaders([(header::LOCATION, place)]), with_version(stored)))
        }
        TaskChange::Conflict(_) | TaskChange::Unknown => {
            Err(Problem::new(Code::TaskExists, "Choose another name, or change that task with PUT."))
        }
    }
}

refusals!(Updating: [BODY, TOKEN], TaskUnknown, TaskInvalid, PreconditionRequired, PreconditionFailed);

/// A new version of a task; the tickets that are out keep theirs. An archived one is taken back.
#[utoipa::path(put, path = "/api/tasks/{id}", operation_id = "update_task", tag = "tasks",
    params(
        ("id" = String, Path, description = "Its name, as in the body."),
        ("if-match" = String, Header, description = "The `etag` of the version that the change was made to."),
    ),
    request_body = schema::TaskInput,
    responses((status = 200, description = "The task. Its `etag` names the version.", body = schema::Task), Updating),
    security(("admin" = [])),
)]
pub(super) async fn update(
    _: Admin,
    State(app): Shared,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(task): Body<Task>,
) -> Result<impl IntoResponse, Problem> {
    if task.id != id {
        return Err(invalid("`id` is not the one in the address"));
    }
    let Some(version) = headers.get(header::IF_MATCH) else {
        let detail = "Send the header `if-match` with the `etag` that /api/tasks/{id} has answered.";
        return Err(Problem::new(Code::PreconditionRequired, detail));
    };
    let current = find(&app, &id).await?;
    check(&app, &task).await?;
    let moved = || {
        Problem::new(
            Code::PreconditionFailed,
            "The task was changed meanwhile: fetch it again, and change that.",
        )
    };
    if version.to_str().ok().map(|version| version.trim_start_matches("W/")) != Some(etag(&current).as_str())
    {
        return Err(moved());
    }
    match app.store.update_task(&task, current.version, app.now_ms()).await? {
        TaskChange::Done(stored) if stored.archived => {
            let stored = app.store.archive_task(&id, false).await?;
            stored.map(with_version).ok_or_else(unknown)
        }
        TaskChange::Done(stored) => Ok(with_version(stored)),
        TaskChange::Conflict(_) => Err(moved()),
        TaskChange::Unknown => Err(unknown()),
    }
}

refusals!(Archiving: [TOKEN], TaskUnknown);

/// Archives a task: it is listed no more and takes no tickets. Its receipts stay, and tickets that
/// are out stay good.
#[utoipa::path(delete, path = "/api/tasks/{id}", operation_id = "archive_task", tag = "tasks",
    params(("id" = String, Path, description = "Its name.")),
    responses((status = 204, description = "It is archived."), Archiving),
    security(("admin" = [])),
)]
pub(super) async fn archive(
    _: Admin,
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    app.store.archive_task(&id, true).await?.map(|_| StatusCode::NO_CONTENT).ok_or_else(unknown)
}

pub(super) async fn find(app: &App, id: &str) -> Result<StoredTask, Problem> {
    app.store.task(id).await?.ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::new(Code::TaskUnknown, "/api/tasks lists those that there are.")
}

fn with_version(stored: StoredTask) -> impl IntoResponse {
    let version = HeaderValue::try_from(etag(&stored)).expect("a number is plain");
    (AppendHeaders([(header::ETAG, version)]), Json(stored.task))
}

fn etag(stored: &StoredTask) -> String {
    format!("\"{}\"", stored.version)
}

/// What no schema can say.
async fn check(app: &App, task: &Task) -> Result<(), Problem> {
    check_name(&task.id).map_err(|detail| invalid(&format!("`id` {detail}")))?;
    check_entry(&task.entry).map_err(|detail| invalid(&format!("`entry` {detail}")))?;
    check_limits(&task.limits).map_err(|detail| invalid(&format!("`limits.{detail}")))?;
    let Some(data) = app.store.data(&task.data.sha256).await? else {
        return Err(invalid("`data.sha256` is of no data that is here: post it to /api/data first"));
    };
    if data.bytes != task.data.bytes || data.format != task.data.format {
        let detail = format!("`data` has {} bytes here, and is {}", data.bytes, content_type(data.format));
        return Err(invalid(&detail));
    }
    Ok(())
}

fn invalid(detail: &str) -> Problem {
    Problem::new(Code::TaskInvalid, format!("{detail}."))
}

/// Of tasks and of functions.
pub(super) fn check_name(name: &str) -> Result<(), &'static str> {
    let plain = name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let fits = plain && (1..=64).contains(&name.len()) && !name.starts_with('-');
    if fits { Ok(()) } else { Err("is 1 to 64 lower-case letters, digits and dashes, with no dash in front") }
}

/// Whether Python has a name like this is for the engine to say.
pub(super) fn check_entry(entry: &str) -> Result<(), &'static str> {
    let fits =
        (1..=256).contains(&entry.len()) && !entry.chars().any(|c| c.is_whitespace() || c.is_control());
    if fits { Ok(()) } else { Err("is the name of a function") }
}

/// The range that is broken.
pub(super) fn check_limits(limits: &Limits) -> Result<(), String> {
    let ranges = [
        ("fuel", limits.fuel, 1, MAX_SAFE_INTEGER),
        ("memory_bytes", limits.memory_bytes, 1, Limits::MAX_MEMORY_BYTES),
        ("recursion", limits.recursion.into(), 1, Limits::MAX_RECURSION.into()),
        ("output_bytes", limits.output_bytes, 0, MAX_SAFE_INTEGER),
        ("value_bytes", limits.value_bytes, 0, MAX_SAFE_INTEGER),
        ("deadline_ms", limits.deadline_ms.into(), 1, u32::MAX.into()),
    ];
    match ranges.iter().find(|(_, value, least, most)| !(least..=most).contains(&value)) {
        Some((name, _, least, most)) => Err(format!("{name}` is from {least} to {most}")),
        None => Ok(()),
    }
}
