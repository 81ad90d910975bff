use crate::{
    app::Shared,
    jws::base64,
    openapi::{refusals, schema},
    permission::Admin,
    problem::{Code, Problem},
};
use axum::{
    Json,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use belljar_protocol::{DataFormat, DataResponse, Digest};
use futures_util::{Stream, StreamExt as _, stream};
use http_range_header::parse_range_header;
use sha2::{Digest as _, Sha256};
use std::ops::Range;

/// RFC 9530 §3.
const REPR_DIGEST: HeaderName = HeaderName::from_static("repr-digest");

refusals!(Storing: [TOKEN], BodyTooLarge, MediaType, DataMismatch);

/// Stores data for tasks as it comes. Its type says the format; bytes that are here already keep theirs.
#[utoipa::path(post, path = "/api/data", operation_id = "store_data", tag = "tasks",
    params(("repr-digest" = Option<String>, Header, description = "`sha-256=:…:`, which is held against what arrives (RFC 9530).")),
    request_body(description = "The bytes.", content(
        ("application/json"), ("application/x-ndjson"), ("text/csv"), ("text/plain"), ("application/cbor"),
    )),
    responses((status = 201, description = "What a task names.", body = schema::DataResponse), Storing),
    security(("admin" = [])),
)]
pub(super) async fn store(
    _: Admin,
    State(app): Shared,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, Problem> {
    let format = format(&headers)?;
    let expected = repr_digest(&headers)?;
    let bytes = verified(body, app.config.data_bytes, expected);
    let stored = app.store.put_data(format, bytes).await?;
    let answer = DataResponse { sha256: stored.sha256, format: stored.format, bytes: stored.bytes };
    let place = HeaderValue::try_from(format!("/api/data/{}", stored.sha256)).expect("a digest is plain");
    Ok((StatusCode::CREATED, AppendHeaders([(header::LOCATION, place)]), Json(answer)))
}

/// The body's bytes, and at their end an error if they are too many or others than was said.
fn verified(
    body: Body,
    limit: usize,
    expected: Option<Digest>,
) -> impl Stream<Item = Result<Bytes, Problem>> {
    let (mut total, mut hash) = (0, Sha256::new());
    let pieces = body.into_data_stream().map(Some).chain(stream::iter([None]));
    pieces.map(move |piece| match piece {
        Some(Ok(bytes)) => {
            total += bytes.len();
            if total > limit {
                let detail = format!("This address takes {limit} bytes at the most.");
                return Err(Problem::new(Code::BodyTooLarge, detail));
            }
            hash.update(&bytes);
            Ok(bytes)
        }
        Some(Err(e)) => Err(Problem::new(Code::RequestMalformed, format!("The body broke off: {e}."))),
        None => {
            let found = Digest::from(<[u8; 32]>::from(std::mem::take(&mut hash).finalize()));
            if expected.is_some_and(|expected| expected != found) {
                let detail = format!("The SHA-256 of what arrived is {found}. Send it again.");
                return Err(Problem::new(Code::DataMismatch, detail));
            }
            Ok(Bytes::new())
        }
    })
}

refusals!(Reading: DataUnknown, RangeUnsatisfiable);

/// The bytes of this digest. They never change, so they may be kept for good.
#[utoipa::path(get, path = "/api/data/{sha256}", operation_id = "read_data", tag = "tasks",
    params(
        ("sha256" = String, Path, description = "Their SHA-256, in hexadecimal digits, as a task names it."),
        ("range" = Option<String>, Header, description = "`bytes=0-99`: one range of them."),
    ),
    responses(
        (status = 200, description = "The data, with its `repr-digest` unless it is compressed on the way.", content(
            ("application/json"), ("application/x-ndjson"), ("text/csv"), ("text/plain"), ("application/cbor"),
        )),
        (status = 206, description = "The range of it.", content(
            ("application/json"), ("application/x-ndjson"), ("text/csv"), ("text/plain"), ("application/cbor"),
        )),
        (status = 304, description = "The one who asks has it."),
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
    let data = app.store.data(&sha256).await?.ok_or_else(unknown)?;
    let etag = format!("\"{sha256}\"");
    let text = |text: String| HeaderValue::try_from(text).expect("it is plain");
    let kept = AppendHeaders([
        (header::ETAG, text(etag.clone())),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    ]);
    if has(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    let facts = AppendHeaders([
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type(data.format))),
        (REPR_DIGEST, text(format!("sha-256=:{}:", base64::encode(sha256.as_bytes())))),
    ]);
    let part = range(&headers, &etag, data.bytes)?;
    let whole = 0..data.bytes;
    let bytes = app.store.read_data(&sha256, part.clone().unwrap_or(whole)).await?;
    let body = Body::from_stream(bytes);
    Ok(match part {
        None => (kept, facts, body).into_response(),
        Some(Range { start, end }) => {
            let place = text(format!("bytes {start}-{}/{}", end - 1, data.bytes));
            (StatusCode::PARTIAL_CONTENT, kept, facts, [(header::CONTENT_RANGE, place)], body).into_response()
        }
    })
}

/// The one range that is asked for; none where several are, or where it is of other data (RFC 9110 §14).
fn range(headers: &HeaderMap, etag: &str, len: u64) -> Result<Option<Range<u64>>, Problem> {
    let Some(asked) = headers.get(header::RANGE).and_then(|range| range.to_str().ok()) else {
        return Ok(None);
    };
    if headers.get(header::IF_RANGE).is_some_and(|of| of.as_bytes() != etag.as_bytes()) {
        return Ok(None);
    }
    let Ok(parsed) = parse_range_header(asked) else { return Ok(None) };
    match parsed.validate(len).as_deref() {
        Ok([one]) => Ok(Some(*one.start()..one.end() + 1)),
        Ok(_) => Ok(None),
        Err(_) => {
            let whole = HeaderValue::try_from(format!("bytes */{len}")).expect("a number is plain");
            let detail = format!("Ask for one range within the {len} bytes.");
            Err(Problem::new(Code::RangeUnsatisfiable, detail).with(header::CONTENT_RANGE, whole))
        }
    }
}

/// RFC 9110 §13.1.2, by weak comparison.
fn has(headers: &HeaderMap, etag: &str) -> bool {
    let lists = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    lists
        .flat_map(|list| list.split(','))
        .map(|tag| tag.trim())
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

/// The SHA-256 that the header gives, if it gives one; other algorithms are nobody's business here.
fn repr_digest(headers: &HeaderMap) -> Result<Option<Digest>, Problem> {
    let lists = headers.get_all(REPR_DIGEST).iter().filter_map(|value| value.to_str().ok());
    let mut members =
        lists.flat_map(|list| list.split(',')).filter_map(|member| member.trim().strip_prefix("sha-256="));
    let Some(value) = members.next() else { return Ok(None) };
    let bytes = value.strip_prefix(':').and_then(|value| base64::decode(value.strip_suffix(':')?));
    let digest = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let malformed =
        || Problem::new(Code::RequestMalformed, "`repr-digest` is `sha-256=:` base64 `:`, of 32 bytes.");
    digest.map(|digest| Some(digest.into())).ok_or_else(malformed)
}

fn format(headers: &HeaderMap) -> Result<DataFormat, Problem> {
    let refuse = |detail: &str| Err(Problem::new(Code::MediaType, detail));
    if headers.contains_key(header::CONTENT_ENCODING) {
        return refuse("Send the data itself, without a `content-encoding`.");
    }
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let formats = [DataFormat::Cbor, DataFormat::Json, DataFormat::Ndjson, DataFormat::Csv, DataFormat::Text];
    let found = formats.into_iter().find(|format| essence(content_type(*format)) == essence(value));
    found.map_or_else(|| refuse("`content-type` is one of those that /api/data answers with."), Ok)
}

pub(super) fn content_type(format: DataFormat) -> &'static str {
    match format {
        DataFormat::Cbor => "application/cbor",
        DataFormat::Json => "application/json",
        DataFormat::Ndjson => "application/x-ndjson",
        DataFormat::Csv => "text/csv; charset=utf-8",
        DataFormat::Text => "text/plain; charset=utf-8",
    }
}
