use axum::{
    extract::Request,
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

/// On every response, refusals too.
pub(crate) async fn secure(request: Request, next: Next) -> Response {
    let policy = if is_worker(request.uri().path()) { WORKER } else { PAGE };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut insert = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    insert(header::CONTENT_SECURITY_POLICY, policy);
    insert(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    insert(header::REFERRER_POLICY, "no-referrer");
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
