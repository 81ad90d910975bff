use super::tasks::{check_entry, check_limits, check_name};
use crate::{
    app::{App, Shared},
    body::Body,
    openapi::{refusals, schema},
    permission::{Admin, Backend},
    problem::{Code, Problem},
    store::{Function, NewFunction},
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use belljar_protocol::{Digest, FunctionRequest, StoredFunction};
use serde::Deserialize;

refusals!(Storing: [BODY, TOKEN], FunctionInvalid);

/// The next version of the function of this name.
#[utoipa::path(post, path = "/api/functions", operation_id = "store_function", tag = "functions",
    request_body = schema::FunctionRequest,
    responses((status = 201, description = "The version.", body = schema::StoredFunction), Storing),
    security(("admin" = [])),
)]
pub(super) async fn store(
    _: Admin,
    State(app): Shared,
    Body(request): Body<FunctionRequest>,
) -> Result<(StatusCode, Json<StoredFunction>), Problem> {
    let invalid = |detail: String| Problem::new(Code::FunctionInvalid, format!("`{detail}."));
    let FunctionRequest { name, source, entry, policy, limits } = request;
    check_name(&name).map_err(|detail| invalid(format!("name` {detail}")))?;
    check_entry(&entry).map_err(|detail| invalid(format!("entry` {detail}")))?;
    check_limits(&limits).map_err(|detail| invalid(format!("limits.{detail}")))?;
    let new = NewFunction { name, source, entry, policy, limits };
    let function = app.store.put_function(&new, app.now_ms()).await?;
    Ok((StatusCode::CREATED, Json(answer(function))))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Filter {
    sha256: Option<Digest>,
}

refusals!(Listing: [TOKEN]);

/// The current versions of all functions, by name; or the newest version with this source.
#[utoipa::path(get, path = "/api/functions", operation_id = "list_functions", tag = "functions",
    params(("sha256" = Option<String>, Query, description = "The SHA-256 of a source, in hexadecimal digits.")),
    responses((status = 200, description = "The functions.", body = [schema::StoredFunction]), Listing),
    security(("api" = [])),
)]
pub(super) async fn list(
    _: Backend,
    State(app): Shared,
    Query(Filter { sha256 }): Query<Filter>,
) -> Result<Json<Vec<StoredFunction>>, Problem> {
    let functions = match sha256 {
        Some(sha256) => app.store.function_of_source(&sha256).await?.into_iter().collect(),
        None => app.store.functions().await?,
    };
    Ok(Json(functions.into_iter().map(answer).collect()))
}

refusals!(Reading: [TOKEN], FunctionUnknown);

/// The current version of a function.
#[utoipa::path(get, path = "/api/functions/{name}", operation_id = "read_function", tag = "functions",
    params(("name" = String, Path, description = "Its name.")),
    responses((status = 200, description = "The version.", body = schema::StoredFunction), Reading),
    security(("api" = [])),
)]
pub(super) async fn read(
    _: Backend,
    State(app): Shared,
    Path(name): Path<String>,
) -> Result<Json<StoredFunction>, Problem> {
    Ok(Json(answer(find(&app, &name, None).await?)))
}

refusals!(ReadingVersions: [TOKEN], FunctionUnknown);

/// All versions of a function, the newest first.
#[utoipa::path(get, path = "/api/functions/{name}/versions", operation_id = "list_function_versions", tag = "functions",
    params(("name" = String, Path, description = "Its name.")),
    responses((status = 200, description = "The versions.", body = [schema::StoredFunction]), ReadingVersions),
    security(("api" = [])),
)]
pub(super) async fn versions(
    _: Backend,
    State(app): Shared,
    Path(name): Path<String>,
) -> Result<Json<Vec<StoredFunction>>, Problem> {
    let versions = app.store.function_versions(&name).await?;
    if versions.is_empty() {
        return Err(unknown());
    }
    Ok(Json(versions.into_iter().map(answer).collect()))
}

refusals!(ReadingVersion: [TOKEN], FunctionUnknown);

/// One version of a function.
#[utoipa::path(get, path = "/api/functions/{name}/versions/{version}", operation_id = "read_function_version", tag = "functions",
    params(
        ("name" = String, Path, description = "Its name."),
        ("version" = u32, Path, description = "From 1 up."),
    ),
    responses((status = 200, description = "The version.", body = schema::StoredFunction), ReadingVersion),
    security(("api" = [])),
)]
pub(super) async fn version(
    _: Backend,
    State(app): Shared,
    Path((name, version)): Path<(String, u32)>,
) -> Result<Json<StoredFunction>, Problem> {
    Ok(Json(answer(find(&app, &name, Some(version.into())).await?)))
}

/// A version, or the current one.
pub(super) async fn find(app: &App, name: &str, version: Option<u64>) -> Result<Function, Problem> {
    let function = match version {
        Some(version) => app.store.function_version(name, version).await?,
        None => app.store.function(name).await?,
    };
    function.ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::new(Code::FunctionUnknown, "/api/functions lists those that there are.")
}

fn answer(stored: Function) -> StoredFunction {
    let Function { version, source_sha256, created_ms, function } = stored;
    let NewFunction { name, source, entry, policy, limits } = function;
    StoredFunction { name, version, source_sha256, created_ms, source, entry, policy, limits }
}
