//! What the admin, back ends and owners of session keys do: tasks, data, functions, submissions, keys.

use crate::{
    server::{ADMIN, Answer, BACKEND, Server, proof_claims},
    session::{Draft, Session, TASK, claims},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use belljar_protocol::Digest;
use serde_json::{Value, json};

const DATA: &str = "a,b\n1,2\n";

async fn post_data(server: &Server, data: &str, more: &[(&str, &str)]) -> Answer {
    let request = Request::post("/api/data").header(header::AUTHORIZATION, format!("Bearer {ADMIN}"));
    let request = more.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    server.send(request.body(data.to_owned().into()).unwrap()).await
}

/// A task over data that is there.
async fn task(server: &Server, id: &str) -> Value {
    assert_eq!(post_data(server, DATA, &[("content-type", "text/csv")]).await.status, 201);
    let mut task = server.get(&format!("/api/tasks/{TASK}")).await.json();
    task["id"] = json!(id);
    task["data"] = json!({ "sha256": Digest::of(DATA.as_bytes()), "format": "csv", "bytes": DATA.len(), "about": "Two columns." });
    task
}

async fn put_task(server: &Server, task: &Value, if_match: &str) -> Answer {
    let path = format!("/api/tasks/{}", task["id"].as_str().unwrap());
    let request = Request::put(path).header(header::AUTHORIZATION, format!("Bearer {ADMIN}"));
    let request = request.header(header::CONTENT_TYPE, "application/json").header(header::IF_MATCH, if_match);
    server.send(request.body(task.to_string().into()).unwrap()).await
}

#[tokio::test]
async fn a_task_is_created_changed_and_archived() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let mut task = task(&server, "sums").await;
    let created = server.with_token(ADMIN, "POST", "/api/tasks", Some(&task)).await;
    assert_eq!((created.status, created.header("location")), (201, "/api/tasks/sums"));
    assert_eq!((created.header("etag"), created.json()), ("\"1\"", task.clone()));
    let ids = |tasks: Value| {
        tasks
            .as_array()
            .unwrap()
            .iter()
            .map(|task| task["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(server.get("/api/tasks").await.json()).last().unwrap(), "sums");
    let before = session.ticket(&server, "sums").await;

    task["title"] = json!("Sums");
    let changed = put_task(&server, &task, "\"1\"").await;
    assert_eq!(
        (changed.status, changed.header("etag"), &changed.json()["title"]),
        (200, "\"2\"", &json!("Sums"))
    );
    for stale in ["\"1\"", "\"3\"", "2", "*"] {
        assert_eq!(put_task(&server, &task, stale).await.code(), "precondition-failed", "{stale}");
    }
    assert_eq!(put_task(&server, &task, "W/\"2\"").await.header("etag"), "\"3\"");
    // A ticket names the version that it was issued for, and the server keeps that one.
    let old = claims(&before)["task_sha256"].as_str().unwrap().to_owned();
    assert_ne!(server.get(&format!("/api/task-versions/{old}")).await.json()["title"], json!("Sums"));

    let archived = server.with_token(ADMIN, "DELETE", "/api/tasks/sums", None).await;
    assert_eq!((archived.status, archived.body.len()), (204, 0));
    assert!(!ids(server.get("/api/tasks").await.json()).contains(&"sums".into()));
    let request = json!({ "task": "sums", "key": session.thumbprint });
    assert_eq!(server.post("/api/tickets", &request).await.code(), "task-archived");
    let draft = Draft::of(&session, &before, "sums");
    assert_eq!(server.post("/api/receipts", &draft.submit(&session)).await.status, 201);
    assert_eq!(put_task(&server, &task, "\"3\"").await.status, 200);
    assert_eq!(server.post("/api/tickets", &request).await.status, 201);
}

#[tokio::test]
async fn a_task_that_cannot_be_one() {
    let server = Server::start().await;
    let task = task(&server, "sums").await;
    let refused = async |pointer: &str, value: Value| {
        let mut task = task.clone();
        *task.pointer_mut(pointer).unwrap() = value;
        let answer = server.with_token(ADMIN, "POST", "/api/tasks", Some(&task)).await;
        assert_eq!(answer.code(), "task-invalid", "{pointer}");
        answer.json()["detail"].as_str().unwrap().to_owned()
    };
    let name = "`id` is 1 to 64 lower-case letters, digits and dashes, with no dash in front.";
    for id in ["", "-a", "A", "a b", "ä", "../a", &"a".repeat(65)] {
        assert_eq!(refused("/id", json!(id)).await, name);
    }
    assert_eq!(refused("/entry", json!("")).await, "`entry` is the name of a function.");
    assert_eq!(refused("/limits/recursion", json!(1_001)).await, "`limits.recursion` is from 1 to 1000.");
    assert_eq!(refused("/limits/fuel", json!(0)).await, "`limits.fuel` is from 1 to 9007199254740991.");
    assert_eq!(
        refused("/limits/deadline_ms", json!(0)).await,
        "`limits.deadline_ms` is from 1 to 4294967295."
    );
    assert!(refused("/data/sha256", json!(Digest::of(b""))).await.starts_with("`data.sha256` is of no data"));
    assert_eq!(
        refused("/data/bytes", json!(1)).await,
        "`data` has 8 bytes here, and is text/csv; charset=utf-8."
    );
    assert_eq!(put_task(&server, &task, "\"1\"").await.code(), "task-unknown");
    let other = server.with_token(ADMIN, "PUT", "/api/tasks/other", Some(&task)).await;
    assert_eq!(other.code(), "task-invalid");
    for method in ["POST", "PUT", "DELETE"] {
        let path = if method == "POST" { "/api/tasks" } else { "/api/tasks/sums" };
        assert_eq!(server.with_token(BACKEND, method, path, Some(&task)).await.code(), "token-wrong");
        assert_eq!(server.with_authorization(method, path, "").await.code(), "token-missing");
    }
}

#[tokio::test]
async fn data_is_what_was_sent_or_is_not_stored() {
    let server = Server::with(|config| config.data_bytes = 16).await;
    let csv = ("content-type", "text/csv; charset=utf-8");
    let digest =
        |data: &str| format!("sha-256=:{}:", STANDARD.encode(Digest::of(data.as_bytes()).as_bytes()));
    let stored =
        post_data(&server, DATA, &[csv, ("repr-digest", &format!("sha-512=:AA==:, {}", digest(DATA)))]).await;
    let sha256 = Digest::of(DATA.as_bytes());
    assert_eq!((stored.status, stored.header("location").to_owned()), (201, format!("/api/data/{sha256}")));
    assert_eq!(stored.json(), json!({ "sha256": sha256, "format": "csv", "bytes": 8 }));
    assert_eq!(post_data(&server, DATA, &[("content-type", "text/plain")]).await.json()["format"], "csv");

    let other = "x".repeat(16);
    assert_eq!(
        post_data(&server, &other, &[csv, ("repr-digest", &digest(DATA))]).await.code(),
        "data-mismatch"
    );
    assert_eq!(
        server.get(&format!("/api/data/{}", Digest::of(other.as_bytes()))).await.code(),
        "data-unknown"
    );
    assert_eq!(
        post_data(&server, &other, &[csv, ("repr-digest", "sha-256=:AA==:")]).await.code(),
        "request-malformed"
    );
    assert_eq!(
        post_data(&server, &other, &[("content-type", "image/png")]).await.code(),
        "media-type-unsupported"
    );
    assert_eq!(
        post_data(&server, &other, &[csv, ("content-encoding", "gzip")]).await.code(),
        "media-type-unsupported"
    );
    for (len, status) in [(15, 201), (16, 201), (17, 413)] {
        assert_eq!(post_data(&server, &"y".repeat(len), &[csv]).await.status, status, "{len}");
    }
}

#[tokio::test]
async fn data_is_given_in_parts_too() {
    let server = Server::start().await;
    assert_eq!(post_data(&server, DATA, &[("content-type", "text/csv")]).await.status, 201);
    let sha256 = Digest::of(DATA.as_bytes());
    let get = async |more: &[(&str, &str)]| {
        let request =
            more.iter().fold(Request::get(format!("/api/data/{sha256}")), |request, (name, value)| {
                request.header(*name, *value)
            });
        server.send(request.body(Body::empty()).unwrap()).await
    };
    let whole = get(&[]).await;
    assert_eq!((whole.status, whole.header("accept-ranges")), (200, "bytes"));
    assert_eq!(whole.header("repr-digest"), format!("sha-256=:{}:", STANDARD.encode(sha256.as_bytes())));
    let etag = format!("\"{sha256}\"");
    for (asked, place, expected) in [
        ("bytes=0-2", "bytes 0-2/8", "a,b"),
        ("bytes=4-", "bytes 4-7/8", "1,2\n"),
        ("bytes=-1", "bytes 7-7/8", "\n"),
        ("bytes=6-99", "bytes 6-7/8", "2\n"),
    ] {
        let part = get(&[("range", asked), ("if-range", &etag)]).await;
        assert_eq!((part.status, part.header("content-range")), (206, place), "{asked}");
        assert_eq!(part.body, expected.as_bytes());
        assert_eq!(part.header("repr-digest"), whole.header("repr-digest"));
    }
    for ignored in [("range", "lines=1-2"), ("range", "bytes=0-1,4-5")] {
        assert_eq!(get(&[ignored]).await.status, 200, "{ignored:?}");
    }
    assert_eq!(get(&[("range", "bytes=0-2"), ("if-range", "\"other\"")]).await.status, 200);
    let beyond = get(&[("range", "bytes=8-")]).await;
    assert_eq!(
        (beyond.code().as_str(), beyond.header("content-range")),
        ("range-unsatisfiable", "bytes */8")
    );
}

#[tokio::test]
async fn a_key_that_is_revoked_signs_nothing_any_more() {
    let server = Server::start().await;
    let (session, other) = (Session::register(&server).await, Session::register(&server).await);
    let (sent, kept) = (session.draft(&server).await, session.draft(&server).await);
    let first = server.post("/api/receipts", &sent.submit(&session)).await;
    assert_eq!(first.status, 201);
    let path = format!("/api/keys/{}", session.thumbprint);
    assert_eq!(server.with_proof(&other, "DELETE", &path).await.code(), "proof-mismatch");
    assert_eq!(server.with_authorization("DELETE", &path, "").await.code(), "token-missing");
    let revoked = server.with_proof(&session, "DELETE", &path).await;
    assert_eq!((revoked.status, &revoked.json()["thumbprint"]), (200, &json!(session.thumbprint)));
    let again = server.with_token(ADMIN, "DELETE", &path, None).await;
    assert_eq!(again.json(), revoked.json());

    let request = json!({ "task": TASK, "key": session.thumbprint });
    assert_eq!(server.post("/api/tickets", &request).await.code(), "key-revoked");
    assert_eq!(server.post("/api/receipts", &kept.submit(&session)).await.code(), "key-revoked");
    assert_eq!(server.post("/api/keys", &session.jwk).await.code(), "key-revoked");
    // What was stored stays, and its answer too.
    let retried = server.post("/api/receipts", &sent.submit(&session)).await;
    assert_eq!((retried.status, retried.body), (200, first.body));
    assert_eq!(
        server.post("/api/tickets", &json!({ "task": TASK, "key": other.thumbprint })).await.status,
        201
    );
    assert_eq!(server.with_token(ADMIN, "DELETE", "/api/keys/none", None).await.code(), "key-unknown");
}

#[tokio::test]
async fn whoever_signed_sees_what_became_of_it() {
    let server = Server::start().await;
    server.leave_unaudited(TASK).await;
    let (session, other) = (Session::register(&server).await, Session::register(&server).await);
    let mut ids = Vec::new();
    for _ in 0..3 {
        let answer = server.post("/api/receipts", &session.draft(&server).await.submit(&session)).await;
        ids.push(answer.json()["id"].clone());
    }
    server.post("/api/receipts", &other.draft(&server).await.submit(&other)).await;
    let of = |page: &Value| {
        page["submissions"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>()
    };

    let own = server.with_proof(&session, "GET", "/api/submissions").await.json();
    assert_eq!((of(&own).len(), &own["next"]), (3, &Value::Null));
    let all = server.with_token(ADMIN, "GET", "/api/submissions", None).await.json();
    assert_eq!(of(&all).len(), 4);
    // Whose they are is said by the proof, whatever the request says.
    let foreign = format!("/api/submissions?key={}", other.thumbprint);
    assert_eq!(of(&server.with_proof(&session, "GET", &foreign).await.json()).len(), 3);
    assert_eq!(of(&server.with_token(ADMIN, "GET", &foreign, None).await.json()).len(), 1);
    let none = server.with_token(ADMIN, "GET", "/api/submissions?class=error", None).await.json();
    assert_eq!(of(&none).len(), 0);
    let page = server.with_proof(&session, "GET", "/api/submissions?limit=2").await.json();
    let next = format!("/api/submissions?limit=2&before={}", page["next"].as_str().unwrap());
    let rest = server.with_proof(&session, "GET", &next).await.json();
    assert_eq!([of(&page), of(&rest)].concat(), of(&own));
    for query in ["state=none", "limit=x", "colour=red", "before=none"] {
        let path = format!("/api/submissions?{query}");
        assert_eq!(server.with_token(ADMIN, "GET", &path, None).await.code(), "request-malformed", "{query}");
    }

    let path = format!("/api/receipts/{}/history", ids[0].as_str().unwrap());
    let history = server.with_proof(&session, "GET", &path).await.json();
    let state = &server.get(&format!("/api/receipts/{}", ids[0].as_str().unwrap())).await.json()["state"];
    let last = history.as_array().unwrap().last().unwrap();
    assert_eq!((&history[0]["state"], &last["state"]), (&json!("claimed"), state));
    assert_eq!(server.with_token(ADMIN, "GET", &path, None).await.json(), history);
    assert_eq!(server.with_proof(&other, "GET", &path).await.code(), "receipt-unknown");
    assert_eq!(server.with_token(BACKEND, "GET", &path, None).await.code(), "token-wrong");
}

#[tokio::test]
async fn a_proof_is_for_one_request_of_now() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let path = "/api/submissions";
    let with = async |change: &dyn Fn(&mut Value)| {
        let mut claims = proof_claims("GET", path);
        change(&mut claims);
        server.with_claims(&session, "GET", path, claims).await
    };
    let iat = proof_claims("GET", path)["iat"].as_u64().unwrap();
    for (away, status) in [(-290, 200), (290, 200), (-400, 403), (400, 403)] {
        assert_eq!(with(&|claims| claims["iat"] = json!(iat as i64 + away)).await.status, status, "{away}");
    }
    assert_eq!(with(&|claims| claims["method"] = json!("DELETE")).await.code(), "proof-mismatch");
    assert_eq!(with(&|claims| claims["path"] = json!("/api/submissions/")).await.code(), "proof-mismatch");
    assert_eq!(with(&|claims| claims["more"] = json!(1)).await.code(), "proof-malformed");
    // A receipt is no proof, whoever signed it.
    let receipt = session.draft(&server).await.receipt(&session);
    assert_eq!(
        server.with_authorization("GET", path, &format!("Proof {receipt}")).await.code(),
        "proof-type"
    );
}

#[tokio::test]
async fn functions_have_versions_and_digests() {
    let server = Server::start().await;
    let source = |n: u32| format!("def f(x):\n    return x + {n}\n");
    let function =
        |n| json!({ "name": "add", "source": source(n), "entry": "f", "policy": {}, "limits": {} });
    for n in 1..=2 {
        let stored = server.with_token(ADMIN, "POST", "/api/functions", Some(&function(n))).await;
        assert_eq!((stored.status, &stored.json()["version"]), (201, &json!(n)));
    }
    let get = async |path: &str| server.with_token(BACKEND, "GET", path, None).await.json();
    let current = get("/api/functions/add").await;
    assert_eq!((&current["version"], &current["source"]), (&json!(2), &json!(source(2))));
    assert_eq!(current["source_sha256"], json!(Digest::of(source(2).as_bytes())));
    assert_eq!(get("/api/functions").await, json!([current]));
    let versions = get("/api/functions/add/versions").await;
    assert_eq!(versions[0], current);
    assert_eq!(get("/api/functions/add/versions/1").await, versions[1]);
    let of_source = get(&format!("/api/functions?sha256={}", Digest::of(source(1).as_bytes()))).await;
    assert_eq!(of_source, json!([versions[1]]));
    assert_eq!(get(&format!("/api/functions?sha256={}", Digest::of(b""))).await, json!([]));
    for path in ["/api/functions/none", "/api/functions/none/versions", "/api/functions/add/versions/3"] {
        assert_eq!(server.with_token(BACKEND, "GET", path, None).await.code(), "function-unknown", "{path}");
    }
    assert_eq!(
        server.with_token(BACKEND, "POST", "/api/functions", Some(&function(3))).await.code(),
        "token-wrong"
    );
    assert_eq!(server.get("/api/functions").await.code(), "token-missing");
}

#[tokio::test]
async fn a_policy_by_its_digest_and_a_source_under_it() {
    let server = Server::start().await;
    let session = Session::register(&server).await;
    let sha256 = claims(&session.ticket(&server, TASK).await)["policy_sha256"].as_str().unwrap().to_owned();
    let policy = server.get(&format!("/api/policies/{sha256}")).await;
    let task = server.get(&format!("/api/tasks/{TASK}")).await.json();
    assert_eq!((policy.status, policy.json()), (200, task["policy"].clone()));
    assert_eq!(policy.header("cache-control"), "public, max-age=31536000, immutable");

    let check = async |body: Value| server.with_token(BACKEND, "POST", "/api/check", Some(&body)).await;
    let source = "import socket\ndef f(xs):\n    return 1\n";
    for body in [
        json!({ "source": source, "task": TASK }),
        json!({ "source": source, "policy": task["policy"], "entry": "f" }),
    ] {
        let findings = check(body).await.json();
        let found: Vec<_> = findings
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (&one["line"], &one["severity"], &one["what"]))
            .collect();
        assert_eq!(found, [(&json!(1), &json!("error"), &json!("socket"))]);
    }
    assert_eq!(check(json!({ "source": "def f(xs): return 1", "task": TASK })).await.json(), json!([]));
    assert_eq!(check(json!({ "source": source })).await.code(), "body-malformed");
    assert_eq!(check(json!({ "source": source, "task": TASK, "policy": {} })).await.code(), "body-malformed");
    assert_eq!(check(json!({ "source": source, "task": "none" })).await.code(), "task-unknown");
}
