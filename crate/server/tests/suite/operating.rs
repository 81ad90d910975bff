//! What is set up by the configuration: limits, origins, tokens, figures, keys.

use crate::{
    server::{Server, send},
    session::{Draft, Session, TASK, claims},
};
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, header},
};
use belljar_server::create_ticket_key;
use serde_json::json;
use std::{
    net::SocketAddr,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

const ORIGIN: &str = "https://blog.example";

#[tokio::test]
async fn an_address_has_its_pace() {
    let server = Server::with(|config| config.address_rate = 1).await;
    let from = |address: &str, path: &str| {
        let address: SocketAddr = address.parse().unwrap();
        let request = Request::get(path).extension(ConnectInfo(address)).body(Body::empty()).unwrap();
        let router = server.router.clone();
        async move { send(&router, request).await }
    };
    for _ in 0..10 {
        assert_eq!(from("10.0.0.1:1000", "/api/tasks").await.status, 200);
    }
    let refused = from("10.0.0.1:2000", "/api/health").await;
    assert_eq!((refused.status, refused.code().as_str()), (429, "rate-limited"));
    assert_eq!(refused.header("retry-after"), "1");
    assert_eq!(from("10.0.0.2:1000", "/api/tasks").await.status, 200);
    // The page and the engine are files like any other.
    assert_eq!(from("10.0.0.1:1000", "/").await.status, 200);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(from("10.0.0.1:1000", "/api/tasks").await.status, 200);
}

#[tokio::test]
async fn behind_a_proxy_it_is_the_clients_address_that_counts() {
    let server = Server::with(|config| (config.address_rate, config.proxies) = (1, 1)).await;
    let proxy: SocketAddr = "127.0.0.1:1000".parse().unwrap();
    let from = |forwarded: String| {
        let request =
            Request::get("/api/tasks").extension(ConnectInfo(proxy)).header("x-forwarded-for", forwarded);
        let (router, request) = (server.router.clone(), request.body(Body::empty()).unwrap());
        async move { send(&router, request).await.status }
    };
    let mut refused = 0;
    for n in 0..40 {
        // Whatever the client claims before the address that our proxy has seen.
        refused += usize::from(from(format!("1.2.3.{n}, 10.0.0.1")).await == 429);
    }
    assert!(refused > 0);
    assert_eq!(from("10.0.0.2".into()).await, 200);
}

#[tokio::test]
async fn other_origins_have_what_the_configuration_gives_them() {
    let server = Server::with(|config| config.cors_origins = vec![ORIGIN.into()]).await;
    let from = |origin: &'static str| {
        let request = Request::get("/api/tasks").header(header::ORIGIN, origin).body(Body::empty()).unwrap();
        let router = server.router.clone();
        async move { send(&router, request).await }
    };
    let allowed = from(ORIGIN).await;
    assert_eq!(allowed.header("access-control-allow-origin"), ORIGIN);
    assert_eq!(allowed.header("access-control-allow-credentials"), "");
    assert!(allowed.header("access-control-expose-headers").contains("retry-after"));
    assert_eq!(from("https://other.example").await.header("access-control-allow-origin"), "");

    let preflight = |origin: &str| {
        let request = Request::builder()
            .method("OPTIONS")
            .uri("/api/receipts")
            .header(header::ORIGIN, origin)
            .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
            .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "content-type");
        request.body(Body::empty()).unwrap()
    };
    let allowed = server.send(preflight(ORIGIN)).await;
    assert_eq!((allowed.status, allowed.header("access-control-allow-origin")), (200, ORIGIN));
    assert!(allowed.header("access-control-allow-headers").contains("content-type"));
    let refused = server.send(preflight("https://other.example")).await;
    assert_eq!(refused.header("access-control-allow-origin"), "");
}

/// What a form or an image of another site can make a browser send changes nothing: no cookie is
/// ever set, and a body has to be JSON, which needs the preflight that other origins do not pass.
#[tokio::test]
async fn another_site_cannot_act_for_a_visitor() {
    let server = Server::with(|config| config.admin_token = Some("secret".to_owned().into())).await;
    let jwk = Session::new().jwk.to_string();
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"] {
        let request =
            Request::post("/api/keys").header(header::CONTENT_TYPE, kind).header(header::ORIGIN, ORIGIN);
        assert_eq!(
            server.send(request.body(jwk.clone().into()).unwrap()).await.code(),
            "media-type-unsupported"
        );
    }
    let with = |name: &'static str| {
        Request::get("/metrics").header(name, "Bearer secret").body(Body::empty()).unwrap()
    };
    assert_eq!(server.send(with("cookie")).await.code(), "token-missing");
    let answer = server.send(with("authorization")).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (200, ""));
}

#[tokio::test]
async fn a_token_is_needed_where_it_is() {
    let server = Server::with(|config| config.admin_token = Some("secret".to_owned().into())).await;
    let with = |value: &'static str| {
        let request =
            Request::get("/metrics").header(header::AUTHORIZATION, value).body(Body::empty()).unwrap();
        let router = server.router.clone();
        async move { send(&router, request).await }
    };
    assert_eq!(with("Bearer secret").await.status, 200);
    assert_eq!(with("bearer secret").await.status, 200);
    let missing = server.get("/metrics").await;
    assert_eq!((missing.status, missing.header("www-authenticate")), (401, "Bearer"));
    for wrong in ["Bearer secre", "Bearer secrets", "Bearer  ", "Bearer Secret"] {
        let answer = with(wrong).await;
        assert_eq!((answer.status, answer.code().as_str()), (403, "token-wrong"), "{wrong}");
    }
    assert_eq!(with("Basic secret").await.code(), "token-missing");
    // Without a token in the configuration, none fits.
    let closed = Server::with(|config| config.admin_token = None).await;
    let request =
        Request::get("/metrics").header(header::AUTHORIZATION, "Bearer ").body(Body::empty()).unwrap();
    assert_eq!(closed.send(request).await.code(), "token-wrong");
}

#[tokio::test]
async fn figures_for_prometheus() {
    let server = Server::with(|config| config.metrics_public = true).await;
    server.leave_unaudited(TASK).await;
    let session = Session::register(&server).await;
    let draft = session.draft(&server).await;
    let submit = draft.submit(&session);
    let mut state = String::new();
    for status in [201, 200] {
        let answer = server.post("/api/receipts", &submit).await;
        assert_eq!(answer.status, status);
        state = answer.json()["state"].as_str().unwrap().to_owned();
    }
    assert_eq!(server.get("/api/tasks/none").await.status, 404);
    assert_eq!(server.get("/assets/index-1a2b.js").await.status, 200);
    let odd = Request::builder().method("BREW").uri("/none").body(Body::empty()).unwrap();
    server.send(odd).await;
    let figures = server.get("/metrics").await;
    assert_eq!(figures.header("content-type"), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    let text = String::from_utf8(figures.body).unwrap();
    for line in [
        r#"belljar_requests_total{method="POST",route="/api/receipts",status="201",code=""} 1"#,
        r#"belljar_requests_total{method="POST",route="/api/receipts",status="200",code=""} 1"#,
        r#"belljar_requests_total{method="GET",route="/api/tasks/{id}",status="404",code="task-unknown"} 1"#,
        r#"belljar_requests_total{method="GET",route="(a file)",status="200",code=""} 1"#,
        r#"belljar_requests_total{method="other",route="(a file)",status="405",code="method-not-allowed"} 1"#,
        r#"belljar_request_seconds_count{route="/api/receipts"} 2"#,
        &format!(r#"belljar_receipts_total{{class="ok",state="{state}"}} 1"#),
        r#"belljar_tickets_total 1"#,
        r#"belljar_store_seconds_count{operation="put_receipt"} 1"#,
        "# EOF",
    ] {
        assert!(text.lines().any(|found| found == line), "no {line} in\n{text}");
    }
    // Nothing that a client chose stands in it.
    assert!(!text.contains("none") && !text.contains("BREW") && !text.contains(&session.thumbprint));
}

#[tokio::test]
async fn every_answer_names_its_request() {
    let server = Server::start().await;
    let mut ids = std::collections::HashSet::new();
    for path in ["/", "/api/tasks", "/none", "/api/none"] {
        let request = Request::get(path).header("x-request-id", "mine").body(Body::empty()).unwrap();
        let id = server.send(request).await.header("x-request-id").to_owned();
        assert_eq!(id.len(), 22, "{path}");
        ids.insert(id);
    }
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn ready_is_a_server_that_can_do_its_work() {
    let server = Server::start().await;
    let ready = server.get("/api/ready").await;
    assert_eq!((ready.status, ready.json()), (200, server.get("/api/health").await.json()));
    std::fs::remove_file(server.path("engine/engine.wasm")).unwrap();
    let not_ready = server.get("/api/ready").await;
    assert_eq!((not_ready.status, not_ready.code().as_str()), (503, "not-ready"));
    assert_eq!(not_ready.json()["detail"], "There is no engine. `belljar doctor` says more.");
}

#[tokio::test]
async fn browsers_are_told_to_stay_with_https() {
    let server = Server::with(|config| config.public_url = Some("https://belljar.example".into())).await;
    assert_eq!(server.get("/").await.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn tickets_for_runs_without_a_network() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let request = json!({ "task": TASK, "key": session.thumbprint, "count": 3 });
    let answer = server.post("/api/tickets/batch", &request).await;
    assert_eq!(answer.status, 201);
    let batch = answer.json();
    let tickets: Vec<_> =
        batch["tickets"].as_array().unwrap().iter().map(|ticket| ticket.as_str().unwrap()).collect();
    assert_eq!(tickets.len(), 3);
    for ticket in &tickets {
        assert_eq!(claims(ticket)["exp"], batch["exp"]);
        assert_eq!(
            claims(ticket)["exp"].as_u64().unwrap() - claims(ticket)["iat"].as_u64().unwrap(),
            7 * 86_400
        );
        let draft = Draft::of(&session, ticket, TASK);
        assert_eq!(server.post("/api/receipts", &draft.submit(&session)).await.status, 201);
    }
    assert_eq!(server.receipts().await, 3);
}

#[tokio::test]
async fn a_new_ticket_key_refuses_nothing_that_is_in_flight() {
    let server = Server::start().await;
    let twin = server.twin().await;
    let session = Session::register(&server).await;
    let before = session.draft(&server).await;
    let now_s = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let dir = server.path("data/ticket-keys");
    let signer = |ticket: &str| {
        let header = crate::session::from_base64url(ticket.split('.').next().unwrap());
        serde_json::from_slice::<serde_json::Value>(&header).unwrap()["kid"].clone()
    };
    // One that signs from now on, and one that is only announced.
    create_ticket_key(&dir, now_s).unwrap();
    create_ticket_key(&dir, now_s + 3_600).unwrap();
    let jwks = server.get("/api/jwks.json").await;
    assert_eq!(jwks.header("cache-control"), "public, max-age=300");
    let kids: Vec<_> = jwks.json()["keys"].as_array().unwrap().iter().map(|key| key["kid"].clone()).collect();
    assert_eq!(kids.len(), 3);
    let after = session.draft(&server).await;
    let signers = [&before, &after].map(|draft| signer(draft.claims["ticket"].as_str().unwrap()));
    assert_eq!(signers, [kids[0].clone(), kids[1].clone()]);
    for (router, draft) in [(&server.router, &before), (&twin, &after)] {
        assert_eq!(post(router, draft, &session).await, 201);
    }
}

async fn post(router: &Router, draft: &Draft, session: &Session) -> u16 {
    crate::server::post(router, "/api/receipts", &draft.submit(session)).await.status
}
