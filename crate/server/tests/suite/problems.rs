//! Every code of the closed set, by a request that gets it.

use crate::{
    browser,
    postgres::Cluster,
    server::{ADMIN, Answer, BACKEND, Server, proof_claims},
    session::{Draft, Session, TASK, outcome},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use belljar_protocol::{Digest, Outcome, Usage};
use belljar_server::Code;
use http_body_util::channel::Channel;
use serde_json::{Value, json};
use std::time::Duration;

/// Of nothing that is sent.
const NO_DIGEST: &str = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";

#[tokio::test]
async fn every_code_can_be_met() {
    for &code in Code::ALL {
        let answer = meet(code).await;
        assert_eq!((answer.code().as_str(), answer.status), (code.as_str(), code.status()));
        if code.as_str().starts_with("storage-") {
            assert!(answer.header("retry-after").parse::<u32>().unwrap() > 0);
        }
    }
}

/// A run while another has the one thread, and none may wait.
async fn busy() -> Answer {
    let server = Server::with(|config| {
        config.engine_dir = browser::engine_dir();
        config.runs_waiting = 0;
    })
    .await;
    let endless = json!({
        "name": "endless", "source": "def f(x):\n    while True: pass\n", "entry": "f",
        "policy": {}, "limits": { "deadline_ms": 300 },
    });
    assert_eq!(server.with_token(ADMIN, "POST", "/api/functions", Some(&endless)).await.status, 201);
    let run = json!({ "function": "endless", "data": 1 });
    let run = || server.with_token(BACKEND, "POST", "/api/runs", Some(&run));
    let (first, second) = tokio::join!(run(), run());
    let (ended, refused) = if first.status == 200 { (first, second) } else { (second, first) };
    assert_eq!(ended.json()["class"], "timeout");
    refused
}

/// The compiler asks for a line here when a code is new.
async fn meet(code: Code) -> Answer {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let draft = session.draft(&server).await;
    let none = Digest::of(b"none");
    match code {
        Code::NotFound => server.get("/api/none").await,
        Code::MethodNotAllowed => {
            server.send(Request::delete("/api/tasks").body(Body::empty()).unwrap()).await
        }
        Code::NotAcceptable => get(&server, "/api/tasks", "accept-encoding", "identity;q=0, *;q=0").await,
        Code::PreconditionFailed => get(&server, "/engine/engine.wasm", "if-match", "\"other\"").await,
        Code::RangeUnsatisfiable => get(&server, "/engine/engine.wasm", "range", "bytes=8-").await,
        Code::PreconditionRequired => {
            let task = server.get(&format!("/api/tasks/{TASK}")).await.json();
            server.with_token(ADMIN, "PUT", &format!("/api/tasks/{TASK}"), Some(&task)).await
        }
        Code::RequestMalformed => server.get("/api/tasks/%ff").await,
        Code::RequestTimeout => stall().await,
        Code::BodyTooLarge => post(&server, "/api/keys", &padded(&session.jwk, (64 << 10) + 1)).await,
        Code::BodyMalformed => post(&server, "/api/keys", "{").await,
        Code::MediaType => server.send(Request::post("/api/keys").body("{}".into()).unwrap()).await,
        Code::RateLimited => limited().await,
        Code::TokenMissing => server.get("/metrics").await,
        Code::TokenWrong => get(&server, "/metrics", "authorization", "Bearer none").await,
        Code::TaskExists | Code::TaskInvalid => {
            let mut task = server.get(&format!("/api/tasks/{TASK}")).await.json();
            if code == Code::TaskInvalid {
                task["id"] = json!("Upper");
            }
            server.with_token(ADMIN, "POST", "/api/tasks", Some(&task)).await
        }
        Code::DataMismatch => {
            let request = Request::post("/api/data").header(header::AUTHORIZATION, format!("Bearer {ADMIN}"));
            let request = request.header(header::CONTENT_TYPE, "text/csv").header("repr-digest", NO_DIGEST);
            server.send(request.body("a,b".into()).unwrap()).await
        }
        Code::PolicyUnknown => server.get(&format!("/api/policies/{none}")).await,
        Code::VerdictMissing => {
            let id = server.post("/api/receipts", &draft.submit(&session)).await.json()["id"].clone();
            server.get(&format!("/api/receipts/{}/statement", id.as_str().unwrap())).await
        }
        Code::RunInvalid => {
            let run = json!({ "function": "none", "data": 1, "seed": 1u64 << 53 });
            server.with_token(BACKEND, "POST", "/api/runs", Some(&run)).await
        }
        Code::RunsBusy => busy().await,
        Code::FunctionUnknown => server.with_token(BACKEND, "GET", "/api/functions/none", None).await,
        Code::FunctionInvalid => {
            let function = json!({ "name": "-", "source": "", "entry": "f", "policy": {}, "limits": {} });
            server.with_token(ADMIN, "POST", "/api/functions", Some(&function)).await
        }
        Code::KeyRevoked => {
            let path = format!("/api/keys/{}", session.thumbprint);
            assert_eq!(server.with_proof(&session, "DELETE", &path).await.status, 200);
            server.post("/api/keys", &session.jwk).await
        }
        Code::ProofMalformed => server.with_authorization("GET", "/api/submissions", "Proof a.b").await,
        Code::ProofType | Code::ProofAlgorithm | Code::ProofSignature => {
            let mut header = session.header("belljar-proof+jwt");
            match code {
                Code::ProofType => header["typ"] = json!("JWT"),
                Code::ProofAlgorithm => header["alg"] = json!("none"),
                _ => {}
            }
            let signer = if code == Code::ProofSignature { &Session::new() } else { &session };
            let proof =
                signer.sign(&header.to_string(), &proof_claims("GET", "/api/submissions").to_string());
            server.with_authorization("GET", "/api/submissions", &format!("Proof {proof}")).await
        }
        Code::ProofKeyUnknown => server.with_proof(&Session::new(), "GET", "/api/submissions").await,
        Code::ProofMismatch => {
            let claims = proof_claims("GET", "/api/tasks");
            server.with_claims(&session, "GET", "/api/submissions", claims).await
        }
        Code::ProofExpired => {
            let mut claims = proof_claims("GET", "/api/submissions");
            claims["iat"] = json!(claims["iat"].as_u64().unwrap() - 400);
            server.with_claims(&session, "GET", "/api/submissions", claims).await
        }
        Code::TaskUnknown => server.get("/api/tasks/none").await,
        Code::DataUnknown => server.get(&format!("/api/data/{none}")).await,
        Code::ReceiptUnknown => server.get(&format!("/api/receipts/{none}")).await,
        Code::KeyUnknown => server.post("/api/tickets", &json!({ "task": TASK, "key": "none" })).await,
        Code::KeyMalformed => {
            server.post("/api/keys", &json!({ "kty": "EC", "crv": "P-256", "x": "", "y": "" })).await
        }
        Code::ReceiptMalformed => server.post("/api/receipts", &draft.submit_as("a.b")).await,
        Code::ReceiptType => {
            altered(&server, &session, draft, |draft| draft.header["typ"] = json!("JWT")).await
        }
        Code::ReceiptAlgorithm => {
            altered(&server, &session, draft, |draft| draft.header["alg"] = json!("none")).await
        }
        Code::ReceiptKeyUnknown => {
            altered(&server, &session, draft, |draft| draft.header["kid"] = json!("none")).await
        }
        Code::ReceiptSignature => server.post("/api/receipts", &draft.submit(&Session::new())).await,
        Code::TicketMalformed => {
            altered(&server, &session, draft, |draft| draft.claims["ticket"] = json!("a.b")).await
        }
        Code::TicketType => forged(&server, &session, draft, |header, _| header["typ"] = json!("JWT")).await,
        Code::TicketAlgorithm => {
            forged(&server, &session, draft, |header, _| header["alg"] = json!("none")).await
        }
        Code::TicketKeyUnknown => {
            forged(&server, &session, draft, |header, _| header["kid"] = json!("none")).await
        }
        Code::TicketSignature => {
            let mut parts: Vec<String> =
                draft.claims["ticket"].as_str().unwrap().split('.').map(str::to_owned).collect();
            parts[2] = "A".repeat(86);
            altered(&server, &session, draft, |draft| draft.claims["ticket"] = json!(parts.join("."))).await
        }
        Code::TicketKeyMismatch => {
            forged(&server, &session, draft, |_, claims| claims["cnf"]["jkt"] = json!("other")).await
        }
        Code::TicketTask => {
            forged(&server, &session, draft, |_, claims| claims["task"] = json!("crossover")).await
        }
        Code::TicketExpired => forged(&server, &session, draft, |_, claims| claims["exp"] = json!(0)).await,
        Code::TicketUsed => {
            assert_eq!(server.post("/api/receipts", &draft.submit(&session)).await.status, 201);
            server.post("/api/receipts", &draft.with(&outcome(2.5)).submit(&session)).await
        }
        Code::BatchTooLarge => {
            let batch = json!({ "task": TASK, "key": session.thumbprint, "count": 101 });
            server.post("/api/tickets/batch", &batch).await
        }
        Code::EngineUnknown => {
            forged(&server, &session, draft, |_, claims| claims["engine_sha256"] = json!(Digest::of(b"")))
                .await
        }
        Code::SourceMismatch => altered(&server, &session, draft, |draft| draft.source.push('#')).await,
        Code::OutcomeMismatch => altered(&server, &session, draft, |draft| draft.outcome.push(0)).await,
        Code::OutcomeMalformed => {
            let malformed = Outcome { value: None, ..outcome(1.5) };
            server.post("/api/receipts", &draft.with(&malformed).submit(&session)).await
        }
        Code::ClaimsMismatch => {
            altered(&server, &session, draft, |draft| draft.claims["fuel"] = json!(1)).await
        }
        Code::LimitsExceeded => {
            let exceeding =
                Outcome { usage: Usage { fuel: 20_000_000_001, ..Usage::default() }, ..outcome(1.5) };
            server.post("/api/receipts", &draft.with(&exceeding).submit(&session)).await
        }
        Code::PageMissing => {
            std::fs::remove_file(server.path("app/index.html")).unwrap();
            server.get("/").await
        }
        Code::EngineMissing => {
            std::fs::remove_file(server.path("engine/engine.wasm")).unwrap();
            server.post("/api/tickets", &json!({ "task": TASK, "key": session.thumbprint })).await
        }
        Code::NotReady => {
            std::fs::remove_file(server.path("engine/engine.wasm")).unwrap();
            server.get("/api/ready").await
        }
        Code::TaskArchived => {
            server.store().await.archive_task(TASK, true).await.unwrap();
            server.post("/api/tickets", &json!({ "task": TASK, "key": session.thumbprint })).await
        }
        Code::StorageFull => {
            fill(&server).await;
            server.post("/api/receipts", &draft.submit(&session)).await
        }
        Code::StorageReadOnly => {
            let database = Cluster::shared().database().await;
            let server = Server::with(|config| config.database = Some(database.clone().into())).await;
            Cluster::shared().end_connections(&database, "set default_transaction_read_only = on").await;
            server.post("/api/keys", &Session::new().jwk).await
        }
        Code::StorageUnavailable => {
            let database = Cluster::shared().database().await;
            let server = Server::with(|config| config.database = Some(database.clone().into())).await;
            Cluster::shared().end_connections(&database, "allow_connections false").await;
            server.get("/api/tasks").await
        }
        Code::Internal => {
            sqlx::query("alter table task rename to lost").execute(&server.database().await).await.unwrap();
            server.get("/api/tasks").await
        }
    }
}

/// SQLite says that it is full when the largest number of a row is given away.
async fn fill(server: &Server) {
    let full = "create table numbered (id integer primary key autoincrement);
        insert into numbered values (9223372036854775807);
        create trigger number before insert on receipt begin insert into numbered values (null); end";
    sqlx::raw_sql(full).execute(&server.database().await).await.unwrap();
}

async fn altered(
    server: &Server,
    session: &Session,
    mut draft: Draft,
    change: impl FnOnce(&mut Draft),
) -> Answer {
    // The digests stay those of the honest draft.
    change(&mut draft);
    server.post("/api/receipts", &draft.submit(session)).await
}

/// A ticket signed with the server's own key.
async fn forged(
    server: &Server,
    session: &Session,
    draft: Draft,
    change: impl FnOnce(&mut Value, &mut Value),
) -> Answer {
    let ours = Session::of(server.ticket_key());
    let mut header = ours.header("belljar-ticket+jwt");
    let mut claims = crate::session::claims(draft.claims["ticket"].as_str().unwrap());
    change(&mut header, &mut claims);
    let ticket = ours.sign(&header.to_string(), &claims.to_string());
    altered(server, session, draft, |draft| draft.claims["ticket"] = json!(ticket)).await
}

async fn get(server: &Server, path: &str, name: &str, value: &str) -> Answer {
    server.send(Request::get(path).header(name, value).body(Body::empty()).unwrap()).await
}

async fn post(server: &Server, path: &str, body: &str) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    server.send(request.body(body.to_owned().into()).unwrap()).await
}

/// What comes after a burst.
async fn limited() -> Answer {
    let server = Server::with(|config| config.key_rate = 1).await;
    let session = Session::register(&server).await;
    let request = json!({ "task": TASK, "key": session.thumbprint });
    loop {
        let answer = server.post("/api/tickets", &request).await;
        if answer.status != 201 {
            return answer;
        }
    }
}

/// A body that never ends.
async fn stall() -> Answer {
    let server = Server::with(|config| config.request_timeout = Duration::from_millis(50)).await;
    let (_sender, body) = Channel::<axum::body::Bytes>::new(1);
    let request = Request::post("/api/keys").header(header::CONTENT_TYPE, "application/json");
    server.send(request.body(Body::new(body)).unwrap()).await
}

fn padded(body: &Value, len: usize) -> String {
    let body = body.to_string();
    let space = " ".repeat(len - body.len());
    body + &space
}

#[tokio::test]
async fn a_problem_says_what_was_wrong_and_what_to_do() {
    let server = Server::start().await;
    let answer = server.post("/api/keys", &json!({ "kty": "RSA", "crv": "", "x": "", "y": "" })).await;
    let expected = r#"{"type":"urn:belljar:problem:key-malformed","title":"The key is not a public P-256 key","status":400,"code":"key-malformed","detail":"Send a key with `kty` \"EC\" and `crv` \"P-256\"."}"#;
    assert_eq!(String::from_utf8(answer.body).unwrap(), expected);
}

#[tokio::test]
async fn bodies_at_their_caps() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    for (len, status) in [((64 << 10) - 1, 200), (64 << 10, 200), ((64 << 10) + 1, 413)] {
        assert_eq!(post(&server, "/api/keys", &padded(&session.jwk, len)).await.status, status, "{len}");
    }
    let submit = session.draft(&server).await.submit(&session);
    for (len, status) in [((4 << 20) + 1, 413), (4 << 20, 201), ((4 << 20) - 1, 200)] {
        assert_eq!(post(&server, "/api/receipts", &padded(&submit, len)).await.status, status, "{len}");
    }
}

#[tokio::test]
async fn bodies_that_are_not_what_the_address_takes() {
    let server = Server::start().await;
    let jwk = Session::new().jwk;
    let with = |name: &str, value: Value| {
        let mut jwk = jwk.clone();
        jwk[name] = value;
        jwk.to_string()
    };
    let text = jwk.to_string();
    let list = Value::from_iter(["EC", "P-256", jwk["x"].as_str().unwrap(), jwk["y"].as_str().unwrap()]);
    let bodies = [
        "".into(),
        "null".into(),
        "[]".into(),
        list.to_string(),
        format!("{text}{text}"),
        text.replacen('{', r#"{"kty":"EC","#, 1),
        with("d", json!("AAAA")),
        with("ext", json!(true)),
        with("x", Value::Null),
    ];
    for body in bodies {
        assert_eq!(post(&server, "/api/keys", &body).await.code(), "body-malformed", "{body}");
    }
    for (content_type, accepted) in [
        ("application/json", true),
        ("Application/JSON; charset=UTF-8", true),
        ("application/json; charset=latin1", false),
        ("text/plain", false),
        ("application/x-www-form-urlencoded", false),
        ("application/jsonp", false),
    ] {
        let request = Request::post("/api/keys").header(header::CONTENT_TYPE, content_type);
        let answer = server.send(request.body(text.clone().into()).unwrap()).await;
        assert_eq!(answer.status < 300, accepted, "{content_type}");
    }
}

#[tokio::test]
async fn methods_that_an_address_does_not_take() {
    let server = Server::start().await;
    for (path, allow) in [
        ("/api/tasks", "GET,HEAD,POST"),
        ("/api/receipts", "POST"),
        ("/api/health", "GET,HEAD"),
        ("/engine/engine.wasm", "GET,HEAD"),
        ("/", "GET,HEAD"),
    ] {
        let answer = server.send(Request::put(path).body(Body::empty()).unwrap()).await;
        assert_eq!((answer.code().as_str(), answer.header("allow")), ("method-not-allowed", allow), "{path}");
    }
}

#[tokio::test]
async fn what_fails_inside_stays_inside() {
    let answer = meet(Code::Internal).await;
    let expected = r#"{"type":"urn:belljar:problem:internal","title":"The server failed","status":500,"code":"internal","detail":"Nothing was stored. Try again; if it stays, the server's log says more."}"#;
    assert_eq!(String::from_utf8(answer.body).unwrap(), expected);
}
