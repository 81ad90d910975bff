//! Audits a second: honest receipts of a trivial function, all of them drawn, and the workers of one process.
//! `audits [RECEIPTS] [THREADS]`; the goal on two cores is 200 a second.

#[path = "../tests/suite/browser.rs"]
mod browser;
#[path = "../tests/suite/session.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod session;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use belljar_protocol::{AuditRule, Outcome, State, Task};
use belljar_server::{
    Config,
    store::{Filter, Store},
};
use serde_json::{Value, json};
use session::{Draft, Session};
use std::{
    env,
    time::{Duration, Instant},
};
use tokio::{sync::watch, time::sleep};
use tower::ServiceExt as _;

const TASK: &str = "trivial";
const SOURCE: &str = "def f(xs):\n    return len(xs)\n";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let number = |n: usize, default| env::args().nth(n).map_or(Ok(default), |text| text.parse());
    let (receipts, threads) = (number(1, 5_000)?, number(2, 2)?);
    let folder = tempfile::tempdir_in(env::current_dir()?)?;
    let config = Config {
        data_dir: folder.path().join("data"),
        engine_dir: browser::engine_dir(),
        key_rate: 0,
        address_rate: 0,
        audit_threads: threads,
        ..Config::default()
    };
    let router = belljar_server::app(&config).await?;
    let place = |name| config.data_dir.join(name).display().to_string();
    let store = Store::open(&place("belljar.db"), &place("blobs")).await?;
    let task = store.task("mean-reversion").await?.expect("it is built in").task;
    let task = Task { id: TASK.to_owned(), audit: AuditRule::Always, ..task };
    store.create_task(&task, 1).await?;
    send_receipts(&router, task, receipts).await;

    let start = Instant::now();
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(async move { belljar_server::audit(&config, stopped).await });
    while store.audit_backlog().await? > 0 {
        sleep(Duration::from_millis(20)).await;
    }
    let seconds = start.elapsed().as_secs_f64();
    stop.send(true)?;
    worker.await??;
    let verified = Filter { state: Some(State::Verified), ..Filter::default() };
    let verified = store.submissions(&verified, None, u32::MAX).await?.len();
    anyhow::ensure!(verified == receipts, "{verified} of {receipts} verified");
    println!(
        "{receipts} audits on {threads} threads in {seconds:.1} s: {:.0} a second",
        receipts as f64 / seconds
    );
    Ok(())
}

/// Of many browsers, so that no key has its turn too seldom.
async fn send_receipts(router: &Router, task: Task, receipts: usize) {
    const BROWSERS: usize = 200;
    let data = get(router, &format!("/api/data/{}", task.data.sha256)).await;
    let mut outcome: Option<Outcome> = None;
    let mut session = Session::new();
    for n in 0..receipts {
        if n % receipts.div_ceil(BROWSERS) == 0 {
            session = Session::new();
            post(router, "/api/keys", &session.jwk).await;
        }
        let ticket = post(router, "/api/tickets", &json!({ "task": TASK, "key": session.thumbprint })).await;
        let ticket = ticket["ticket"].as_str().expect("a ticket").to_owned();
        // It depends on neither seed nor clock.
        let outcome =
            outcome.get_or_insert_with(|| browser::run(&ticket, task.clone(), SOURCE, data.clone(), None));
        let draft = Draft::of(&session, &ticket, TASK).of_source(SOURCE).with(outcome);
        assert_eq!(post(router, "/api/receipts", &draft.submit(&session)).await["state"], "queued");
    }
}

async fn get(router: &Router, path: &str) -> Vec<u8> {
    send(router, Request::get(path).body(Body::empty()).expect("a request")).await
}

async fn post(router: &Router, path: &str, body: &Value) -> Value {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    let answer = send(router, request.body(body.to_string().into()).expect("a request")).await;
    serde_json::from_slice(&answer).expect("JSON")
}

async fn send(router: &Router, request: Request<Body>) -> Vec<u8> {
    let answer = router.clone().oneshot(request).await.expect("an answer");
    to_bytes(answer.into_body(), usize::MAX).await.expect("a body").to_vec()
}
