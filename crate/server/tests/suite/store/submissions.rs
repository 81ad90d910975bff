use super::{new_of_many, prepare, receipt, task};
use belljar_protocol::{Class, State, Submission};
use belljar_server::store::{Event, Filter, Store, Stored};

pub(super) async fn submissions_are_listed_in_pages([a, b]: [Store; 2]) {
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

pub(super) async fn states_follow_each_other([a, b]: [Store; 2]) {
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

pub(super) async fn one_of_many_sets_the_state([a, b]: [Store; 2]) {
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
