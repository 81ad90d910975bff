use crate::Config;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use percent_encoding::percent_decode_str;

/// The page fetches and posts for its workers, and nothing but ours runs in it.
const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The browser itself forbids a worker the network.
const WORKER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

/// Nothing of ours needs them, so nothing that gets into the page has them.
const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Whether browsers are told to come back by HTTPS only: where the server is known by such an address.
pub(crate) fn transport(config: &Config) -> bool {
    config.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
}

/// On every response, refusals too.
pub(crate) async fn secure(State(https): State<bool>, request: Request, next: Next) -> Response {
    let policy = if is_worker(request.uri().path()) { WORKER } else { PAGE };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut insert = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    insert(header::CONTENT_SECURITY_POLICY, policy);
    insert(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    insert(header::REFERRER_POLICY, "no-referrer");
    insert(header::X_FRAME_OPTIONS, "DENY");
    insert(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    insert(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    insert(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    if https {
        insert(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// However the path is written, as the file service reads it.
fn is_worker(path: &str) -> bool {
    let path = percent_decode_str(path).decode_utf8_lossy();
    path.split('/').find(|part| !matches!(*part, "" | ".")) == Some("worker")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_hides_a_worker() {
        for path in [
            "/worker/a.js",
            "//worker/a.js",
            "/./worker/a.js",
            "/%77orker/a.js",
            "/%2fworker/a.js",
            "/worker",
        ] {
            assert!(is_worker(path), "{path}");
        }
        for path in ["/", "/index.html", "/assets/worker/a.js", "/workers/a.js"] {
            assert!(!is_worker(path), "{path}");
        }
    }
}
