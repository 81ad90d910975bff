use crate::{
    app::{Shared, now_ms},
    body::Body,
    openapi::{refusals, schema},
    problem::{Code, Problem},
    receipt::{self, Accepted},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use belljar_protocol::{Submission, Submit};

refusals!(
    Submitting: [BODY], ReceiptMalformed, ReceiptType, ReceiptAlgorithm, ReceiptKeyUnknown,
    ReceiptSignature, TicketMalformed, TicketType, TicketAlgorithm, TicketKeyUnknown, TicketSignature,
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
    let Accepted { submission, new } = receipt::accept(&app, submit, now_ms()).await?;
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
    let unknown =
        || Problem::new(Code::ReceiptUnknown, "A receipt is named by the SHA-256 of its compact form.");
    let id = id.parse().map_err(|_| unknown())?;
    app.store.submission(&id).await?.map(Json).ok_or_else(unknown)
}
