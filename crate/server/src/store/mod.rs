//! Where the server keeps things.

mod sqlite;

pub use crate::jwk::PublicKey;
pub use sqlite::Sqlite;

use async_trait::async_trait;
use belljar_protocol::{DataFormat, Digest, ReceiptClaims, Submission, Task};
use std::fmt;

/// Every method is one transaction. What it has answered is on disk.
/// `tests/store.rs` is the suite that each implementation passes.
#[async_trait]
pub trait Store: Send + Sync {
    /// Puts tasks with their data in this order; replaces those of the same name.
    async fn seed(&self, tasks: &[(Task, Vec<u8>)]) -> Result<(), StoreError>;
    async fn tasks(&self) -> Result<Vec<Task>, StoreError>;
    async fn task(&self, id: &str) -> Result<Option<Task>, StoreError>;
    async fn data(&self, sha256: &Digest) -> Result<Option<StoredData>, StoreError>;

    /// Notes an engine that tickets name from now on.
    async fn put_engine(&self, sha256: &Digest, now_ms: u64) -> Result<(), StoreError>;
    async fn has_engine(&self, sha256: &Digest) -> Result<bool, StoreError>;

    /// Whether the key is new.
    async fn put_key(&self, key: &PublicKey, now_ms: u64) -> Result<bool, StoreError>;
    async fn key(&self, thumbprint: &str) -> Result<Option<PublicKey>, StoreError>;

    /// Stores the receipt and uses up its ticket, or does neither.
    async fn put_receipt(&self, new: &Receipt) -> Result<Stored, StoreError>;
    async fn submission(&self, id: &Digest) -> Result<Option<Submission>, StoreError>;
    /// What an audit needs: the receipt with its bodies.
    async fn receipt(&self, id: &Digest) -> Result<Option<Receipt>, StoreError>;

    async fn ping(&self) -> Result<(), StoreError>;
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredData {
    pub format: DataFormat,
    pub bytes: Vec<u8>,
}

/// A receipt that passed every check, with all that an audit needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub submission: Submission,
    /// The ticket's identifier.
    pub jti: String,
    /// The session key's thumbprint.
    pub key: String,
    /// Compact, as it came.
    pub receipt: String,
    pub claims: ReceiptClaims,
    pub source: String,
    /// The engine's message.
    pub outcome: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    New,
    /// The same receipt was here: what was answered then.
    Again(Submission),
    /// Another receipt has used the ticket.
    TicketUsed,
}

/// What a store could not do; for the log.
#[derive(Debug)]
pub struct StoreError(Box<dyn std::error::Error + Send + Sync>);

impl StoreError {
    fn new(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(error.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store failed: {}", self.0)
    }
}

impl std::error::Error for StoreError {}
