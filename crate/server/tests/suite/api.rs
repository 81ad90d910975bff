use crate::{
    server::{ENGINE, Server, send},
    session::{Draft, Session, TASK, claims, from_base64url},
};
use axum::{body::Body, http::Request};
use belljar_protocol::{Digest, Limits, Modules, Task, TicketClaims};
use p256::ecdsa::{Signature, signature::Verifier as _};
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    io::Read as _,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

#[tokio::test]
async fn lists_and_reads_the_tasks() {
    let server = Server::start().await;
    let answer = server.get("/api/tasks").await;
    let tasks: Vec<Task> = serde_json::from_value(answer.json()).unwrap();
    let facts: Vec<_> = tasks.iter().map(|task| (task.id.as_str(), task.entry.as_str())).collect();
    let expected =
        [("mean-reversion", "f"), ("crossover", "strategy"), ("log-hook", "hook"), ("hook", "hook")];
    assert_eq!(facts, expected);
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    for task in tasks {
        let answer = server.get(&format!("/api/tasks/{}", task.id)).await;
        assert_eq!(serde_json::from_value::<Task>(answer.json()).unwrap(), task);
        let limits = Limits {
            deadline_ms: 5_000,
            fuel: 20_000_000_000,
            memory_bytes: 128 << 20,
            recursion: 1_000,
            output_bytes: 256 << 10,
            value_bytes: 1 << 20,
        };
        assert_eq!(task.limits, limits);
        assert!(task.template.contains(&format!("def {}(", task.entry)));
        for import in
            task.template.lines().filter(|line| line.starts_with("import ") || line.starts_with("from "))
        {
            let module = import.split(' ').nth(1).unwrap();
            let allowed = task.policy.modules != Modules::Any && task.policy.modules.allows(module);
            assert!(allowed || module == "host" && !task.host.is_empty(), "{import}");
        }
    }
}

#[tokio::test]
async fn gives_data_by_its_digest() {
    let server = Server::start().await;
    let tasks: Vec<Task> = serde_json::from_value(server.get("/api/tasks").await.json()).unwrap();
    let csv = "text/csv; charset=utf-8";
    let types = ["application/json", csv, "text/plain; charset=utf-8", csv];
    for (task, content_type) in tasks.iter().zip(types) {
        let path = format!("/api/data/{}", task.data.sha256);
        let answer = server.get(&path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, content_type));
        assert_eq!((Digest::of(&answer.body), answer.body.len() as u64), (task.data.sha256, task.data.bytes));
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        let etag = format!("\"{}\"", task.data.sha256);
        assert_eq!(answer.header("etag"), etag);

        let again = Request::get(&path).header("if-none-match", &etag).body(Body::empty()).unwrap();
        let again = server.send(again).await;
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, etag.as_str()));

        let compressed = Request::get(&path).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
        let compressed = server.send(compressed).await;
        assert_eq!(compressed.header("content-encoding"), "gzip");
        assert!(compressed.body.len() < answer.body.len() / 2);
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&compressed.body[..]).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, answer.body);
    }
}

#[tokio::test]
async fn a_key_is_registered_once() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let again = server.post("/api/keys", &session.jwk).await;
    assert_eq!((again.status, again.json()), (200, json!({ "thumbprint": session.thumbprint })));
}

#[tokio::test]
async fn a_ticket_says_what_may_run() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let task: Task = serde_json::from_value(server.get("/api/tasks/crossover").await.json()).unwrap();
    let ticket = session.ticket(&server, "crossover").await;
    let claims: TicketClaims = serde_json::from_value(claims(&ticket)).unwrap();
    let expected = TicketClaims {
        exp: claims.iat + 3_600,
        cnf: belljar_protocol::Confirmation { jkt: session.thumbprint.clone() },
        task: "crossover".into(),
        entry: "strategy".into(),
        data_sha256: task.data.sha256,
        task_sha256: Digest::of(&serde_json_canonicalizer::to_vec(&task).unwrap()),
        policy_sha256: Digest::of(&serde_json_canonicalizer::to_vec(&task.policy).unwrap()),
        engine_sha256: Digest::of(ENGINE),
        limits: task.limits,
        ..claims.clone()
    };
    assert_eq!(claims, expected);
    assert_eq!(claims.now_ms / 1_000, claims.iat as i64);
    assert!(claims.seed <= belljar_protocol::MAX_SAFE_INTEGER);
    assert!(UNIX_EPOCH.elapsed().unwrap().as_secs() - claims.iat <= 2);
    assert_eq!(from_base64url(&claims.jti).len(), 16);
}

#[tokio::test]
async fn no_ticket_is_like_another() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let (mut identifiers, mut seeds) = (HashSet::new(), HashSet::new());
    for _ in 0..50 {
        let claims = claims(&session.ticket(&server, TASK).await);
        identifiers.insert(claims["jti"].to_string());
        seeds.insert(claims["seed"].to_string());
    }
    assert_eq!((identifiers.len(), seeds.len()), (50, 50));
}

#[tokio::test]
async fn a_ticket_is_signed_by_the_key_in_the_jwks() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let ticket = session.ticket(&server, TASK).await;
    let key = Session::of(server.ticket_key());
    let jwks = server.get("/api/jwks.json").await.json();
    let (x, y) = (&key.jwk["x"], &key.jwk["y"]);
    let expected = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": key.thumbprint, "use": "sig", "alg": "ES256" });
    assert_eq!(jwks, json!({ "keys": [expected] }));

    let (signed, signature) = ticket.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&from_base64url(signature)).unwrap();
    key.key.verifying_key().verify(signed.as_bytes(), &signature).unwrap();
    let header: Value = serde_json::from_slice(&from_base64url(ticket.split('.').next().unwrap())).unwrap();
    assert_eq!(header, key.header("belljar-ticket+jwt"));
}

#[tokio::test]
async fn the_ticket_key_stays() {
    let server = Server::start().await;
    let jwks = server.get("/api/jwks.json").await.json();
    let request = Request::get("/api/jwks.json").body(Body::empty()).unwrap();
    assert_eq!(send(&server.twin().await, request).await.json(), jwks);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let folder = server.path("data/ticket-keys");
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        let modes = [&server.path("data"), &folder, &files[0]].map(|path| mode(path));
        assert_eq!((files.len(), modes), (1, [0o700, 0o700, 0o600]));
    }
}

#[tokio::test]
async fn stores_a_receipt_once() {
    let server = Server::start().await;
    server.leave_unaudited(TASK).await;
    let session = Session::register(&server).await;
    let draft = session.draft(&server).await;
    let submit = draft.submit(&session);
    let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
    let first = server.post("/api/receipts", &submit).await;
    let id = Digest::of(submit["receipt"].as_str().unwrap().as_bytes());
    let stored = first.json();
    let received_ms = stored["received_ms"].as_u64().unwrap();
    let expected = json!({
        "id": id,
        "task": TASK,
        "state": "claimed",
        "class": "ok",
        "value_sha256": draft.claims["value_sha256"],
        "fuel": 123_456,
        "received_ms": received_ms,
    });
    assert_eq!((first.status, stored), (201, expected));
    assert!((before..before + 5_000).contains(&received_ms));

    for _ in 0..3 {
        let again = server.post("/api/receipts", &submit).await;
        assert_eq!((again.status, &again.body), (200, &first.body));
    }
    let read = server.get(&format!("/api/receipts/{id}")).await;
    assert_eq!((read.status, read.body), (200, first.body));
    assert_eq!(server.receipts().await, 1);
}

#[tokio::test]
async fn keeps_all_that_an_audit_needs() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let draft = session.draft(&server).await;
    let submit = draft.submit(&session);
    assert_eq!(server.post("/api/receipts", &submit).await.status, 201);
    let row: (String, String, String, Vec<u8>, Vec<u8>) =
        sqlx::query_as("select compact, session_key, claims, source, outcome from receipt")
            .fetch_one(&server.database().await)
            .await
            .unwrap();
    assert_eq!(row.0, submit["receipt"].as_str().unwrap());
    assert_eq!(row.1, session.thumbprint);
    assert_eq!(serde_json::from_str::<Value>(&row.2).unwrap(), draft.claims);
    assert_eq!((row.3, row.4), (draft.source.into_bytes(), draft.outcome));
}

#[tokio::test]
async fn an_answer_outlives_its_ticket() {
    let server = Server::with(|config| config.ticket_life = Duration::from_secs(2)).await;
    let session = Session::register(&server).await;
    let (sent, late) = (session.draft(&server).await, session.draft(&server).await);
    let first = server.post("/api/receipts", &sent.submit(&session)).await;
    assert_eq!(first.status, 201);
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    assert_eq!(server.post("/api/receipts", &late.submit(&session)).await.code(), "ticket-expired");
    // The signature of ES256 here is deterministic: the same draft is the same receipt.
    let again = server.post("/api/receipts", &sent.submit(&session)).await;
    assert_eq!((again.status, again.body), (200, first.body));
}

#[tokio::test]
async fn a_ticket_keeps_its_engine() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let draft = session.draft(&server).await;
    let newer = b"\0asm\x01\0\0\0newer";
    std::fs::write(server.path("engine/engine.wasm"), newer).unwrap();
    // A build writes engine.json last; until then there is no engine to give out.
    let unfinished = server.post("/api/tickets", &json!({ "task": TASK, "key": session.thumbprint })).await;
    assert_eq!(unfinished.code(), "engine-missing");
    std::fs::write(server.path("engine/engine.json"), json!({ "sha256": Digest::of(newer) }).to_string())
        .unwrap();
    let ticket = session.ticket(&server, TASK).await;
    assert_eq!(claims(&ticket)["engine_sha256"], json!(Digest::of(newer)));
    for draft in [draft, Draft::of(&session, &ticket, TASK)] {
        assert_eq!(server.post("/api/receipts", &draft.submit(&session)).await.status, 201);
    }
}

#[tokio::test]
async fn health_names_the_engine() {
    let server = Server::start().await;
    let answer = server.get("/api/health").await;
    assert_eq!(
        (answer.status, answer.json()),
        (200, json!({ "status": "ok", "engine_sha256": Digest::of(ENGINE) }))
    );
    std::fs::remove_file(server.path("engine/engine.wasm")).unwrap();
    assert_eq!(server.get("/api/health").await.json(), json!({ "status": "ok", "engine_sha256": null }));
}
