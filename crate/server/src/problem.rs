//! RFC 9457 problem details with a stable `code`.

use crate::store::{Fault, StoreError};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

macro_rules! codes {
    ($($variant:ident = $code:literal, $status:ident, $title:literal;)*) => {
        /// Every way in which a request can be refused: a closed set, for programs to match on.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($variant),* }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            fn facts(self) -> (&'static str, StatusCode, &'static str) {
                match self { $(Self::$variant => ($code, StatusCode::$status, $title)),* }
            }
        }
    };
}

codes! {
    NotFound = "not-found", NOT_FOUND, "There is nothing at this address";
    MethodNotAllowed = "method-not-allowed", METHOD_NOT_ALLOWED, "This address does not take this method";
    NotAcceptable = "not-acceptable", NOT_ACCEPTABLE, "The request refuses every form that the answer has";
    PreconditionFailed = "precondition-failed", PRECONDITION_FAILED, "The file is not the one that the request names";
    RangeUnsatisfiable = "range-unsatisfiable", RANGE_NOT_SATISFIABLE, "The file does not have this range";
    RequestMalformed = "request-malformed", BAD_REQUEST, "The request is malformed";
    RequestTimeout = "request-timeout", REQUEST_TIMEOUT, "The request took too long";
    BodyTooLarge = "body-too-large", PAYLOAD_TOO_LARGE, "The body is too large";
    BodyMalformed = "body-malformed", BAD_REQUEST, "The body is not what this address takes";
    MediaType = "media-type-unsupported", UNSUPPORTED_MEDIA_TYPE, "The body's type is not supported";

    TaskUnknown = "task-unknown", NOT_FOUND, "There is no such task";
    TaskArchived = "task-archived", CONFLICT, "The task is archived";
    DataUnknown = "data-unknown", NOT_FOUND, "There is no such data";
    ReceiptUnknown = "receipt-unknown", NOT_FOUND, "There is no such receipt";
    KeyUnknown = "key-unknown", NOT_FOUND, "There is no such session key";
    KeyMalformed = "key-malformed", BAD_REQUEST, "The key is not a public P-256 key";

    ReceiptMalformed = "receipt-malformed", BAD_REQUEST, "The receipt is malformed";
    ReceiptType = "receipt-type", BAD_REQUEST, "The token is not a receipt";
    ReceiptAlgorithm = "receipt-algorithm", FORBIDDEN, "The receipt's algorithm is not its key's";
    ReceiptKeyUnknown = "receipt-key-unknown", FORBIDDEN, "The receipt's key is not known";
    ReceiptSignature = "receipt-signature", FORBIDDEN, "The receipt's signature is wrong";

    TicketMalformed = "ticket-malformed", BAD_REQUEST, "The ticket is malformed";
    TicketType = "ticket-type", BAD_REQUEST, "The token is not a ticket";
    TicketAlgorithm = "ticket-algorithm", FORBIDDEN, "The ticket's algorithm is not its key's";
    TicketKeyUnknown = "ticket-key-unknown", FORBIDDEN, "The ticket is not from this server";
    TicketSignature = "ticket-signature", FORBIDDEN, "The ticket's signature is wrong";
    TicketKeyMismatch = "ticket-key-mismatch", FORBIDDEN, "The ticket belongs to another key";
    TicketTask = "ticket-task", FORBIDDEN, "The ticket is for another task";
    TicketExpired = "ticket-expired", FORBIDDEN, "The ticket has expired";
    TicketUsed = "ticket-used", CONFLICT, "The ticket has been used";
    EngineUnknown = "engine-unknown", FORBIDDEN, "The ticket names an engine that this server never gave out";

    SourceMismatch = "source-mismatch", UNPROCESSABLE_ENTITY, "The source is not the one that was signed";
    OutcomeMismatch = "outcome-mismatch", UNPROCESSABLE_ENTITY, "The outcome is not the one that was signed";
    OutcomeMalformed = "outcome-malformed", UNPROCESSABLE_ENTITY, "The outcome is not one of an engine";
    ClaimsMismatch = "claims-mismatch", UNPROCESSABLE_ENTITY, "The receipt claims something else than its outcome";
    LimitsExceeded = "limits-exceeded", UNPROCESSABLE_ENTITY, "The outcome is beyond the ticket's limits";

    PageMissing = "page-missing", SERVICE_UNAVAILABLE, "The page is not built";
    EngineMissing = "engine-missing", SERVICE_UNAVAILABLE, "The engine is not built";
    StorageFull = "storage-full", INSUFFICIENT_STORAGE, "The server has no room left";
    StorageReadOnly = "storage-read-only", SERVICE_UNAVAILABLE, "The server's storage takes no changes";
    StorageUnavailable = "storage-unavailable", SERVICE_UNAVAILABLE, "The server's storage does not answer";
    Internal = "internal", INTERNAL_SERVER_ERROR, "The server failed";
}

impl Code {
    pub fn as_str(self) -> &'static str {
        self.facts().0
    }

    pub fn status(self) -> u16 {
        self.facts().1.as_u16()
    }

    /// Seconds after which the same request may work.
    fn retry_after(self) -> Option<&'static str> {
        match self {
            Self::StorageUnavailable => Some("1"),
            Self::StorageFull | Self::StorageReadOnly => Some("60"),
            _ => None,
        }
    }
}

/// One refusal: what was wrong and what to do about it.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    code: Code,
    detail: String,
}

#[derive(Serialize)]
struct Document<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    code: &'a str,
    detail: &'a str,
}

impl Problem {
    pub(crate) fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }

    /// What happened is for the log; the one who asked can only try again.
    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        tracing::error!("{error:#}");
        Self::new(Code::Internal, "Nothing was stored. Try again; if it stays, the server's log says more.")
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let (code, detail) = match error.fault() {
            Fault::Full => {
                (Code::StorageFull, "Nothing was stored. Try again when the operator has made room.")
            }
            Fault::ReadOnly => (
                Code::StorageReadOnly,
                "Nothing was stored. Try again when the operator has made it writable.",
            ),
            Fault::Unavailable => (
                Code::StorageUnavailable,
                "Send the same again in a moment: what was stored is not stored twice.",
            ),
            Fault::Text => return Self::new(Code::RequestMalformed, "Leave U+0000 out of names and texts."),
            Fault::Broken => return Self::internal(error),
        };
        tracing::error!("{error}");
        Self::new(code, detail)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (code, status, title) = self.code.facts();
        let document = Document {
            r#type: format!("urn:belljar:problem:{code}"),
            title,
            status: status.as_u16(),
            code,
            detail: &self.detail,
        };
        let body = serde_json::to_vec(&document).expect("strings and a number are always encodable");
        let mut response = (status, body).into_response();
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(after) = self.code.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(after));
        }
        response.extensions_mut().insert(self.code);
        response
    }
}

/// Gives every refusal that axum and its services make by themselves the same form.
pub(crate) async fn dress(response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error())
        || response.extensions().get::<Code>().is_some()
    {
        return response;
    }
    let (code, detail) = match status {
        StatusCode::NOT_FOUND => (Code::NotFound, "Look at the address."),
        StatusCode::METHOD_NOT_ALLOWED => {
            (Code::MethodNotAllowed, "The `allow` header lists the methods that it takes.")
        }
        StatusCode::NOT_ACCEPTABLE => (Code::NotAcceptable, "Accept the encoding `identity`."),
        StatusCode::PRECONDITION_FAILED => (Code::PreconditionFailed, "Fetch it again without conditions."),
        StatusCode::RANGE_NOT_SATISFIABLE => (Code::RangeUnsatisfiable, "Ask for one range within the file."),
        _ if status.is_client_error() => (Code::RequestMalformed, "Look at the address and the headers."),
        _ => return Problem::internal(format!("a service answered {status}")).into_response(),
    };
    let mut dressed = Problem::new(code, detail).into_response();
    for name in [header::ALLOW, header::CONTENT_RANGE] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}
