use crate::{
    document::assert_documented,
    session::{Draft, Session, TASK},
};
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, header},
};
use belljar_protocol::Digest;
use belljar_server::{Config, store::Store};
use http_body_util::BodyExt as _;
use p256::{ecdsa::SigningKey, pkcs8::DecodePrivateKey as _};
use serde_json::{Value, json};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};
use std::{
    fs,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Not an engine, but a module that has its bytes and its digest.
pub(crate) const ENGINE: &[u8] = b"\0asm\x01\0\0\0";

pub(crate) const ADMIN: &str = "the admin's";
pub(crate) const BACKEND: &str = "a back end's";

/// A server of its own, in a folder of its own.
pub(crate) struct Server {
    pub(crate) router: Router,
    pub(crate) config: Config,
    folder: TempDir,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut config = Config {
            data_dir: path("data"),
            app_dir: path("app"),
            engine_dir: path("engine"),
            // As fast as the tests can ask.
            key_rate: 0,
            admin_token: Some(ADMIN.to_owned().into()),
            api_tokens: vec![BACKEND.to_owned().into()],
            ..Config::default()
        };
        let engine = json!({ "sha256": Digest::of(ENGINE), "bytes": ENGINE.len() });
        put(path("engine/engine.wasm"), ENGINE);
        put(path("engine/engine.wasm.br"), b"brotli");
        put(path("engine/engine.json"), engine.to_string().as_bytes());
        put(path("engine/NOTICES.txt"), b"the engine's\n");
        put(path("app/index.html"), b"<!doctype html><title>Belljar</title>");
        put(path("app/NOTICES.txt"), b"the page's\n");
        put(path("app/assets/index-1a2b.js"), "let a = 1;\n".repeat(100).as_bytes());
        put(path("app/worker/worker-3c4d.js"), b"onmessage = null;");
        change(&mut config);
        let router = belljar_server::app(&config).await.unwrap();
        Self { router, config, folder }
    }

    /// The server ends; what it was started with stays.
    pub(crate) fn stop(self) -> (Config, TempDir) {
        (self.config, self.folder)
    }

    /// Another server on the same data.
    pub(crate) async fn twin(&self) -> Router {
        belljar_server::app(&self.config).await.unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        post(&self.router, path, body).await
    }

    /// With a token, and a JSON body or none.
    pub(crate) async fn with_token(
        &self,
        token: &str,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {token}"));
        let request = request.header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(body.map_or_else(Body::empty, |body| body.to_string().into())).unwrap()).await
    }

    /// From now on the task's receipts stay `claimed`: none is drawn for an audit.
    pub(crate) async fn leave_unaudited(&self, task: &str) {
        let path = format!("/api/tasks/{task}");
        let read = self.get(&path).await;
        let mut changed = read.json();
        changed["audit"] = json!("never");
        let request = Request::put(path).header(header::AUTHORIZATION, format!("Bearer {ADMIN}"));
        let request = request
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::IF_MATCH, read.header("etag"));
        assert_eq!(self.send(request.body(changed.to_string().into()).unwrap()).await.status, 200);
    }

    /// With a session key's own word for it.
    pub(crate) async fn with_proof(&self, session: &Session, method: &str, path: &str) -> Answer {
        self.with_claims(session, method, path, proof_claims(method, path)).await
    }

    pub(crate) async fn with_claims(
        &self,
        session: &Session,
        method: &str,
        path: &str,
        claims: Value,
    ) -> Answer {
        let proof = session.sign(&session.header("belljar-proof+jwt").to_string(), &claims.to_string());
        self.with_authorization(method, path, &format!("Proof {proof}")).await
    }

    pub(crate) async fn with_authorization(&self, method: &str, path: &str, value: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).header(header::AUTHORIZATION, value);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        send(&self.router, request).await
    }

    pub(crate) async fn receipts(&self) -> i64 {
        sqlx::query_scalar("select count(*) from receipt").fetch_one(&self.database().await).await.unwrap()
    }

    /// What the server stores in, beside it.
    pub(crate) async fn store(&self) -> Store {
        let path = |name| self.path(name).display().to_string();
        let database = self.config.database.as_ref();
        let database = database.map_or_else(|| path("data/belljar.db"), |url| url.expose().to_owned());
        Store::open(&database, &path("data/blobs")).await.unwrap()
    }

    pub(crate) async fn database(&self) -> SqlitePool {
        let options = SqliteConnectOptions::new().filename(self.path("data/belljar.db"));
        SqlitePool::connect_with(options).await.unwrap()
    }

    /// What only a server has: for tests that forge tickets with its own key.
    pub(crate) fn ticket_key(&self) -> SigningKey {
        let pem = fs::read_to_string(self.path("data/ticket-keys/19700101T000000Z.pem")).unwrap();
        SigningKey::from_pkcs8_pem(&pem).unwrap()
    }
}

/// A session whose browser talks to this server.
impl Session {
    pub(crate) async fn register(server: &Server) -> Self {
        let session = Self::new();
        let answer = server.post("/api/keys", &session.jwk).await;
        assert_eq!((answer.status, answer.json()), (201, json!({ "thumbprint": session.thumbprint })));
        session
    }

    pub(crate) async fn ticket(&self, server: &Server, task: &str) -> String {
        let answer = server.post("/api/tickets", &json!({ "task": task, "key": self.thumbprint })).await;
        assert_eq!(answer.status, 201, "{}", answer.json());
        answer.json()["ticket"].as_str().unwrap().to_owned()
    }

    /// What an honest page would send.
    pub(crate) async fn draft(&self, server: &Server) -> Draft {
        Draft::of(self, &self.ticket(server, TASK).await, TASK)
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The code of a problem that has the right form.
    pub(crate) fn code(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        assert_eq!(self.header("content-type"), "application/problem+json", "{} {text}", self.status);
        let problem = self.json();
        let mut members: Vec<&String> = problem.as_object().unwrap().keys().collect();
        members.sort();
        assert_eq!(members, ["code", "detail", "status", "title", "type"]);
        assert_eq!(problem["status"], self.status);
        let code = problem["code"].as_str().unwrap().to_owned();
        assert_eq!(problem["type"], format!("urn:belljar:problem:{code}"));
        assert!(problem["detail"].as_str().unwrap().ends_with('.'), "{problem}");
        code
    }
}

pub(crate) fn proof_claims(method: &str, path: &str) -> Value {
    let iat = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    json!({ "iat": iat, "method": method, "path": path.split('?').next() })
}

pub(crate) async fn post(router: &Router, path: &str, body: &Value) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    send(router, request.body(body.to_string().into()).unwrap()).await
}

/// Every answer has to be one that the document has.
pub(crate) async fn send(router: &Router, request: Request<Body>) -> Answer {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    let answer = Answer { status: parts.status.as_u16(), headers: parts.headers, body };
    assert_documented(&method, &path, &answer);
    answer
}

fn put(path: PathBuf, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
