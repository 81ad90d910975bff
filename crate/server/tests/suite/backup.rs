//! The commands of docs/storage.md, as they stand there, while receipts come in.

use crate::{
    postgres::{Cluster, programs},
    server::{Server, post},
    session::Session,
};
use axum::{body::Body, http::Request};
use belljar_protocol::{Digest, Task};
use belljar_server::{Config, app};
use std::{env, fs, path::Path, process::Command};

const DOCUMENT: &str = include_str!("../../../../docs/storage.md");

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sqlite() {
    every_receipt_comes_back("sqlite", None, None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn postgres() {
    let cluster = Cluster::shared();
    every_receipt_comes_back("postgres", Some(cluster.database().await), Some(cluster.database().await))
        .await;
}

/// From one database into another, which is empty.
async fn every_receipt_comes_back(kind: &str, from: Option<String>, to: Option<String>) {
    let server = Server::with(|config| config.database = from.clone().map(Into::into)).await;
    let session = Session::register(&server).await;
    let mut acknowledged = Vec::new();
    for _ in 0..20 {
        let submit = session.draft(&server).await.submit(&session);
        let answer = server.post("/api/receipts", &submit).await;
        assert_eq!(answer.status, 201);
        acknowledged.push((submit, answer.body));
    }
    let unused = session.draft(&server).await.submit(&session);
    let tasks: Vec<Task> = serde_json::from_value(server.get("/api/tasks").await.json()).unwrap();

    let backup = server.path("backup");
    fs::create_dir(&backup).unwrap();
    let drafts = futures_util::future::join_all((0..20).map(|_| session.draft(&server))).await;
    let router = server.router.clone();
    let meanwhile = tokio::spawn(async move {
        for draft in drafts {
            assert_eq!(post(&router, "/api/receipts", &draft.submit(&session)).await.status, 201);
        }
    });
    let data = server.config.data_dir.clone();
    let command = |what: &'static str, database: Option<String>| {
        let (kind, data, backup) = (kind.to_owned(), data.clone(), backup.clone());
        tokio::task::spawn_blocking(move || run(&format!("{what} {kind}"), &data, &backup, database))
    };
    command("backup", from).await.unwrap();
    meanwhile.await.unwrap();

    let (config, _folder) = server.stop();
    fs::remove_dir_all(&data).unwrap();
    command("restore", to.clone()).await.unwrap();
    let restored = app(&Config { database: to.map(Into::into), ..config }).await.unwrap();
    for (submit, body) in acknowledged {
        let id = Digest::of(submit["receipt"].as_str().unwrap().as_bytes());
        let read = get(&restored, &format!("/api/receipts/{id}")).await;
        assert_eq!((read.status, &read.body), (200, &body));
        // Its ticket is still used, and the key that signed it still known.
        let again = post(&restored, "/api/receipts", &submit).await;
        assert_eq!((again.status, again.body), (200, body));
    }
    assert_eq!(post(&restored, "/api/receipts", &unused).await.status, 201);
    for task in tasks {
        let data = get(&restored, &format!("/api/data/{}", task.data.sha256)).await;
        assert_eq!(Digest::of(&data.body), task.data.sha256);
    }
}

async fn get(router: &axum::Router, path: &str) -> crate::server::Answer {
    crate::server::send(router, Request::get(path).body(Body::empty()).unwrap()).await
}

/// Runs the block of the document that has this name.
fn run(name: &str, data: &Path, backup: &Path, database: Option<String>) {
    let fence = format!("\n```sh {name}\n");
    let (_, rest) = DOCUMENT.split_once(&fence).expect("the document has the block");
    let (commands, _) = rest.split_once("\n```").expect("a block ends");
    let path = format!("{}:{}", programs().display(), env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", commands]).env("PATH", path).env("DATA", data).env("BACKUP", backup);
    let output = shell.env("DATABASE", database.unwrap_or_default()).output().unwrap();
    assert!(output.status.success(), "{name}:\n{}", String::from_utf8_lossy(&output.stderr));
}
