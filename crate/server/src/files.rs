//! The built page and the built engine.

use crate::{
    Config,
    problem::{Code, Problem},
};
use axum::{
    Router,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use tower_http::{
    compression::CompressionLayer,
    services::{ServeDir, ServeFile},
};

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Kept, but asked for again by its ETag.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");

const BUILD: &str = "Run `npm run build`, then reload.";

pub(crate) fn routes(config: &Config) -> Router {
    let engine = ["engine.wasm", "engine.json", "NOTICES.txt"];
    let engine = engine.iter().fold(Router::new(), |router, name| {
        let file = ServeFile::new(config.engine_dir.join(name)).precompressed_br();
        router.route_service(&format!("/engine/{name}"), file)
    });
    let page = ServeFile::new(config.app_dir.join("index.html"));
    let page = Router::new().route_service("/", page).layer(middleware::map_response(or_say_build));
    let app = ServeDir::new(&config.app_dir).append_index_html_on_directories(false);
    let app = Router::new().fallback_service(app).merge(page).layer(CompressionLayer::new());
    engine.layer(middleware::map_response(or_engine_missing)).merge(app).layer(middleware::from_fn(cache))
}

async fn cache(request: Request, next: Next) -> Response {
    // The build puts a digest into these names.
    let hashed = ["/assets/", "/worker/"].iter().any(|folder| request.uri().path().starts_with(folder));
    let mut response = next.run(request).await;
    if matches!(response.status(), StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED) {
        let value = if hashed { FOREVER } else { REVALIDATE };
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    if response.headers().get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding == "gzip") {
        weaken_etag(response.headers_mut());
    }
    response
}

/// The file's strong ETag is not that of bytes compressed on the way (RFC 9110 §8.8.3.3).
pub(crate) fn weaken_etag(headers: &mut HeaderMap) {
    let strong = headers.get(header::ETAG).filter(|etag| etag.as_bytes().starts_with(b"\""));
    if let Some(weak) =
        strong.and_then(|etag| HeaderValue::from_bytes(&[b"W/", etag.as_bytes()].concat()).ok())
    {
        headers.insert(header::ETAG, weak);
    }
}

async fn or_say_build(response: Response) -> Response {
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    Problem::new(Code::PageMissing, BUILD).into_response()
}

async fn or_engine_missing(response: Response) -> Response {
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    engine_missing().into_response()
}

pub(crate) fn engine_missing() -> Problem {
    Problem::new(Code::EngineMissing, BUILD)
}
