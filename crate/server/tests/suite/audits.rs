//! Receipts under audit: what is true is verified, and nothing else is.

use crate::{
    browser,
    postgres::Cluster,
    process::{self, Process},
    server::{ADMIN, BACKEND, Server},
    session::{Draft, Session, claims, from_base64url},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use belljar_protocol::{AuditRule, Class, Digest, Outcome, State, Task, Usage, value, wire};
use belljar_server::store::{Event, Store, StoredTask, TaskChange};
use p256::{
    EncodedPoint,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
};
use serde_json::{Value as Json, json};
use std::time::Duration;
use tokio::{sync::watch, task::JoinHandle, time::sleep};

/// A server with the built engine, and somebody who makes its audits.
struct Audited {
    server: Server,
    store: Store,
    stop: watch::Sender<bool>,
    worker: JoinHandle<anyhow::Result<()>>,
}

impl Audited {
    async fn start(newcomer: f64) -> Self {
        let server = Server::with(|config| {
            config.engine_dir = browser::engine_dir();
            config.audit_newcomer = newcomer;
        })
        .await;
        let store = server.store().await;
        let (stop, stopped) = watch::channel(false);
        let config = server.config.clone();
        let worker = tokio::spawn(async move { belljar_server::audit(&config, stopped).await });
        Self { server, store, stop, worker }
    }

    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.worker.await.unwrap().unwrap();
    }

    /// The receipt that an honest page would send.
    async fn run(&self, session: &Session, task: &str, source: &str) -> (Draft, Outcome) {
        self.run_for(session, task, source, None).await
    }

    async fn run_for(
        &self,
        session: &Session,
        task: &str,
        source: &str,
        slices: Option<u32>,
    ) -> (Draft, Outcome) {
        let ticket = session.ticket(&self.server, task).await;
        let document: Task =
            serde_json::from_slice(&self.server.get(&format!("/api/tasks/{task}")).await.body).unwrap();
        let data = self.server.get(&format!("/api/data/{}", document.data.sha256)).await.body;
        let outcome = browser::run(&ticket, document, source, data, slices);
        (Draft::of(session, &ticket, task).of_source(source).with(&outcome), outcome)
    }

    async fn submit(&self, session: &Session, draft: &Draft) -> Digest {
        let answer = self.server.post("/api/receipts", &draft.submit(session)).await;
        assert_eq!(answer.status, 201, "{}", answer.json());
        answer.json()["id"].as_str().unwrap().parse().unwrap()
    }

    /// The last event of a submission, once it is neither `claimed` nor `queued`.
    async fn verdict(&self, id: &Digest) -> Event {
        for _ in 0..600 {
            let last = self.store.history(id).await.unwrap().pop().unwrap();
            if !matches!(last.state, State::Claimed | State::Queued) {
                return last;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("no verdict in a minute on {id}");
    }

    /// The field in which a forged outcome differs.
    async fn mismatch(&self, id: &Digest) -> String {
        let verdict = self.verdict(id).await;
        assert_eq!(verdict.state, State::Mismatch, "{verdict:?}");
        verdict.difference.unwrap().field
    }

    async fn template(&self, task: &str) -> String {
        self.store.task(task).await.unwrap().unwrap().task.template
    }
}

/// All first receipts of keys are drawn.
async fn start() -> Audited {
    Audited::start(1.0).await
}

const PROGRAM: &str = "\
def f(prices):
    print('so many:', len(prices))
    return [round(price, 2) for price in prices[:5]]
";

#[tokio::test(flavor = "multi_thread")]
async fn what_an_honest_page_sends_is_verified() {
    let audited = start().await;
    let tasks = audited.store.tasks(false).await.unwrap();
    let mut programs: Vec<(String, String)> =
        tasks.into_iter().map(|StoredTask { task, .. }| (task.id, task.template)).collect();
    let others = [
        PROGRAM,
        "import random, time\ndef f(xs):\n    return [random.random(), time.time(), time.monotonic()]\n",
        "def f(xs):\n    raise ValueError('no')\n",
        "def f(xs):\n    return f(xs)\n",
        "def f(xs):\n    return object()\n",
        "def f(xs)\n",
        "import socket\ndef f(xs):\n    return 1\n",
        "def f(xs):\n    return [0] * 10**9\n",
        "def f(xs):\n    while True:\n        print('x' * 1000)\n",
        "def g(xs):\n    return 1\n",
    ];
    programs.extend(others.map(|source| ("mean-reversion".to_owned(), source.to_owned())));
    for (task, source) in &programs {
        let session = Session::register(&audited.server).await;
        let (draft, outcome) = audited.run(&session, task, source).await;
        let id = audited.submit(&session, &draft).await;
        let verdict = audited.verdict(&id).await;
        assert_eq!(verdict.state, State::Verified, "{task} {source} {:?}: {verdict:?}", outcome.class);
        let history = audited.store.history(&id).await.unwrap();
        let states: Vec<State> = history.iter().map(|event| event.state).collect();
        assert_eq!(states, [State::Claimed, State::Queued, State::Verified]);
    }
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_that_is_forged_is_named() {
    let audited = start().await;
    type Forge = fn(&mut Outcome);
    let forged: [(&str, Forge); 10] = [
        ("value[0]", |outcome| set_value(outcome, |items| items[0] = value::Value::Float(1e9))),
        ("value", |outcome| set_value(outcome, |items| items.truncate(2))),
        ("stdout, from character 10", |outcome| outcome.stdout = "so many: 7\n".into()),
        ("stderr", |outcome| outcome.stderr = "!".into()),
        ("usage.fuel", |outcome| outcome.usage.fuel -= 1),
        ("usage.fuel", |outcome| outcome.usage.fuel = 0),
        ("usage.memory_bytes", |outcome| outcome.usage.memory_bytes = 0),
        ("class", |outcome| *outcome = Outcome { class: Class::Error, value: None, ..outcome.clone() }),
        ("class", |outcome| {
            *outcome = Outcome { usage: outcome.usage, ..Outcome::of_host(Class::Fuel, "") };
            outcome.usage.fuel = 20_000_000_000;
        }),
        ("class", |outcome| {
            let usage = Usage { fuel: outcome.usage.fuel + 1, ..outcome.usage };
            *outcome = Outcome { usage, ..Outcome::of_host(Class::Timeout, "") };
        }),
    ];
    for (field, forge) in forged {
        let session = Session::register(&audited.server).await;
        let (draft, mut outcome) = audited.run(&session, "mean-reversion", PROGRAM).await;
        forge(&mut outcome);
        let id = audited.submit(&session, &draft.with(&outcome)).await;
        assert_eq!(audited.mismatch(&id).await, field);
    }
    audited.stop().await;
}

fn set_value(outcome: &mut Outcome, change: impl FnOnce(&mut Vec<value::Value>)) {
    let value::Value::List(mut items) = value::decode(outcome.value.as_ref().unwrap()).unwrap() else {
        panic!("a list");
    };
    change(&mut items);
    outcome.value = Some(value::encode(&value::Value::List(items)).into());
}

/// The same outcome in other bytes: no engine writes those.
#[tokio::test(flavor = "multi_thread")]
async fn an_outcome_that_is_written_in_another_way() {
    let audited = start().await;
    let session = Session::register(&audited.server).await;
    let (draft, outcome) = audited.run(&session, "mean-reversion", PROGRAM).await;
    // A map of indefinite length (RFC 8949 §3.2.2).
    let mut bytes = wire::encode(&outcome);
    assert_eq!(bytes[0] >> 5, 5, "an outcome is a map");
    bytes[0] = 0xbf;
    bytes.push(0xff);
    assert_eq!(wire::decode::<Outcome>(&bytes).unwrap(), outcome);
    let id = audited.submit(&session, &draft.written(&outcome, bytes)).await;
    assert_eq!(audited.mismatch(&id).await, "bytes");
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transcript_that_no_host_gave() {
    let audited = start().await;
    let source = audited.template("hook").await;
    type Forge = fn(&mut Outcome);
    let forged: [(&str, Forge); 5] = [
        ("transcript[0].answer", |outcome| {
            outcome.transcript[0].answer = Ok(value::encode(&value::Value::Int(1)).into())
        }),
        ("transcript[1].answer", |outcome| outcome.transcript[1].answer = Err("there is no such".into())),
        ("transcript[2].answer", |outcome| {
            let other = outcome.transcript.iter().find(|other| other.answer != outcome.transcript[2].answer);
            outcome.transcript[2].answer = other.unwrap().answer.clone();
        }),
        ("transcript[3]", |outcome| {
            outcome.transcript.remove(3);
        }),
        ("effects", |outcome| outcome.effects.truncate(1)),
    ];
    for (field, forge) in forged {
        let session = Session::register(&audited.server).await;
        let (draft, mut outcome) = audited.run(&session, "hook", &source).await;
        assert!(outcome.transcript.len() > 4 && outcome.effects.len() > 1);
        forge(&mut outcome);
        let id = audited.submit(&session, &draft.with(&outcome)).await;
        assert_eq!(audited.mismatch(&id).await, field);
    }
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_nobody_else_can_see() {
    let audited = start().await;
    let source = "def f(xs):\n    print('on the way')\n    return sum(range(3_000_000))\n";
    let session = Session::register(&audited.server).await;
    let (draft, outcome) = audited.run_for(&session, "mean-reversion", source, Some(1)).await;
    assert_eq!(outcome.class, Class::Timeout);
    let id = audited.submit(&session, &draft).await;
    assert_eq!(audited.verdict(&id).await.state, State::Unresolved);
    // It cannot have written what the run does not write.
    let session = Session::register(&audited.server).await;
    let (draft, mut outcome) = audited.run_for(&session, "mean-reversion", source, Some(1)).await;
    outcome.stdout = "elsewhere\n".into();
    let id = audited.submit(&session, &draft.with(&outcome)).await;
    assert_eq!(audited.verdict(&id).await.state, State::Mismatch);
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mismatch_ends_all_trust_in_a_key() {
    // Half of a new key's receipts are drawn, so that some are left.
    let audited = Audited::start(0.5).await;
    let session = Session::register(&audited.server).await;
    let mut ids = Vec::new();
    for _ in 0..12 {
        let (draft, _) = audited.run(&session, "mean-reversion", PROGRAM).await;
        ids.push(audited.submit(&session, &draft).await);
    }
    let unused = session.ticket(&audited.server, "mean-reversion").await;
    // The task that is audited always.
    let (draft, mut outcome) = audited.run(&session, "hook", "def hook(rows):\n    return []\n").await;
    outcome.usage.fuel += 1;
    let forged = audited.submit(&session, &draft.with(&outcome)).await;
    assert_eq!(audited.verdict(&forged).await.state, State::Mismatch);
    for id in &ids {
        assert_eq!(audited.verdict(id).await.state, State::Verified);
    }
    let request = json!({ "task": "mean-reversion", "key": session.thumbprint });
    assert_eq!(audited.server.post("/api/tickets", &request).await.code(), "key-revoked");
    let draft = Draft::of(&session, &unused, "mean-reversion");
    assert_eq!(audited.server.post("/api/receipts", &draft.submit(&session)).await.code(), "key-revoked");
    audited.stop().await;
}

/// Forged results over a task that audits one receipt in twenty.
async fn forge(audited: &Audited, session: &Session, outcome: &Outcome) -> Result<Digest, String> {
    let request = json!({ "task": "one-in-twenty", "key": session.thumbprint });
    let answer = audited.server.post("/api/tickets", &request).await;
    if answer.status != 201 {
        return Err(answer.code());
    }
    let ticket = answer.json()["ticket"].as_str().unwrap().to_owned();
    let draft = Draft::of(session, &ticket, "one-in-twenty").of_source(PROGRAM).with(outcome);
    let answer = audited.server.post("/api/receipts", &draft.submit(session)).await;
    if answer.status == 201 {
        Ok(answer.json()["id"].as_str().unwrap().parse().unwrap())
    } else {
        Err(answer.code())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forgers_are_caught_as_often_as_predicted_and_stopped() {
    const RATE: f64 = 0.05;
    const FORGED: usize = 1_000;
    let audited = Audited::start(RATE).await;
    let task = audited.store.task("mean-reversion").await.unwrap().unwrap().task;
    let task = Task { id: "one-in-twenty".to_owned(), audit: AuditRule::Rate(RATE), ..task };
    assert!(matches!(audited.store.create_task(&task, 1).await.unwrap(), TaskChange::Done(_)));
    let session = Session::register(&audited.server).await;
    let (_, mut outcome) = audited.run(&session, "one-in-twenty", PROGRAM).await;
    set_value(&mut outcome, |items| items[0] = value::Value::Float(1e9));

    // With a new key for each, nothing that was found out before helps.
    let mut ids = Vec::new();
    for _ in 0..FORGED {
        let session = Session::register(&audited.server).await;
        ids.push(forge(&audited, &session, &outcome).await.unwrap());
    }
    let mut caught = 0;
    for id in &ids {
        if audited.store.submission(id).await.unwrap().unwrap().state != State::Claimed {
            assert_eq!(audited.mismatch(id).await, "value[0]");
            caught += 1;
        }
    }
    let predicted = FORGED as f64 * RATE;
    let spread = (predicted * (1.0 - RATE)).sqrt();
    println!("{caught} of {FORGED} forged results caught; predicted {predicted} ± {:.1}", 5.0 * spread);
    assert!((f64::from(caught) - predicted).abs() <= 5.0 * spread, "{caught}");

    // With one key, the first that is caught is the last.
    let mut ids = Vec::new();
    let refused = loop {
        match forge(&audited, &session, &outcome).await {
            Ok(id) => ids.push(id),
            Err(code) => break code,
        }
        assert!(ids.len() < FORGED, "nobody stops this key");
        sleep(Duration::from_millis(20)).await;
    };
    println!("one key was stopped after {} forged results", ids.len());
    assert_eq!(refused, "key-revoked");
    for id in &ids {
        assert_eq!(audited.mismatch(id).await, "value[0]");
    }
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verdict_is_stated_for_others_to_rely_on() {
    let audited = Audited::start(0.0).await;
    let session = Session::register(&audited.server).await;
    let (draft, outcome) = audited.run(&session, "hook", "def hook(rows):\n    return len(rows)\n").await;
    let id = audited.submit(&session, &draft).await;
    let verdict = audited.verdict(&id).await;
    let envelope = audited.server.get(&format!("/api/receipts/{id}/statement")).await.json();
    let payload = from_base64(&envelope["payload"]);

    // What a DSSE verifier does: the type and the payload, each with its length.
    let kind = "application/vnd.in-toto+json";
    assert_eq!(envelope["payloadType"], kind);
    let signed =
        [format!("DSSEv1 {} {kind} {} ", kind.len(), payload.len()).as_bytes(), &payload[..]].concat();
    let signature = &envelope["signatures"][0];
    let keys = audited.server.get("/api/jwks.json").await.json();
    let key = keys["keys"].as_array().unwrap().iter().find(|key| key["kid"] == signature["keyid"]).unwrap();
    let point = EncodedPoint::from_affine_coordinates(
        from_base64url(key["x"].as_str().unwrap()).as_slice().into(),
        from_base64url(key["y"].as_str().unwrap()).as_slice().into(),
        false,
    );
    let key = VerifyingKey::from_encoded_point(&point).unwrap();
    key.verify(&signed, &Signature::from_slice(&from_base64(&signature["sig"])).unwrap()).unwrap();

    let ticket = claims(draft.claims["ticket"].as_str().unwrap());
    let subject = |name: &str, sha256: &Json| json!({ "name": name, "digest": { "sha256": sha256 } });
    assert_eq!(
        serde_json::from_slice::<Json>(&payload).unwrap(),
        json!({
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [
                subject("receipt", &json!(id)),
                subject("source", &draft.claims["source_sha256"]),
                subject("outcome", &json!(Digest::of(&wire::encode(&outcome)))),
            ],
            "predicateType": "urn:belljar:verdict:v1",
            "predicate": {
                "verdict": "verified",
                "detail": "",
                "auditedAtMs": verdict.at_ms,
                "task": { "id": "hook", "sha256": ticket["task_sha256"] },
                "engineSha256": ticket["engine_sha256"],
                "dataSha256": ticket["data_sha256"],
                "sessionKey": session.thumbprint,
            },
        })
    );
    audited.stop().await;
}

fn from_base64(text: &Json) -> Vec<u8> {
    BASE64_STANDARD.decode(text.as_str().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audit_can_be_demanded() {
    // Nobody is drawn.
    let audited = Audited::start(0.0).await;
    let task = audited.store.task("mean-reversion").await.unwrap().unwrap().task;
    let task = Task { id: "never".to_owned(), audit: AuditRule::Never, ..task };
    audited.store.create_task(&task, 1).await.unwrap();
    let session = Session::register(&audited.server).await;
    let (draft, _) = audited.run(&session, "never", PROGRAM).await;
    let id = audited.submit(&session, &draft).await;
    let path = format!("/api/receipts/{id}/audit");
    assert_eq!(audited.store.submission(&id).await.unwrap().unwrap().state, State::Claimed);
    assert_eq!(audited.server.with_token(BACKEND, "POST", &path, None).await.code(), "token-wrong");
    assert_eq!(audited.server.with_token(ADMIN, "POST", &path, None).await.json()["state"], "queued");
    assert_eq!(audited.verdict(&id).await.state, State::Verified);
    // What is settled stays so.
    assert_eq!(audited.server.with_token(ADMIN, "POST", &path, None).await.json()["state"], "verified");
    audited.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_back_end_runs_what_it_has_stored() {
    let audited = Audited::start(0.0).await;
    let function = |source: &str| json!({ "name": "rounding", "source": source, "entry": "f", "policy": {}, "limits": {} });
    for source in [PROGRAM, "def f(prices):\n    return sum(prices)\n"] {
        let stored =
            audited.server.with_token(ADMIN, "POST", "/api/functions", Some(&function(source))).await;
        assert_eq!(stored.status, 201);
    }
    let run = |more: Json| {
        let mut request = json!({ "function": "rounding", "data": [1.25, 2.5], "seed": 7, "now_ms": 0 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let server = &audited.server;
        async move { server.with_token(BACKEND, "POST", "/api/runs", Some(&request)).await }
    };
    let report = run(json!({})).await.json();
    assert_eq!((&report["class"], &report["value"]), (&json!("ok"), &json!(3.75)));
    // The same again, to the last unit.
    let again = run(json!({})).await.json();
    assert_eq!(again["outcome_sha256"], report["outcome_sha256"]);
    assert_eq!(again["usage"]["fuel"], report["usage"]["fuel"]);
    let first = run(json!({ "version": 1 })).await.json();
    assert_eq!((&first["stdout"], &first["value"]), (&json!("so many: 2\n"), &json!([1.25, 2.5])));
    assert_eq!(run(json!({ "version": 3 })).await.code(), "function-unknown");
    assert_eq!(run(json!({ "data": "text" })).await.json()["class"], "error");
    audited.stop().await;
}

const KILLED: &str = "audits::no_audit_is_lost_with_its_worker";

#[tokio::test(flavor = "multi_thread")]
async fn no_audit_is_lost_with_its_worker() {
    const RECEIPTS: usize = 400;
    const KILLS: u32 = 4;
    process::serve_if_asked().await;
    for database in [None, Some(Cluster::shared().database().await)] {
        let server = Server::with(|config| {
            config.engine_dir = browser::engine_dir();
            config.audit_newcomer = 1.0;
            config.database = database.clone().map(Into::into);
        })
        .await;
        let store = server.store().await;
        let task = store.task("mean-reversion").await.unwrap().unwrap().task;
        let data = server.get(&format!("/api/data/{}", task.data.sha256)).await.body;
        let mut outcome = None;
        let mut ids = Vec::new();
        for _ in 0..RECEIPTS {
            let session = Session::register(&server).await;
            let ticket = session.ticket(&server, &task.id).await;
            // It depends on neither seed nor clock.
            let outcome = outcome
                .get_or_insert_with(|| browser::run(&ticket, task.clone(), PROGRAM, data.clone(), None));
            let draft = Draft::of(&session, &ticket, &task.id).of_source(PROGRAM).with(outcome);
            let answer = server.post("/api/receipts", &draft.submit(&session)).await.json();
            assert_eq!(answer["state"], "queued");
            ids.push(answer["id"].as_str().unwrap().parse::<Digest>().unwrap());
        }
        for kill in 1..=KILLS {
            let _worker = Process::start(KILLED, &server.config, None);
            sleep(Duration::from_millis(u64::from(kill) * 150)).await;
        }
        let left = store.audit_backlog().await.unwrap();
        println!("{RECEIPTS} audits: {left} left after {KILLS} workers were killed");
        let _worker = Process::start(KILLED, &server.config, None);
        for _ in 0..600 {
            if store.audit_backlog().await.unwrap() == 0 {
                break;
            }
            sleep(Duration::from_millis(200)).await;
        }
        for id in &ids {
            let history = store.history(id).await.unwrap();
            let states: Vec<State> = history.iter().map(|event| event.state).collect();
            assert_eq!(states, [State::Claimed, State::Queued, State::Verified]);
        }
    }
}
