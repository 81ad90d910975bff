use axum::http::{HeaderName, HeaderValue, Method, header};
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// Which other origins' pages may read the answers. Never with credentials: there are none that a
/// browser would add by itself.
pub(crate) fn layer(origins: &[String]) -> CorsLayer {
    let origins = match origins {
        [all] if all == "*" => AllowOrigin::any(),
        listed => AllowOrigin::list(listed.iter().filter_map(|origin| HeaderValue::from_str(origin).ok())),
    };
    CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([
            header::CONTENT_TYPE,
            header::AUTHORIZATION,
            header::IF_MATCH,
            header::IF_NONE_MATCH,
            header::RANGE,
        ])
        .expose_headers([
            header::ETAG,
            header::LOCATION,
            header::RETRY_AFTER,
            header::CONTENT_RANGE,
            HeaderName::from_static("repr-digest"),
            HeaderName::from_static("x-request-id"),
        ])
        .max_age(Duration::from_secs(3_600))
}
