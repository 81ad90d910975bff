use super::tasks;
use crate::{
    app::Shared,
    body::Body,
    openapi::{refusals, schema},
    permission::Backend,
    problem::{Code, Problem},
};
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderName, header},
};
use belljar_check::{Finding, Options};
use belljar_protocol::{CheckRequest, Digest, Policy};

refusals!(Reading: PolicyUnknown);

/// The policy that a ticket names by its digest.
#[utoipa::path(get, path = "/api/policies/{sha256}", operation_id = "read_policy", tag = "tasks",
    params(("sha256" = String, Path, description = "A ticket's `policy_sha256`.")),
    responses((status = 200, description = "The policy. It never changes.", body = schema::Policy), Reading),
)]
pub(super) async fn read(
    State(app): Shared,
    Path(sha256): Path<String>,
) -> Result<([(HeaderName, &'static str); 1], Json<Policy>), Problem> {
    let unknown = || Problem::new(Code::PolicyUnknown, "A ticket's `policy_sha256` names one.");
    let sha256: Digest = sha256.parse().map_err(|_| unknown())?;
    let policy = app.store.policy(&sha256).await?.ok_or_else(unknown)?;
    Ok(([(header::CACHE_CONTROL, "public, max-age=31536000, immutable")], Json(policy)))
}

refusals!(Checking: [BODY, TOKEN], TaskUnknown);

/// What a task's policy, or a policy, says of a source, without running it.
#[utoipa::path(post, path = "/api/check", operation_id = "check", tag = "functions",
    request_body = schema::CheckRequest,
    responses((status = 200, description = "The findings, in the order of their places.", body = [schema::Finding]), Checking),
    security(("api" = [])),
)]
pub(super) async fn check(
    _: Backend,
    State(app): Shared,
    Body(request): Body<CheckRequest>,
) -> Result<Json<Vec<Finding>>, Problem> {
    let CheckRequest { source, task, policy, entry } = request;
    let (policy, entry, host) = match (task, policy) {
        (Some(task), None) => {
            let task = tasks::find(&app, &task).await?.task;
            (task.policy, entry.or(Some(task.entry)), Some(task.host))
        }
        (None, Some(policy)) => (policy, entry, None),
        _ => return Err(Problem::new(Code::BodyMalformed, "Name a `task` or give a `policy`, one of them.")),
    };
    let check = move || {
        let options = Options { entry: entry.as_deref(), host: host.as_ref(), ..Options::new(&policy) };
        belljar_check::check(&source, &options)
    };
    tokio::task::spawn_blocking(check).await.map(Json).map_err(Problem::internal)
}
