use crate::{
    app::Shared,
    body::Body,
    problem::{Code, Problem},
    receipt::{self, Accepted},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use belljar_protocol::{Submission, Submit};

const LARGE: usize = 4 << 20;

/// 201 when it is stored, 200 with the same body when it was stored before.
pub(super) async fn submit(
    State(app): Shared,
    Body(submit): Body<Submit, LARGE>,
) -> Result<(StatusCode, Json<Submission>), Problem> {
    let Accepted { submission, new } = receipt::accept(&app, submit, app.now_ms()).await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(submission)))
}

pub(super) async fn read(State(app): Shared, Path(id): Path<String>) -> Result<Json<Submission>, Problem> {
    let unknown =
        || Problem::new(Code::ReceiptUnknown, "A receipt is named by the SHA-256 of its compact form.");
    let id = id.parse().map_err(|_| unknown())?;
    app.store.submission(&id).await?.map(Json).ok_or_else(unknown)
}
