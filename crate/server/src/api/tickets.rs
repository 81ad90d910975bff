use super::{SMALL, tasks};
use crate::{
    app::{App, Shared},
    body::Body,
    files::engine_missing,
    problem::{Code, Problem},
    store::StoredTask,
    ticket,
};
use axum::{Json, extract::State, http::StatusCode};
use belljar_protocol::{Digest, TicketRequest, TicketResponse};

pub(super) async fn issue(
    State(app): Shared,
    Body(request): Body<TicketRequest, SMALL>,
) -> Result<(StatusCode, Json<TicketResponse>), Problem> {
    let StoredTask { task, archived: false, .. } = tasks::find(&app, &request.task).await? else {
        return Err(Problem::new(
            Code::TaskArchived,
            "It takes no more runs. /api/tasks lists those that do.",
        ));
    };
    let Some(key) = app.store.key(&request.key).await? else {
        return Err(Problem::new(
            Code::KeyUnknown,
            "Send the public key to /api/keys first; its answer is the name to use.",
        ));
    };
    if let Some(revoked) = key.revoked {
        return Err(revoked.into());
    }
    let engine = engine(&app).await?;
    let ticket = ticket::issue(&app, task, request.key, engine, app.now_ms());
    Ok((StatusCode::CREATED, Json(TicketResponse { ticket })))
}

/// The engine that is served now, kept before any ticket names it.
async fn engine(app: &App) -> Result<Digest, Problem> {
    let sha256 = app.engine.sha256().map_err(Problem::internal)?.ok_or_else(engine_missing)?;
    if app.store.has_engine(&sha256).await? {
        return Ok(sha256);
    }
    let bytes = app.engine.bytes().map_err(Problem::internal)?;
    Ok(app.store.put_engine(bytes.into(), app.now_ms()).await?)
}
