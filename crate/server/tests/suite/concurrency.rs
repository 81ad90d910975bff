//! Two servers on one database, as many requests as the machine takes.

use crate::{
    server::{Server, post, send},
    session::{Draft, Session, TASK, outcome},
};
use axum::{body::Body, http::Request};
use std::collections::HashSet;

const ROUNDS: usize = 12;
const REQUESTS: usize = 16;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_different_receipts_for_one_ticket_one_is_stored() {
    let server = Server::start().await;
    let routers = [server.router.clone(), server.twin().await];
    let session = Session::register(&server).await;
    for round in 1..=ROUNDS {
        let ticket = session.ticket(&server, TASK).await;
        let requests: Vec<_> = (0..REQUESTS)
            .map(|n| {
                let draft = Draft::of(&session, &ticket, TASK).with(&outcome(n as f64));
                let (router, submit) = (routers[n % 2].clone(), draft.submit(&session));
                tokio::spawn(async move { post(&router, "/api/receipts", &submit).await })
            })
            .collect();
        let mut statuses = Vec::new();
        for request in requests {
            let answer = request.await.unwrap();
            if answer.status != 201 {
                assert_eq!(answer.code(), "ticket-used");
            }
            statuses.push(answer.status);
        }
        statuses.sort();
        assert_eq!(statuses, [&[201][..], &[409; REQUESTS - 1]].concat());
        assert_eq!(server.receipts().await, round as i64);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_receipt_is_stored_once_and_answered_alike() {
    let server = Server::start().await;
    let routers = [server.router.clone(), server.twin().await];
    let session = Session::register(&server).await;
    for round in 1..=ROUNDS {
        let submit = session.draft(&server).await.submit(&session);
        let requests: Vec<_> = (0..REQUESTS)
            .map(|n| {
                let (router, submit) = (routers[n % 2].clone(), submit.clone());
                tokio::spawn(async move { post(&router, "/api/receipts", &submit).await })
            })
            .collect();
        let (mut statuses, mut bodies) = (Vec::new(), HashSet::new());
        for request in requests {
            let answer = request.await.unwrap();
            statuses.push(answer.status);
            bodies.insert(answer.body);
        }
        statuses.sort();
        assert_eq!(statuses, [&[200; REQUESTS - 1][..], &[201]].concat());
        assert_eq!((bodies.len(), server.receipts().await), (1, round as i64));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn servers_that_start_together_share_one_key() {
    let server = Server::start().await;
    for _ in 0..ROUNDS {
        std::fs::remove_dir_all(server.path("data")).unwrap();
        let starts: Vec<_> = (0..4)
            .map(|_| {
                let config = server.config.clone();
                tokio::spawn(async move { belljar_server::app(&config).await.unwrap() })
            })
            .collect();
        let mut keys = HashSet::new();
        for start in starts {
            let router = start.await.unwrap();
            let request = Request::get("/api/jwks.json").body(Body::empty()).unwrap();
            keys.insert(send(&router, request).await.body);
        }
        assert_eq!(keys.len(), 1);
        // Our draft of the key went away.
        let folder = std::fs::read_dir(server.path("data/ticket-keys")).unwrap();
        let names: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["19700101T000000Z.pem"]);
    }
}
