//! Browsers, over a real port.

use crate::session::{Draft, Session, TASK, outcome};
use belljar_protocol::Digest;
use serde_json::{Value, json};

#[derive(Clone)]
pub(crate) struct Client(reqwest::Client);

impl Client {
    pub(crate) fn new() -> Self {
        Self(reqwest::Client::new())
    }

    /// Status and body; `None`: no answer came.
    pub(crate) async fn post(&self, server: &str, path: &str, body: String) -> Option<(u16, Value)> {
        let request = self.0.post(format!("{server}{path}")).header("content-type", "application/json");
        let answer = request.body(body).send().await.ok()?;
        let status = answer.status().as_u16();
        Some((status, serde_json::from_slice(&answer.bytes().await.ok()?).ok()?))
    }

    pub(crate) async fn register(&self, server: &str) -> Session {
        let session = Session::new();
        let (status, answer) = self.post(server, "/api/keys", session.jwk.to_string()).await.unwrap();
        assert_eq!((status, answer), (201, json!({ "thumbprint": session.thumbprint })));
        session
    }

    /// A ticket, and what `rivals` pages that have got hold of it send.
    pub(crate) async fn submissions(
        &self,
        server: &str,
        session: &Session,
        rivals: usize,
    ) -> Vec<Submission> {
        let request = json!({ "task": TASK, "key": session.thumbprint });
        let (status, answer) = self.post(server, "/api/tickets", request.to_string()).await.unwrap();
        assert_eq!(status, 201, "{answer}");
        let ticket = answer["ticket"].as_str().unwrap();
        let submission = |n: usize| {
            let draft = Draft::of(session, ticket, TASK).with(&outcome(n as f64));
            let receipt = draft.receipt(session);
            let id = Digest::of(receipt.as_bytes());
            Submission { id, body: draft.submit_as(&receipt).to_string() }
        };
        (0..rivals).map(submission).collect()
    }
}

pub(crate) struct Submission {
    pub(crate) id: Digest,
    /// Of `POST /api/receipts`.
    pub(crate) body: String,
}
