use super::{key, new_of_many, prepare, receipt};
use belljar_server::store::{Fault, Filter, Store, Stored};

pub(super) async fn receipts_are_read_as_they_were_put([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let receipt = receipt(&key, "jti", 1.5);
    let id = receipt.submission.id;
    assert_eq!((b.submission(&id).await.unwrap(), b.receipt(&id).await.unwrap()), (None, None));
    assert_eq!(a.put_receipt(receipt.clone()).await.unwrap(), Stored::New);
    assert_eq!(b.submission(&id).await.unwrap(), Some(receipt.submission.clone()));
    assert_eq!(b.receipt(&id).await.unwrap(), Some(receipt));
}

pub(super) async fn a_ticket_is_used_once([a, b]: [Store; 2]) {
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

pub(super) async fn a_receipt_needs_its_key_and_task([a, b]: [Store; 2]) {
    let key = prepare(&a).await;
    let stranger = receipt(&self::key(), "jti", 1.5);
    assert!(a.put_receipt(stranger.clone()).await.is_err());
    let mut elsewhere = receipt(&key, "jti", 1.5);
    elsewhere.submission.task = "none".into();
    assert!(a.put_receipt(elsewhere.clone()).await.is_err());
    // Neither has used the ticket.
    assert_eq!(b.put_receipt(receipt(&key, "jti", 1.5)).await.unwrap(), Stored::New);
}

pub(super) async fn one_of_many_gets_the_ticket([a, b]: [Store; 2]) {
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

pub(super) async fn of_receipts_at_the_same_time_each_gets_its_answer([a, b]: [Store; 2]) {
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
