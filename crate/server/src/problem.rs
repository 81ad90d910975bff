//! RFC 9457 problem details with a stable `code`.

use crate::store::{Fault, StoreError};
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use schemars::JsonSchema;
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
    PreconditionFailed = "precondition-failed", PRECONDITION_FAILED, "It is not the one that the request names";
    PreconditionRequired = "precondition-required", PRECONDITION_REQUIRED, "The request has to name what it changes";
    RangeUnsatisfiable = "range-unsatisfiable", RANGE_NOT_SATISFIABLE, "There is no such range";
    RequestMalformed = "request-malformed", BAD_REQUEST, "The request is malformed";
    RequestTimeout = "request-timeout", REQUEST_TIMEOUT, "The request took too long";
    BodyTooLarge = "body-too-large", PAYLOAD_TOO_LARGE, "The body is too large";
    BodyMalformed = "body-malformed", BAD_REQUEST, "The body is not what this address takes";
    MediaType = "media-type-unsupported", UNSUPPORTED_MEDIA_TYPE, "The body's type is not supported";
    RateLimited = "rate-limited", TOO_MANY_REQUESTS, "There were too many requests";
    TokenMissing = "token-missing", UNAUTHORIZED, "This needs a token";
    TokenWrong = "token-wrong", FORBIDDEN, "The token does not permit this";

    TaskUnknown = "task-unknown", NOT_FOUND, "There is no such task";
    TaskArchived = "task-archived", CONFLICT, "The task is archived";
    TaskExists = "task-exists", CONFLICT, "There is a task of this name";
    TaskInvalid = "task-invalid", UNPROCESSABLE_ENTITY, "The task cannot be one";
    DataUnknown = "data-unknown", NOT_FOUND, "There is no such data";
    DataMismatch = "data-mismatch", UNPROCESSABLE_ENTITY, "The data is not what the request says";
    PolicyUnknown = "policy-unknown", NOT_FOUND, "There is no such policy";
    FunctionUnknown = "function-unknown", NOT_FOUND, "There is no such function";
    FunctionInvalid = "function-invalid", UNPROCESSABLE_ENTITY, "The function cannot be one";
    ReceiptUnknown = "receipt-unknown", NOT_FOUND, "There is no such receipt";
    KeyUnknown = "key-unknown", NOT_FOUND, "There is no such session key";
    KeyRevoked = "key-revoked", FORBIDDEN, "The session key is revoked";
    KeyMalformed = "key-malformed", BAD_REQUEST, "The key is not a public P-256 key";
    ProofMalformed = "proof-malformed", BAD_REQUEST, "The proof is malformed";
    ProofType = "proof-type", BAD_REQUEST, "The token is not a proof";
    ProofAlgorithm = "proof-algorithm", FORBIDDEN, "The proof's algorithm is not its key's";
    ProofKeyUnknown = "proof-key-unknown", FORBIDDEN, "The proof's key is not known";
    ProofSignature = "proof-signature", FORBIDDEN, "The proof's signature is wrong";
    ProofMismatch = "proof-mismatch", FORBIDDEN, "The proof is for another request";
    ProofExpired = "proof-expired", FORBIDDEN, "The proof is not of now";

    VerdictMissing = "verdict-missing", NOT_FOUND, "There is no verdict on the receipt";
    RunInvalid = "run-invalid", UNPROCESSABLE_ENTITY, "The run cannot be one";
    RunsBusy = "runs-busy", SERVICE_UNAVAILABLE, "The server runs as much as it may";

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
    BatchTooLarge = "batch-too-large", FORBIDDEN, "The key may not have so many tickets";
    EngineUnknown = "engine-unknown", FORBIDDEN, "The ticket names an engine that this server never gave out";

    SourceMismatch = "source-mismatch", UNPROCESSABLE_ENTITY, "The source is not the one that was signed";
    OutcomeMismatch = "outcome-mismatch", UNPROCESSABLE_ENTITY, "The outcome is not the one that was signed";
    OutcomeMalformed = "outcome-malformed", UNPROCESSABLE_ENTITY, "The outcome is not one of an engine";
    ClaimsMismatch = "claims-mismatch", UNPROCESSABLE_ENTITY, "The receipt claims something else than its outcome";
    LimitsExceeded = "limits-exceeded", UNPROCESSABLE_ENTITY, "The outcome is beyond the ticket's limits";

    PageMissing = "page-missing", SERVICE_UNAVAILABLE, "The page is not built";
    EngineMissing = "engine-missing", SERVICE_UNAVAILABLE, "The engine is not built";
    NotReady = "not-ready", SERVICE_UNAVAILABLE, "The server cannot do its work";
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

    pub fn title(self) -> &'static str {
        self.facts().2
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
    header: Option<(HeaderName, HeaderValue)>,
}

/// A refusal as it is sent (RFC 9457).
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(crate) struct Document<'a> {
    /// `urn:belljar:problem:` and the code.
    r#type: String,
    title: &'a str,
    status: u16,
    /// Of a closed set, for programs to match on.
    code: &'a str,
    /// What to do about it, for people.
    detail: &'a str,
}

impl Problem {
    pub(crate) fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), header: None }
    }

    pub(crate) fn code(&self) -> Code {
        self.code
    }

    pub(crate) fn into_detail(self) -> String {
        self.detail
    }

    /// With what a program needs besides: `retry-after`, `www-authenticate`.
    pub(crate) fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.header = Some((name, value));
        self
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
        response.headers_mut().extend(self.header);
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
