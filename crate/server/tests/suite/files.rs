use crate::server::{Answer, ENGINE, Server};
use axum::{body::Body, http::Request};

const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";
const WORKER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";

async fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request =
        headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    server.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn serves_the_page() {
    let server = Server::start().await;
    let page = server.get("/").await;
    assert_eq!(page.body, b"<!doctype html><title>Belljar</title>");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html"));
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(server.get("/NOTICES.txt").await.body, b"the page's\n");

    let asset = server.get("/assets/index-1a2b.js").await;
    assert_eq!((asset.status, asset.header("content-type")), (200, "text/javascript"));
    assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
    let compressed = get(&server, "/assets/index-1a2b.js", &[("accept-encoding", "gzip")]).await;
    assert_eq!(compressed.header("content-encoding"), "gzip");
    assert_eq!(compressed.header("etag"), format!("W/{}", asset.header("etag")));
    for answer in [&asset, &compressed] {
        let kept = get(&server, "/assets/index-1a2b.js", &[("if-none-match", answer.header("etag"))]).await;
        assert_eq!((kept.status, kept.body.len()), (304, 0));
    }
    let gone = server.get("/assets/gone.js").await;
    assert_eq!((gone.code().as_str(), gone.header("cache-control")), ("not-found", ""));
}

#[tokio::test]
async fn serves_the_engine() {
    let server = Server::start().await;
    let plain = server.get("/engine/engine.wasm").await;
    assert_eq!((plain.status, plain.body.as_slice()), (200, ENGINE));
    assert_eq!((plain.header("content-type"), plain.header("content-length")), ("application/wasm", "8"));
    assert_eq!((plain.header("cache-control"), plain.header("content-encoding")), ("no-cache", ""));
    let small = get(&server, "/engine/engine.wasm", &[("accept-encoding", "gzip, deflate, br, zstd")]).await;
    assert_eq!((small.status, small.body.as_slice()), (200, &b"brotli"[..]));
    assert_eq!((small.header("content-type"), small.header("content-length")), ("application/wasm", "6"));
    assert_eq!((small.header("content-encoding"), small.header("vary")), ("br", "accept-encoding"));
    assert_ne!(plain.header("etag"), small.header("etag"));
    // Never compressed on the way: it is too large for that, and the page shows its progress.
    let gzip = get(&server, "/engine/engine.wasm", &[("accept-encoding", "gzip")]).await;
    assert_eq!((gzip.header("content-encoding"), gzip.header("content-length")), ("", "8"));
    let kept = get(
        &server,
        "/engine/engine.wasm",
        &[("accept-encoding", "br"), ("if-none-match", small.header("etag"))],
    )
    .await;
    assert_eq!((kept.status, kept.body.len()), (304, 0));

    let about = server.get("/engine/engine.json").await;
    assert_eq!((about.status, about.header("content-type")), (200, "application/json"));
    assert_eq!(server.get("/engine/NOTICES.txt").await.body, b"the engine's\n");
}

#[tokio::test]
async fn every_answer_has_its_security_headers() {
    let server = Server::start().await;
    let page = [
        "/",
        "/index.html",
        "/assets/index-1a2b.js",
        "/engine/engine.wasm",
        "/api/tasks",
        "/api/none",
        "/none",
    ];
    let worker =
        ["/worker/worker-3c4d.js", "//worker/worker-3c4d.js", "/%77orker/worker-3c4d.js", "/worker/none.js"];
    for (paths, policy) in [(&page[..], PAGE), (&worker[..], WORKER)] {
        for path in paths {
            let answer = server.get(path).await;
            assert_eq!(
                answer.headers.get_all("content-security-policy").iter().collect::<Vec<_>>(),
                [policy],
                "{path}"
            );
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
            assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
            assert!(answer.header("permissions-policy").starts_with("camera=(), "), "{path}");
            assert_eq!(answer.header("strict-transport-security"), "", "{path}");
            assert_eq!(answer.header("set-cookie"), "", "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        }
    }
    assert_eq!(server.get("/worker/worker-3c4d.js").await.body, b"onmessage = null;");
}

#[tokio::test]
async fn nothing_outside_the_folders_is_served() {
    let server = Server::start().await;
    std::fs::write(server.path("secret"), b"secret").unwrap();
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/assets/../../secret",
        "/../data/belljar.db",
        "/%2e%2e%5csecret",
    ] {
        assert_eq!(server.get(path).await.code(), "not-found", "{path}");
    }
}

#[tokio::test]
async fn says_what_to_build() {
    let server = Server::with(|config| {
        for dir in [&mut config.app_dir, &mut config.engine_dir] {
            *dir = dir.join("none");
        }
    })
    .await;
    let page = server.get("/").await;
    let expected = r#"{"type":"urn:belljar:problem:page-missing","title":"The page is not built","status":503,"code":"page-missing","detail":"Run `npm run build`, then reload."}"#;
    assert_eq!((page.status, String::from_utf8(page.body).unwrap().as_str()), (503, expected));
    let engine = server.get("/engine/engine.wasm").await;
    assert_eq!((engine.status, engine.code().as_str()), (503, "engine-missing"));
    assert_eq!(server.get("/api/health").await.status, 200);
}
