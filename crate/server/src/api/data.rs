use crate::{
    app::Shared,
    openapi::refusals,
    problem::{Code, Problem},
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use belljar_protocol::{DataFormat, Digest};

refusals!(Reading: DataUnknown);

/// The bytes of this digest. They never change, so they may be kept for good.
#[utoipa::path(get, path = "/api/data/{sha256}", operation_id = "read_data", tag = "tasks",
    params(("sha256" = String, Path, description = "Their SHA-256, in hexadecimal digits, as a task names it.")),
    responses(
        (status = 200, description = "The data.", content(
            ("application/json"), ("application/x-ndjson"), ("text/csv"), ("text/plain"), ("application/cbor"),
        )),
        (status = 304, description = "The one who asks has them."),
        Reading,
    ),
)]
pub(super) async fn read(
    State(app): Shared,
    Path(sha256): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let unknown = || {
        Problem::new(Code::DataUnknown, "A task names its data by SHA-256: 64 lower-case hexadecimal digits.")
    };
    let sha256: Digest = sha256.parse().map_err(|_| unknown())?;
    // Weak, because the answer may be compressed.
    let etag = format!("W/\"{sha256}\"");
    let kept =
        [(header::ETAG, etag.as_str()), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    let data = app.store.data(&sha256).await?.ok_or_else(unknown)?;
    if has(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    Ok((kept, [(header::CONTENT_TYPE, content_type(data.format))], data.bytes).into_response())
}

/// RFC 9110 §13.1.2, by weak comparison.
fn has(headers: &HeaderMap, etag: &str) -> bool {
    let lists = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    lists
        .flat_map(|list| list.split(','))
        .map(|tag| tag.trim())
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag.trim_start_matches("W/"))
}

fn content_type(format: DataFormat) -> &'static str {
    match format {
        DataFormat::Cbor => "application/cbor",
        DataFormat::Json => "application/json",
        DataFormat::Ndjson => "application/x-ndjson",
        DataFormat::Csv => "text/csv; charset=utf-8",
        DataFormat::Text => "text/plain; charset=utf-8",
    }
}
