use super::{keys, tasks};
use crate::{
    app::{App, Shared},
    body::Body,
    files::engine_missing,
    openapi::{refusals, schema},
    problem::{Code, Problem},
    store::StoredTask,
    ticket,
};
use axum::{Json, extract::State, http::StatusCode};
use belljar_protocol::{Digest, Task, TicketBatch, TicketBatchRequest, TicketRequest, TicketResponse};

refusals!(Issuing: [BODY], TaskUnknown, TaskArchived, KeyUnknown, KeyRevoked, EngineMissing);

/// A ticket for one run of a task with the engine that is served now, for one session key.
#[utoipa::path(post, path = "/api/tickets", operation_id = "issue_ticket", tag = "tickets",
    request_body = schema::TicketRequest,
    responses((status = 201, description = "The ticket.", body = schema::TicketResponse), Issuing),
)]
pub(super) async fn issue(
    State(app): Shared,
    Body(request): Body<TicketRequest>,
) -> Result<(StatusCode, Json<TicketResponse>), Problem> {
    let (task, engine) = terms(&app, &request.task, &request.key).await?;
    let ticket = ticket::issue(&app, task, request.key, engine, app.now_ms(), app.config.ticket_life);
    app.metrics.tickets(1);
    Ok((StatusCode::CREATED, Json(TicketResponse { ticket })))
}

refusals!(IssuingBatch: [BODY], TaskUnknown, TaskArchived, KeyUnknown, KeyRevoked, EngineMissing, BatchTooLarge);

/// Tickets that are taken ahead, for runs without a network. They live longer, and a session key
/// may take so many of them in such a life as the server's `batch_tickets` says.
#[utoipa::path(post, path = "/api/tickets/batch", operation_id = "issue_tickets", tag = "tickets",
    request_body = schema::TicketBatchRequest,
    responses((status = 201, description = "The tickets.", body = schema::TicketBatch), IssuingBatch),
)]
pub(super) async fn issue_batch(
    State(app): Shared,
    Body(request): Body<TicketBatchRequest>,
) -> Result<(StatusCode, Json<TicketBatch>), Problem> {
    let (task, engine) = terms(&app, &request.task, &request.key).await?;
    let (now, life) = (app.now_ms(), app.config.batch_life);
    app.rates.batch(&request.key, request.count)?;
    let issue = |_| ticket::issue(&app, task.clone(), request.key.clone(), engine, now, life);
    let tickets = (0..request.count).map(issue).collect();
    app.metrics.tickets(request.count.into());
    Ok((StatusCode::CREATED, Json(TicketBatch { tickets, exp: now / 1000 + life.as_secs() })))
}

/// What the tickets of this task and key are about.
async fn terms(app: &App, task: &str, key: &str) -> Result<(Task, Digest), Problem> {
    let StoredTask { task, archived: false, .. } = tasks::find(app, task).await? else {
        return Err(Problem::new(
            Code::TaskArchived,
            "It takes no more runs. /api/tasks lists those that do.",
        ));
    };
    keys::usable(app, key).await?;
    app.rates.key(key)?;
    Ok((task, engine(app).await?))
}

/// The engine that is served now, kept before any ticket names it.
pub(super) async fn engine(app: &App) -> Result<Digest, Problem> {
    let sha256 = app.engine.sha256().map_err(Problem::internal)?.ok_or_else(engine_missing)?;
    if app.store.has_engine(&sha256).await? {
        return Ok(sha256);
    }
    let bytes = app.engine.bytes().map_err(Problem::internal)?;
    Ok(app.store.put_engine(bytes.into(), app.now_ms()).await?)
}
