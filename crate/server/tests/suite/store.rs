//! What every store does, in SQLite and in PostgreSQL.

use crate::{
    postgres::Cluster,
    session::{Session, outcome},
};
use belljar_protocol::{
    AuditRule, Class, DataFormat, DataRef, Digest, Limits, Modules, Policy, Presentation, ReceiptClaims,
    State, Submission, Task, wire,
};
use belljar_server::store::{
    Event, Fault, Filter, NewFunction, PublicKey, Receipt, Revocation, Store, StoreError, Stored, StoredData,
    StoredTask, TaskChange,
};
use bytes::Bytes;
use futures_util::{TryStreamExt as _, stream};
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
    tasks_are_seeded_once(fresh().await).await;
    a_task_that_somebody_changed_is_theirs(fresh().await).await;
    tasks_are_created_once(fresh().await).await;
    tasks_are_updated_from_the_version_that_was_read(fresh().await).await;
    archived_tasks_stay(fresh().await).await;
    data_comes_and_goes_in_pieces(fresh().await).await;
    data_that_breaks_off_is_not_there(fresh().await).await;
    policies_stay(fresh().await).await;
    engines_are_kept_once(fresh().await).await;
    keys_are_put_once(fresh().await).await;
    keys_are_revoked_once(fresh().await).await;
    receipts_are_read_as_they_were_put(fresh().await).await;
    a_ticket_is_used_once(fresh().await).await;
    a_receipt_needs_its_key_and_task(fresh().await).await;
    one_of_many_gets_the_ticket(fresh().await).await;
    of_receipts_at_the_same_time_each_gets_its_answer(fresh().await).await;
    submissions_are_listed_in_pages(fresh().await).await;
    states_follow_each_other(fresh().await).await;
    one_of_many_sets_the_state(fresh().await).await;
    functions_have_versions(fresh().await).await;
    versions_of_a_function_are_counted(fresh().await).await;
    no_name_holds_a_nul(fresh().await).await;
    a_probe_writes(fresh().await).await;
}

async fn tasks_are_seeded_once([a, b]: [Store; 2]) {
    assert_eq!((b.tasks(true).await.unwrap(), b.task("second").await.unwrap()), (vec![], None));
    let seeds = [task("second", b"[2]"), task("first", b"[1]")];
    for now_ms in [1, 2] {
        a.seed(&seeds, now_ms).await.unwrap();
        assert_eq!(b.tasks(false).await.unwrap(), seeds.clone().map(|(task, _)| version(task, 1)));
    }
    for (task, bytes) in &seeds {
        assert_eq!(b.task(&task.id).await.unwrap(), Some(version(task.clone(), 1)));
        assert_eq!(read(&b, &task.data.sha256, 0..bytes.len() as u64).await, *bytes);
    }
    // Only what has changed gets a new version, and the old one can be read for ever.
    let (old, new) = (seeds[1].clone(), task("first", b"[3]"));
    a.seed(&[seeds[0].clone(), new.clone()], 3).await.unwrap();
    assert_eq!(b.tasks(false).await.unwrap(), [version(seeds[0].0.clone(), 1), version(new.0.clone(), 2)]);
    for (task, _) in [old, new] {
        assert_eq!(b.task_version(&sha256(&task)).await.unwrap(), Some(task));
    }
    assert_eq!(b.task_version(&Digest::of(b"none")).await.unwrap(), None);
    b.ping().await.unwrap();
}

async fn a_task_that_somebody_changed_is_theirs([a, b]: [Store; 2]) {
    let (ours, theirs) = (task("one", b"[1]"), task("one", b"[2]").0);
    a.seed(std::slice::from_ref(&ours), 1).await.unwrap();
    let changed = version(theirs.clone(), 2);
    assert_eq!(b.update_task(&theirs, 1, 2).await.unwrap(), TaskChange::Done(changed.clone()));
    a.seed(&[task("one", b"[3]")], 3).await.unwrap();
    assert_eq!(b.task("one").await.unwrap(), Some(changed));
}

async fn tasks_are_created_once([a, b]: [Store; 2]) {
    let (first, second) = (task("b", b"[1]").0, task("a", b"[2]").0);
    let created = |task: &Task| version(task.clone(), 1);
    assert_eq!(a.create_task(&first, 1).await.unwrap(), TaskChange::Done(created(&first)));
    assert_eq!(b.create_task(&second, 2).await.unwrap(), TaskChange::Done(created(&second)));
    let again = Task { title: "Another".into(), ..first.clone() };
    assert_eq!(b.create_task(&again, 3).await.unwrap(), TaskChange::Conflict(created(&first)));
    assert_eq!(a.tasks(false).await.unwrap(), [created(&first), created(&second)]);
    assert_eq!(a.task_version(&sha256(&again)).await.unwrap(), None);
    assert_eq!(
        new_of_many([a, b], async |store, n| {
            let title = format!("Title {n}");
            let task = Task { title, ..task("c", b"[3]").0 };
            matches!(store.create_task(&task, 4).await.unwrap(), TaskChange::Done(_))
        })
        .await,
        1
    );
}

async fn tasks_are_updated_from_the_version_that_was_read([a, b]: [Store; 2]) {
    let titled = |title: &str| Task { title: title.into(), ..task("one", b"[1]").0 };
    assert_eq!(a.update_task(&titled("1"), 1, 1).await.unwrap(), TaskChange::Unknown);
    a.create_task(&titled("1"), 1).await.unwrap();
    let second = version(titled("2"), 2);
    assert_eq!(b.update_task(&titled("2"), 1, 2).await.unwrap(), TaskChange::Done(second.clone()));
    for from in [0, 1, 3] {
        assert_eq!(a.update_task(&titled("3"), from, 3).await.unwrap(), TaskChange::Conflict(second.clone()));
    }
    assert_eq!(a.task("one").await.unwrap(), Some(second));
    assert_eq!(
        new_of_many([a, b], async |store, n| {
            let task = Task { title: format!("Title {n}"), ..task("one", b"[1]").0 };
            matches!(store.update_task(&task, 2, 4).await.unwrap(), TaskChange::Done(_))
        })
        .await,
        1
    );
}

async fn archived_tasks_stay([a, b]: [Store; 2]) {
    assert_eq!(a.archive_task("one", true).await.unwrap(), None);
    let key = prepare(&a).await;
    let task = task("one", b"[1]").0;
    let archived = StoredTask { archived: true, ..version(task.clone(), 1) };
    for _ in 0..2 {
        assert_eq!(a.archive_task("one", true).await.unwrap(), Some(archived.clone()));
    }
    assert_eq!(
        (b.tasks(false).await.unwrap(), b.tasks(true).await.unwrap()),
        (vec![], vec![archived.clone()])
    );
    assert_eq!(b.task("one").await.unwrap(), Some(archived));
    // A receipt whose ticket is out already is taken.
    assert_eq!(b.put_receipt(receipt(&key, "jti", 1.5)).await.unwrap(), Stored::New);
    assert_eq!(b.archive_task("one", false).await.unwrap(), Some(version(task, 1)));
}

async fn data_comes_and_goes_in_pieces([a, b]: [Store; 2]) {
    // More than one part of an upload.
    let bytes: Vec<u8> = (0..11_000_000_u32).map(|n| (n / 7 + n) as u8).collect();
    let stored =
        StoredData { sha256: Digest::of(&bytes), format: DataFormat::Csv, bytes: bytes.len() as u64 };
    assert_eq!(b.data(&stored.sha256).await.unwrap(), None);
    let pieces = || {
        stream::iter(bytes.chunks(700_001).map(|piece| Ok::<_, StoreError>(Bytes::copy_from_slice(piece))))
    };
    assert_eq!(a.put_data(DataFormat::Csv, pieces()).await.unwrap(), stored);
    // The same bytes keep their first format.
    assert_eq!(b.put_data(DataFormat::Text, pieces()).await.unwrap(), stored);
    assert_eq!(b.data(&stored.sha256).await.unwrap(), Some(stored));
    for range in [0..stored.bytes, 0..1, 5_242_879..5_242_881, stored.bytes - 1..stored.bytes, 7..7] {
        let expected = &bytes[range.start as usize..range.end as usize];
        assert!(read(&b, &stored.sha256, range.clone()).await == expected, "{range:?}");
    }
    let empty = a.put_data(DataFormat::Text, stream::empty::<Result<Bytes, StoreError>>()).await.unwrap();
    assert_eq!((empty.sha256, empty.bytes), (Digest::of(b""), 0));
    assert_eq!(read(&b, &empty.sha256, 0..0).await, b"");
}

async fn data_that_breaks_off_is_not_there([a, b]: [Store; 2]) {
    #[derive(Debug)]
    enum Ended {
        Early,
        Store,
    }
    impl From<StoreError> for Ended {
        fn from(_: StoreError) -> Self {
            Self::Store
        }
    }
    let pieces = stream::iter([Ok(Bytes::from_static(b"[1")), Err(Ended::Early)]);
    assert!(matches!(a.put_data(DataFormat::Json, pieces).await, Err(Ended::Early)));
    assert_eq!(b.data(&Digest::of(b"[1")).await.unwrap(), None);
    assert!(b.read_data(&Digest::of(b"[1"), 0..2).await.is_err());
}

async fn policies_stay([a, b]: [Store; 2]) {
    let policies = [Policy::default(), Policy { modules: Modules::Any, ..Policy::default() }];
    for (n, policy) in policies.iter().enumerate() {
        let task = Task { policy: policy.clone(), ..task("one", b"[1]").0 };
        let change = if n == 0 { a.create_task(&task, 1).await } else { a.update_task(&task, 1, 2).await };
        assert!(matches!(change.unwrap(), TaskChange::Done(_)));
    }
    for policy in policies {
        let sha256 = sha256(&policy);
        assert_eq!(b.policy(&sha256).await.unwrap(), Some(policy));
    }
    assert_eq!(b.policy(&Digest::of(b"none")).await.unwrap(), None);
}

async fn engines_are_kept_once([a, b]: [Store; 2]) {
    let engine = Digest::of(b"engine");
    assert!(!b.has_engine(&engine).await.unwrap());
    assert_eq!(b.engine(&engine).await.unwrap(), None);
    for store in [&a, &b] {
        assert_eq!(store.put_engine(b"engine"[..].into(), 1).await.unwrap(), engine);
    }
    assert!(b.has_engine(&engine).await.unwrap());
    assert_eq!(b.engine(&engine).await.unwrap().unwrap(), b"engine");
}

async fn keys_are_put_once([a, b]: [Store; 2]) {
    let key = key();
    assert!(b.key(&key.thumbprint()).await.unwrap().is_none());
    assert!(a.put_key(&key, 1).await.unwrap());
    assert!(!b.put_key(&key, 2).await.unwrap());
    let stored = b.key(&key.thumbprint()).await.unwrap().unwrap();
    assert_eq!((stored.key.jwk(), stored.first_ms, stored.revoked), (key.jwk(), 1, None));
}

async fn keys_are_revoked_once([a, b]: [Store; 2]) {
    let key = key();
    assert!(a.revoke_key(&key.thumbprint(), "lost", 1).await.unwrap().is_none());
    a.put_key(&key, 1).await.unwrap();
    let revoked = Some(Revocation { at_ms: 2, reason: "lost".into() });
    for (store, reason, now_ms) in [(&a, "lost", 2), (&b, "stolen", 3)] {
        let answer = store.revoke_key(&key.thumbprint(), reason, now_ms).await.unwrap().unwrap();
        assert_eq!(answer.revoked, revoked);
    }
    // To put it again does not bring it back.
    assert!(!a.put_key(&key, 4).await.unwrap());
    assert_eq!(b.key(&key.thumbprint()).await.unwrap().unwrap().revoked, revoked);
}

async fn receipts_are_read_as_they_were_put([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let receipt = receipt(&key, "jti", 1.5);
    let id = receipt.submission.id;
    assert_eq!((b.submission(&id).await.unwrap(), b.receipt(&id).await.unwrap()), (None, None));
    assert_eq!(a.put_receipt(receipt.clone()).await.unwrap(), Stored::New);
    assert_eq!(b.submission(&id).await.unwrap(), Some(receipt.submission.clone()));
    assert_eq!(b.receipt(&id).await.unwrap(), Some(receipt));
}

async fn a_ticket_is_used_once([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let (first, second) = (receipt(&key, "jti", 1.5), receipt(&key, "jti", 2.5));
    assert_eq!(a.put_receipt(first.clone()).await.unwrap(), Stored::New);
    assert_eq!(b.put_receipt(second.clone()).await.unwrap(), Stored::TicketUsed);
    assert_eq!(b.submission(&second.submission.id).await.unwrap(), None);
    // The same receipt later: the first answer.
    let mut later = first.clone();
    later.submission.received_ms += 1;
    assert_eq!(b.put_receipt(later.clone()).await.unwrap(), Stored::Again(first.submission));
}

async fn a_receipt_needs_its_key_and_task([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let stranger = receipt(&self::key(), "jti", 1.5);
    assert!(a.put_receipt(stranger.clone()).await.is_err());
    let mut elsewhere = receipt(&key, "jti", 1.5);
    elsewhere.submission.task = "none".into();
    assert!(a.put_receipt(elsewhere.clone()).await.is_err());
    // Neither has used the ticket.
    assert_eq!(b.put_receipt(receipt(&key, "jti", 1.5)).await.unwrap(), Stored::New);
}

async fn one_of_many_gets_the_ticket([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    for round in 0..10 {
        let key = key.clone();
        let new = new_of_many([a.clone(), b.clone()], async move |store, n| {
            match store.put_receipt(receipt(&key, &format!("jti {round}"), n.into())).await.unwrap() {
                Stored::New => true,
                Stored::TicketUsed => false,
                Stored::Again(submission) => panic!("{submission:?} is another one"),
            }
        });
        assert_eq!(new.await, 1);
    }
}

async fn of_receipts_at_the_same_time_each_gets_its_answer([a, b]: [Store; 2]) {
    let (key, stranger) = (prepare(&a).await, key());
    a.put_receipt(receipt(&key, "used", 0.0)).await.unwrap();
    let kind = |n: usize| ["new", "again", "used", "stranger"][n % 4];
    let puts = (0..400).map(|n| {
        let receipt = match kind(n) {
            "new" => receipt(&key, &format!("new {n}"), 1.5),
            "again" => receipt(&key, "used", 0.0),
            "used" => receipt(&key, "used", n as f64),
            _ => receipt(&stranger, &format!("stranger {n}"), 1.5),
        };
        [&a, &b][n / 4 % 2].put_receipt(receipt)
    });
    for (n, answer) in futures_util::future::join_all(puts).await.into_iter().enumerate() {
        match (kind(n), answer) {
            ("new", Ok(Stored::New)) | ("again", Ok(Stored::Again(_))) | ("used", Ok(Stored::TicketUsed)) => {
            }
            ("stranger", Err(error)) => assert_eq!(error.fault(), Fault::Broken),
            (kind, answer) => panic!("{kind}: {answer:?}"),
        }
    }
    assert_eq!(b.submissions(&Filter::default(), None, 1_000).await.unwrap().len(), 101);
}

async fn submissions_are_listed_in_pages([a, b]: [Store; 2]) {
    let keys = [prepare(&a).await, prepare(&a).await];
    a.create_task(&task("two", b"[2]").0, 1).await.unwrap();
    let mut all = Vec::new();
    for n in 0..20 {
        let mut receipt = receipt(&keys[n % 2], &format!("jti {n}"), n as f64);
        // Several come at the same time, and clocks go back.
        receipt.submission.received_ms = [5, 3, 9][n % 3];
        receipt.submission.task = ["one", "two"][n / 2 % 2].into();
        receipt.submission.class = [Class::Ok, Class::Fuel][n / 4 % 2];
        a.put_receipt(receipt.clone()).await.unwrap();
        if n % 5 == 0 {
            a.set_state(&receipt.submission.id, State::Claimed, State::Queued, "", 1).await.unwrap();
            receipt.submission.state = State::Queued;
        }
        all.push((receipt.key, receipt.submission));
    }
    all.sort_by_key(|(_, submission)| std::cmp::Reverse((submission.received_ms, submission.id)));
    let filters = [
        Filter::default(),
        Filter { task: Some("two".into()), ..Filter::default() },
        Filter { key: Some(keys[1].thumbprint()), ..Filter::default() },
        Filter { state: Some(State::Queued), ..Filter::default() },
        Filter { class: Some(Class::Fuel), ..Filter::default() },
        Filter {
            task: Some("one".into()),
            key: Some(keys[0].thumbprint()),
            state: Some(State::Claimed),
            class: Some(Class::Ok),
        },
        Filter { task: Some("none".into()), ..Filter::default() },
    ];
    for filter in filters {
        let agrees = |(key, submission): &&(String, Submission)| {
            filter.task.as_ref().is_none_or(|task| *task == submission.task)
                && filter.key.as_ref().is_none_or(|wanted| wanted == key)
                && filter.state.is_none_or(|state| state == submission.state)
                && filter.class.is_none_or(|class| class == submission.class)
        };
        let expected: Vec<_> = all.iter().filter(agrees).map(|(_, submission)| submission.clone()).collect();
        for limit in [1, 7, 20] {
            let mut listed: Vec<Submission> = Vec::new();
            loop {
                let before = listed.last().map(|submission| submission.id);
                let page = b.submissions(&filter, before.as_ref(), limit).await.unwrap();
                assert!(page.len() <= limit as usize);
                if page.is_empty() {
                    break;
                }
                listed.extend(page);
            }
            assert_eq!(listed, expected, "{filter:?} by {limit}");
        }
    }
}

async fn states_follow_each_other([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let receipt = receipt(&key, "jti", 1.5);
    let id = receipt.submission.id;
    assert_eq!(b.history(&id).await.unwrap(), []);
    assert!(!a.set_state(&id, State::Claimed, State::Queued, "", 1).await.unwrap());
    a.put_receipt(receipt.clone()).await.unwrap();
    let steps = [
        (State::Claimed, State::Queued, "drawn", true),
        (State::Claimed, State::Queued, "drawn again", false),
        (State::Queued, State::Unresolved, "the engine\u{2019}s bytes are gone", true),
        (State::Unresolved, State::Verified, "", true),
    ];
    let mut expected = vec![Event {
        state: State::Claimed,
        at_ms: receipt.submission.received_ms,
        difference: None,
        detail: "".into(),
    }];
    // The history's order is that of the steps, whatever the clock says.
    for ((from, to, detail, done), at_ms) in steps.into_iter().zip([9, 8, 7, 6]) {
        assert_eq!(a.set_state(&id, from, to, detail, at_ms).await.unwrap(), done, "{from:?} {to:?}");
        if done {
            expected.push(Event { state: to, at_ms, difference: None, detail: detail.into() });
            assert_eq!(b.submission(&id).await.unwrap().unwrap().state, to);
        }
    }
    assert_eq!(b.history(&id).await.unwrap(), expected);
    // The same receipt again hears of it.
    let now = Submission { state: State::Verified, ..receipt.submission.clone() };
    assert_eq!(b.put_receipt(receipt.clone()).await.unwrap(), Stored::Again(now));
}

async fn one_of_many_sets_the_state([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let receipt = receipt(&key, "jti", 1.5);
    let id = receipt.submission.id;
    a.put_receipt(receipt.clone()).await.unwrap();
    let set = async move |store: Store, n: u32| {
        store.set_state(&id, State::Claimed, State::Queued, &format!("by {n}"), 1).await.unwrap()
    };
    assert_eq!(new_of_many([a.clone(), b], set).await, 1);
    assert_eq!(a.history(&id).await.unwrap().len(), 2);
}

async fn functions_have_versions([a, b]: [Store; 2]) {
    let function = |name: &str, source: &str| NewFunction {
        name: name.into(),
        source: source.into(),
        entry: "f".into(),
        policy: Policy::default(),
        limits: Limits::default(),
    };
    assert_eq!((b.function("f").await.unwrap(), b.functions().await.unwrap()), (None, vec![]));
    let mut stored = Vec::new();
    for (n, source) in ["a\0é", "b", "a\0é"].into_iter().enumerate() {
        let version = a.put_function(&function("f", source), n as u64).await.unwrap();
        assert_eq!((version.version, version.created_ms), (n as u64 + 1, n as u64));
        assert_eq!(
            (version.source_sha256, &version.function),
            (Digest::of(source.as_bytes()), &function("f", source))
        );
        stored.push(version);
    }
    let other = a.put_function(&function("e", "b"), 9).await.unwrap();
    assert_eq!(b.function("f").await.unwrap().as_ref(), stored.last());
    assert_eq!(b.functions().await.unwrap(), [other.clone(), stored[2].clone()]);
    for version in 1..=3 {
        let read = b.function_version("f", version).await.unwrap();
        assert_eq!(read.as_ref(), Some(&stored[version as usize - 1]));
    }
    for version in [0, 4] {
        assert_eq!(b.function_version("f", version).await.unwrap(), None);
    }
    assert_eq!(b.function_of_source(&Digest::of(b"b")).await.unwrap(), Some(other));
    assert_eq!(b.function_of_source(&Digest::of("a\0é".as_bytes())).await.unwrap().as_ref(), stored.last());
    stored.reverse();
    assert_eq!(b.function_versions("f").await.unwrap(), stored);
}

async fn versions_of_a_function_are_counted([a, b]: [Store; 2]) {
    let put = async |store: Store, n: u32| {
        let new = NewFunction {
            name: "f".into(),
            source: n.to_string(),
            entry: "f".into(),
            policy: Policy::default(),
            limits: Limits::default(),
        };
        store.put_function(&new, 1).await.is_ok()
    };
    assert_eq!(new_of_many([a.clone(), b], put).await, 16);
    let versions = a.function_versions("f").await.unwrap();
    assert!(versions.iter().map(|function| function.version).eq((1..=16).rev()));
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
