//! What every store does. A suite takes a factory that opens the same store again at each call.

use crate::session::{Session, outcome};
use belljar_protocol::{
    Class, DataFormat, DataRef, Digest, Limits, Policy, Presentation, ReceiptClaims, State, Submission, Task,
    wire,
};
use belljar_server::store::{PublicKey, Receipt, Sqlite, Store, Stored, StoredData};
use std::collections::BTreeMap;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let mut n = 0;
    conformance(async || {
        n += 1;
        let path = folder.path().join(format!("{n}.db"));
        [Sqlite::open(&path).await.unwrap(), Sqlite::open(&path).await.unwrap()]
    })
    .await;
}

/// `fresh` gives an empty store through two connections of its own, as two servers have it.
async fn conformance<S: Store + Clone + 'static>(mut fresh: impl AsyncFnMut() -> [S; 2]) {
    tasks_are_read_as_they_were_put(fresh().await).await;
    tasks_are_replaced_and_data_stays(fresh().await).await;
    engines_are_noted_once(fresh().await).await;
    keys_are_put_once(fresh().await).await;
    receipts_are_read_as_they_were_put(fresh().await).await;
    a_ticket_is_used_once(fresh().await).await;
    a_receipt_needs_its_key_and_task(fresh().await).await;
    one_of_many_gets_the_ticket(fresh().await).await;
}

async fn tasks_are_read_as_they_were_put<S: Store>([a, b]: [S; 2]) {
    assert_eq!(b.tasks().await.unwrap(), []);
    assert_eq!(b.task("second").await.unwrap(), None);
    let seeds = [task("second", b"[2]"), task("first", b"[1]")];
    a.seed(&seeds).await.unwrap();
    assert_eq!(b.tasks().await.unwrap(), seeds.clone().map(|(task, _)| task));
    for (task, bytes) in seeds {
        assert_eq!(b.task(&task.id).await.unwrap().as_ref(), Some(&task));
        let stored = StoredData { format: DataFormat::Json, bytes };
        assert_eq!(b.data(&task.data.sha256).await.unwrap(), Some(stored));
    }
    assert_eq!(b.data(&Digest::of(b"none")).await.unwrap(), None);
    b.ping().await.unwrap();
}

async fn tasks_are_replaced_and_data_stays<S: Store>([a, b]: [S; 2]) {
    let (old, new) = (task("one", b"[1]"), task("one", b"[2]"));
    for seed in [&old, &old, &new] {
        a.seed(std::slice::from_ref(seed)).await.unwrap();
    }
    assert_eq!(b.tasks().await.unwrap(), [new.0]);
    assert_eq!(b.data(&old.0.data.sha256).await.unwrap().unwrap().bytes, old.1);
}

async fn engines_are_noted_once<S: Store>([a, b]: [S; 2]) {
    let engine = Digest::of(b"engine");
    assert!(!b.has_engine(&engine).await.unwrap());
    for store in [&a, &b] {
        store.put_engine(&engine, 1).await.unwrap();
    }
    assert!(b.has_engine(&engine).await.unwrap());
}

async fn keys_are_put_once<S: Store>([a, b]: [S; 2]) {
    let key = key();
    assert!(b.key(&key.thumbprint()).await.unwrap().is_none());
    assert!(a.put_key(&key, 1).await.unwrap());
    assert!(!b.put_key(&key, 2).await.unwrap());
    assert_eq!(b.key(&key.thumbprint()).await.unwrap().unwrap().jwk(), key.jwk());
}

async fn receipts_are_read_as_they_were_put<S: Store>([a, b]: [S; 2]) {
    let key = prepare(&a).await;
    let receipt = receipt(&key, "jti", 1.5);
    let id = receipt.submission.id;
    assert_eq!((b.submission(&id).await.unwrap(), b.receipt(&id).await.unwrap()), (None, None));
    assert_eq!(a.put_receipt(&receipt).await.unwrap(), Stored::New);
    assert_eq!(b.submission(&id).await.unwrap(), Some(receipt.submission.clone()));
    assert_eq!(b.receipt(&id).await.unwrap(), Some(receipt));
}

async fn a_ticket_is_used_once<S: Store>([a, b]: [S; 2]) {
    let key = prepare(&a).await;
    let (first, second) = (receipt(&key, "jti", 1.5), receipt(&key, "jti", 2.5));
    assert_eq!(a.put_receipt(&first).await.unwrap(), Stored::New);
    assert_eq!(b.put_receipt(&second).await.unwrap(), Stored::TicketUsed);
    assert_eq!(b.submission(&second.submission.id).await.unwrap(), None);
    // The same receipt later: the first answer.
    let mut later = first.clone();
    later.submission.received_ms += 1;
    assert_eq!(b.put_receipt(&later).await.unwrap(), Stored::Again(first.submission));
}

async fn a_receipt_needs_its_key_and_task<S: Store>([a, b]: [S; 2]) {
    let key = prepare(&a).await;
    let stranger = receipt(&self::key(), "jti", 1.5);
    assert!(a.put_receipt(&stranger).await.is_err());
    let mut elsewhere = receipt(&key, "jti", 1.5);
    elsewhere.submission.task = "none".into();
    assert!(a.put_receipt(&elsewhere).await.is_err());
    // Neither has used the ticket.
    assert_eq!(b.put_receipt(&receipt(&key, "jti", 1.5)).await.unwrap(), Stored::New);
}

async fn one_of_many_gets_the_ticket<S: Store + Clone + 'static>([a, b]: [S; 2]) {
    let key = prepare(&a).await;
    for round in 0..10 {
        let puts: Vec<_> = (0..16)
            .map(|n| {
                let store = if n % 2 == 0 { a.clone() } else { b.clone() };
                let receipt = receipt(&key, &format!("jti {round}"), f64::from(n));
                tokio::spawn(async move { store.put_receipt(&receipt).await.unwrap() })
            })
            .collect();
        let mut new = 0;
        for put in puts {
            match put.await.unwrap() {
                Stored::New => new += 1,
                other => assert_eq!(other, Stored::TicketUsed),
            }
        }
        assert_eq!(new, 1);
    }
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
        host: BTreeMap::new(),
        tables: BTreeMap::new(),
    };
    (task, data.to_vec())
}

fn key() -> PublicKey {
    PublicKey::from_jwk(serde_json::from_value(Session::new().jwk).unwrap()).unwrap()
}

async fn prepare<S: Store>(store: &S) -> PublicKey {
    let key = key();
    store.seed(&[task("one", b"[1]")]).await.unwrap();
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
