use crate::{
    app::{App, Shared},
    audit,
    body::Body,
    openapi::{refusals, schema},
    permission::{Admin, Owner},
    problem::{Code, Problem},
    receipt::{self, Accepted},
    store,
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use belljar_protocol::{
    Class, Digest, Envelope, State as Standing, Submission, SubmissionEvent, Submissions, Submit,
};
use serde::Deserialize;

refusals!(
    Submitting: [BODY], ReceiptMalformed, ReceiptType, ReceiptAlgorithm, ReceiptKeyUnknown,
    ReceiptSignature, KeyRevoked, TicketMalformed, TicketType, TicketAlgorithm, TicketKeyUnknown, TicketSignature,
    TicketKeyMismatch, TicketTask, TicketExpired, TicketUsed, TaskUnknown, EngineUnknown, SourceMismatch,
    OutcomeMismatch, OutcomeMalformed, ClaimsMismatch, LimitsExceeded
);

/// Stores a receipt, and uses up its ticket. The same receipt again gets the same answer again.
#[utoipa::path(post, path = "/api/receipts", operation_id = "submit_receipt", tag = "receipts",
    request_body = schema::Submit,
    responses(
        (status = 201, description = "It is stored.", body = schema::Submission),
        (status = 200, description = "It was stored before.", body = schema::Submission),
        Submitting,
    ),
)]
pub(super) async fn submit(
    State(app): Shared,
    Body(submit): Body<Submit>,
) -> Result<(StatusCode, Json<Submission>), Problem> {
    let Accepted { submission, new } = receipt::accept(&app, submit, app.now_ms()).await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(submission)))
}

refusals!(Reading: ReceiptUnknown);

/// What became of a receipt.
#[utoipa::path(get, path = "/api/receipts/{id}", operation_id = "read_receipt", tag = "receipts",
    params(("id" = String, Path, description = "The SHA-256 of its compact form, in hexadecimal digits.")),
    responses((status = 200, description = "The submission.", body = schema::Submission), Reading),
)]
pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<Json<Submission>, Problem> {
    let id = id.parse().map_err(|_| unknown())?;
    app.store.submission(&id).await?.map(Json).ok_or_else(unknown)
}

refusals!(ReadingHistory: [OWNER], ReceiptUnknown);

/// The states that a receipt has had, in their order. For the key that has signed it, and the admin.
#[utoipa::path(get, path = "/api/receipts/{id}/history", operation_id = "read_history", tag = "receipts",
    params(("id" = String, Path, description = "The SHA-256 of its compact form, in hexadecimal digits.")),
    responses((status = 200, description = "The states.", body = [schema::SubmissionEvent]), ReadingHistory),
    security(("proof" = []), ("admin" = [])),
)]
pub(super) async fn history(
    owner: Owner,
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Vec<SubmissionEvent>>, Problem> {
    let id: Digest = id.parse().map_err(|_| unknown())?;
    // Whoever may not see a receipt is not told that it is there.
    if !owns(&app, &owner, &id).await? {
        return Err(unknown());
    }
    let events = app.store.history(&id).await?;
    let answer = |store::Event { state, at_ms, difference, detail }| SubmissionEvent {
        state,
        at_ms,
        difference,
        detail,
    };
    Ok(Json(events.into_iter().map(answer).collect()))
}

refusals!(Stating: ReceiptUnknown, VerdictMissing);

/// The verdict on a receipt, signed by the server, for others to rely on.
#[utoipa::path(get, path = "/api/receipts/{id}/statement", operation_id = "read_statement", tag = "receipts",
    params(("id" = String, Path, description = "The SHA-256 of its compact form, in hexadecimal digits.")),
    responses((status = 200, description = "An in-toto Statement v1 in a DSSE envelope.", body = schema::Envelope), Stating),
)]
pub(super) async fn statement(State(app): Shared, Path(id): Path<String>) -> Result<Json<Envelope>, Problem> {
    let id: Digest = id.parse().map_err(|_| unknown())?;
    let receipt = app.store.receipt(&id).await?.ok_or_else(unknown)?;
    let last = app.store.history(&id).await?.pop();
    let verdict = last.filter(|event| !matches!(event.state, Standing::Claimed | Standing::Queued));
    let statement = verdict
        .and_then(|verdict| audit::statement(&app.ticket_keys, &receipt, &verdict, app.now_ms() / 1000));
    statement.map(Json).ok_or_else(|| {
        Problem::new(Code::VerdictMissing, "Its state is `claimed` or `queued`: no audit has come to an end.")
    })
}

refusals!(Demanding: [TOKEN], ReceiptUnknown);

/// Has a receipt audited, whether it was drawn or not; one that is settled stays so.
#[utoipa::path(post, path = "/api/receipts/{id}/audit", operation_id = "demand_audit", tag = "receipts",
    params(("id" = String, Path, description = "The SHA-256 of its compact form, in hexadecimal digits.")),
    responses((status = 200, description = "The submission.", body = schema::Submission), Demanding),
    security(("admin" = [])),
)]
pub(super) async fn demand_audit(
    _: Admin,
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Submission>, Problem> {
    let id: Digest = id.parse().map_err(|_| unknown())?;
    for from in [Standing::Claimed, Standing::Unresolved] {
        app.store.set_state(&id, from, Standing::Queued, "demanded", app.now_ms()).await?;
    }
    app.store.submission(&id).await?.map(Json).ok_or_else(unknown)
}

async fn owns(app: &App, owner: &Owner, id: &Digest) -> Result<bool, Problem> {
    let receipt = app.store.receipt(id).await?;
    Ok(receipt.is_some_and(|receipt| match owner {
        Owner::Admin => true,
        Owner::Key(key) => receipt.key == *key,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    task: Option<String>,
    key: Option<String>,
    state: Option<Standing>,
    class: Option<Class>,
    before: Option<Digest>,
    limit: Option<u32>,
}

/// On a page.
const SUBMISSIONS: u32 = 100;
const MOST_SUBMISSIONS: u32 = 1_000;

refusals!(Listing: [OWNER]);

/// Submissions, the newest first: all of them for the admin, its own for a session key.
#[utoipa::path(get, path = "/api/submissions", operation_id = "list_submissions", tag = "receipts",
    params(
        ("task" = Option<String>, Query, description = "Only of this task."),
        ("key" = Option<String>, Query, description = "Only of this session key."),
        ("state" = Option<String>, Query, description = "Only in this state."),
        ("class" = Option<String>, Query, description = "Only of this class."),
        ("before" = Option<String>, Query, description = "The `next` of the page before."),
        ("limit" = Option<u32>, Query, description = "At most so many, 1 to 1,000; 100 where it is not given."),
    ),
    responses((status = 200, description = "A page.", body = schema::Submissions), Listing),
    security(("proof" = []), ("admin" = [])),
)]
pub(super) async fn list(
    owner: Owner,
    State(app): Shared,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Submissions>, Problem> {
    let Wanted { task, key, state, class, before, limit } = wanted;
    let key = match owner {
        Owner::Admin => key,
        Owner::Key(own) => Some(own),
    };
    let limit = limit.unwrap_or(SUBMISSIONS).clamp(1, MOST_SUBMISSIONS);
    let filter = store::Filter { task, key, state, class };
    let submissions = app.store.submissions(&filter, before.as_ref(), limit).await?;
    let more = submissions.len() == limit as usize;
    let next = submissions.last().filter(|_| more).map(|last| last.id);
    Ok(Json(Submissions { submissions, next }))
}

fn unknown() -> Problem {
    Problem::new(Code::ReceiptUnknown, "A receipt is named by the SHA-256 of its compact form.")
}
