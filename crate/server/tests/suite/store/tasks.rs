use super::{new_of_many, prepare, read, receipt, sha256, task, version};
use belljar_protocol::{Digest, Modules, Policy, Task};
use belljar_server::store::{Store, Stored, StoredTask, TaskChange};

pub(super) async fn tasks_are_seeded_once([a, b]: [Store; 2]) {
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

pub(super) async fn a_task_that_somebody_changed_is_theirs([a, b]: [Store; 2]) {
    let (ours, theirs) = (task("one", b"[1]"), task("one", b"[2]").0);
    a.seed(std::slice::from_ref(&ours), 1).await.unwrap();
    let changed = version(theirs.clone(), 2);
    assert_eq!(b.update_task(&theirs, 1, 2).await.unwrap(), TaskChange::Done(changed.clone()));
    a.seed(&[task("one", b"[3]")], 3).await.unwrap();
    assert_eq!(b.task("one").await.unwrap(), Some(changed));
}

pub(super) async fn tasks_are_created_once([a, b]: [Store; 2]) {
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

pub(super) async fn tasks_are_updated_from_the_version_that_was_read([a, b]: [Store; 2]) {
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

pub(super) async fn archived_tasks_stay([a, b]: [Store; 2]) {
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

pub(super) async fn policies_stay([a, b]: [Store; 2]) {
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
