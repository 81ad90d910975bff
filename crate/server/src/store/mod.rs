//! Where the server keeps things: rows in SQLite or PostgreSQL, bytes in a folder or an S3-like store.
//!
//! Every statement is written once, in words that both databases take; what differs between them is
//! how they are opened, which statement begins a transaction that writes, and what their errors mean.
//! `tests/suite/store` is the suite that both pass.

mod audits;
mod batch;
mod blobs;
mod data;
mod database;
mod error;
mod functions;
mod keys;
mod postgres;
mod receipts;
mod row;
mod sqlite;
mod submissions;
mod tasks;

pub use crate::jwk::PublicKey;
pub use audits::Offer;
pub use data::StoredData;
pub use error::{Fault, StoreError};
pub use functions::{Function, NewFunction};
pub use keys::{Revocation, SessionKey};
pub use receipts::{Receipt, Stored};
pub use submissions::{Event, Filter};
pub use tasks::{StoredTask, TaskChange};

use audits::Verdict;
use batch::Batches;
use blobs::Blobs;
use database::Database;
use sqlx::query;

/// Every method is one transaction. What it has answered is on disk. Clones share their connections.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
    receipts: Batches<Receipt>,
    verdicts: Batches<Verdict>,
    blobs: Blobs,
}

impl Store {
    /// `database`: `postgres://…`, `sqlite:PATH` or a path. `blobs`: `s3://BUCKET/PREFIX` with the
    /// `AWS_…` variables of the environment, or a folder. Makes what is not there, brings tables up to date.
    pub async fn open(database: &str, blobs: &str) -> anyhow::Result<Self> {
        let (blobs, database) = (Blobs::open(blobs)?, Database::open(database).await?);
        Ok(Self {
            receipts: Batches::start(database.clone()),
            verdicts: Batches::start(database.clone()),
            database,
            blobs,
        })
    }

    /// Whether it can be read.
    pub async fn ping(&self) -> Result<(), StoreError> {
        query("select 1 from task limit 1").execute(&self.database.readers).await?;
        Ok(())
    }

    /// Whether it can be written: a row, and an object beside the blobs.
    pub async fn probe(&self, now_ms: u64) -> Result<(), StoreError> {
        query("insert into probe (id, at_ms) values (1, $1) on conflict (id) do update set at_ms = excluded.at_ms")
            .bind(now_ms as i64)
            .execute(&self.database.writer)
            .await?;
        self.blobs.probe().await
    }
}
