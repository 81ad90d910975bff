//! What every store does, in SQLite and in PostgreSQL.

mod data;
mod functions;
mod keys;
mod receipts;
mod submissions;
mod tasks;

use crate::{
    postgres::Cluster,
    session::{Session, outcome},
};
use belljar_protocol::{
    AuditRule, Class, DataFormat, DataRef, Digest, Limits, Policy, Presentation, ReceiptClaims, State,
    Submission, Task, wire,
};
use belljar_server::store::{Fault, PublicKey, Receipt, Store, StoreError, StoredTask};
use bytes::Bytes;
use futures_util::TryStreamExt as _;
use std::{collections::BTreeMap, path::Path};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let mut n = 0;
    conformance(async || {
        n += 1;
        let database = format!("sqlite:{}/{n}.db", folder.path().display());
        twice(&database, &folder.path().join(format!("blobs {n}"))).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn postgres() {
    let folder = tempfile::tempdir().unwrap();
    let mut n = 0;
    conformance(async || {
        n += 1;
        let database = Cluster::shared().database().await;
        twice(&database, &folder.path().join(format!("blobs {n}"))).await
    })
    .await;
}

#[tokio::test]
async fn says_what_it_cannot_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let url = Cluster::shared().url("none");
    let secret = url.replace("belljar@", "belljar:secret@");
    let places = [
        (path("none/a.db"), path("blobs"), format!("cannot write {}", path("none/a.lock"))),
        (secret, path("blobs"), format!("cannot open the database {url}")),
        (
            path("a.db"),
            "ftp://a/b".into(),
            "cannot keep blobs at ftp://a/b: give a folder or s3://BUCKET/PREFIX".into(),
        ),
    ];
    for (database, blobs, expected) in places {
        assert_eq!(Store::open(&database, &blobs).await.unwrap_err().to_string(), expected);
    }
}

/// A store as two servers have it: through connections of their own.
async fn twice(database: &str, blobs: &Path) -> [Store; 2] {
    let open = || Store::open(database, blobs.to_str().unwrap());
    [open().await.unwrap(), open().await.unwrap()]
}

async fn conformance(mut fresh: impl AsyncFnMut() -> [Store; 2]) {
    tasks::tasks_are_seeded_once(fresh().await).await;
    tasks::a_task_that_somebody_changed_is_theirs(fresh().await).await;
    tasks::tasks_are_created_once(fresh().await).await;
    tasks::tasks_are_updated_from_the_version_that_was_read(fresh().await).await;
    tasks::archived_tasks_stay(fresh().await).await;
    data::data_comes_and_goes_in_pieces(fresh().await).await;
    data::data_that_breaks_off_is_not_there(fresh().await).await;
    tasks::policies_stay(fresh().await).await;
    data::engines_are_kept_once(fresh().await).await;
    keys::keys_are_put_once(fresh().await).await;
    keys::keys_are_revoked_once(fresh().await).await;
    receipts::receipts_are_read_as_they_were_put(fresh().await).await;
    receipts::a_ticket_is_used_once(fresh().await).await;
    receipts::a_receipt_needs_its_key_and_task(fresh().await).await;
    receipts::one_of_many_gets_the_ticket(fresh().await).await;
    receipts::of_receipts_at_the_same_time_each_gets_its_answer(fresh().await).await;
    submissions::submissions_are_listed_in_pages(fresh().await).await;
    submissions::states_follow_each_other(fresh().await).await;
    submissions::one_of_many_sets_the_state(fresh().await).await;
    functions::functions_have_versions(fresh().await).await;
    functions::versions_of_a_function_are_counted(fresh().await).await;
    no_name_holds_a_nul(fresh().await).await;
    a_probe_writes(fresh().await).await;
}

async fn no_name_holds_a_nul([a, b]: [Store; 2]) {
    // SQLite looks and finds nothing; PostgreSQL has no such text.
    let unknown = |error: StoreError| assert_eq!(error.fault(), Fault::Text);
    a.task("one\0").await.map_or_else(unknown, |found| assert_eq!(found, None));
    b.function("f\0").await.map_or_else(unknown, |found| assert_eq!(found, None));
}

async fn a_probe_writes([a, b]: [Store; 2]) {
    for store in [&a, &b, &a] {
        store.probe(1).await.unwrap();
    }
}

/// How many of 16 at the same time, half through each store, did what one alone can do.
async fn new_of_many<F>(stores: [Store; 2], put: F) -> usize
where
    F: AsyncFn(Store, u32) -> bool,
{
    let puts = (0..16).map(|n| put(stores[n as usize % 2].clone(), n));
    futures_util::future::join_all(puts).await.into_iter().filter(|new| *new).count()
}

async fn read(store: &Store, sha256: &Digest, range: std::ops::Range<u64>) -> Vec<u8> {
    let pieces: Vec<Bytes> = store.read_data(sha256, range).await.unwrap().try_collect().await.unwrap();
    pieces.concat()
}

fn version(task: Task, version: u64) -> StoredTask {
    StoredTask { sha256: sha256(&task), task, version, archived: false }
}

fn sha256(document: &impl serde::Serialize) -> Digest {
    Digest::of(&serde_json_canonicalizer::to_vec(document).unwrap())
}

fn task(id: &str, data: &[u8]) -> (Task, Vec<u8>) {
    let data_ref = DataRef {
        sha256: Digest::of(data),
        format: DataFormat::Json,
        bytes: data.len() as u64,
        about: "made up".into(),
    };
    let task = Task {
        id: id.into(),
        title: "A task".into(),
        statement: "Do it.".into(),
        entry: "f".into(),
        template: "def f(xs): ...".into(),
        data: data_ref,
        policy: Policy::default(),
        limits: Limits::default(),
        presentation: Presentation::Value,
        audit: AuditRule::Always,
        host: BTreeMap::new(),
        tables: BTreeMap::new(),
    };
    (task, data.to_vec())
}

fn key() -> PublicKey {
    PublicKey::from_jwk(serde_json::from_value(Session::new().jwk).unwrap()).unwrap()
}

async fn prepare(store: &Store) -> PublicKey {
    let key = key();
    store.seed(&[task("one", b"[1]")], 1).await.unwrap();
    store.put_key(&key, 1).await.unwrap();
    key
}

fn receipt(key: &PublicKey, jti: &str, value: f64) -> Receipt {
    let outcome = outcome(value);
    let bytes = wire::encode(&outcome);
    let value_sha256 = outcome.value.as_ref().map(|value| Digest::of(value));
    let receipt = format!("{jti} {value} {}", key.thumbprint());
    Receipt {
        submission: Submission {
            id: Digest::of(receipt.as_bytes()),
            task: "one".into(),
            state: State::Claimed,
            class: Class::Ok,
            value_sha256,
            fuel: belljar_protocol::MAX_SAFE_INTEGER,
            received_ms: 1_700_000_000_123,
        },
        jti: jti.into(),
        key: key.thumbprint(),
        claims: ReceiptClaims {
            iat: 1_700_000_000,
            task: "one".into(),
            ticket: "ticket".into(),
            source_sha256: Digest::of(b"source\0\xc3\xa9"),
            class: Class::Ok,
            value_sha256,
            outcome_sha256: Digest::of(&bytes),
            fuel: belljar_protocol::MAX_SAFE_INTEGER,
        },
        receipt,
        source: "source\0é".into(),
        outcome: bytes,
    }
}
