use crate::{
    Config,
    app::App,
    problem::{Code, Problem},
};
use axum::{
    body::Body as HttpBody,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use belljar_protocol::{
    CheckRequest, FunctionRequest, KeyRequest, RunRequest, Submit, Task, TicketBatchRequest, TicketRequest,
};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A body beyond its cap is read and thrown away up to here, so that its sender reads the answer
/// instead of a broken connection.
const DRAIN_BYTES: usize = 32 << 20;

/// A JSON object with exactly the fields of `T`, no larger than the configuration says for `T`.
pub(crate) struct Body<T>(pub(crate) T);

/// What a request can carry.
pub(crate) trait Payload: DeserializeOwned {
    /// In bytes.
    fn limit(config: &Config) -> usize {
        config.body_bytes
    }
}

impl Payload for KeyRequest {}
impl Payload for TicketRequest {}
impl Payload for TicketBatchRequest {}

macro_rules! with_source {
    ($($type:ty),*) => {$(
        impl Payload for $type {
            fn limit(config: &Config) -> usize {
                config.source_body_bytes
            }
        }
    )*};
}

with_source!(CheckRequest, FunctionRequest, RunRequest, Submit, Task);

impl<T: Payload> FromRequest<Arc<App>> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(Code::MediaType, "Send the header `content-type: application/json`."));
        }
        let bytes = read(request.into_body(), T::limit(&app.config)).await?;
        // serde would take a struct's fields from a list too.
        if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
            return Err(Problem::new(Code::BodyMalformed, "The body is not a JSON object."));
        }
        let malformed = |e: serde_json::Error| {
            Problem::new(Code::BodyMalformed, format!("The body cannot be read: {e}."))
        };
        serde_json::from_slice(&bytes).map(Self).map_err(malformed)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let mut parts = value.unwrap_or_default().split(';').map(str::trim);
    parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"))
        && parts.all(|parameter| parameter.eq_ignore_ascii_case("charset=utf-8"))
}

async fn read(mut body: HttpBody, limit: usize) -> Result<Vec<u8>, Problem> {
    let (mut bytes, mut total) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let cut = |e| Problem::new(Code::RequestMalformed, format!("The body broke off: {e}."));
        let Ok(data) = frame.map_err(cut)?.into_data() else { continue };
        total += data.len();
        if total <= limit {
            bytes.extend_from_slice(&data);
        } else if total > DRAIN_BYTES {
            break;
        }
    }
    if total > limit {
        return Err(Problem::new(
            Code::BodyTooLarge,
            format!("This address takes {limit} bytes at the most."),
        ));
    }
    Ok(bytes)
}
