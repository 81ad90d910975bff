//! The queue between the servers that draw audits and the processes that make them.

use super::worker::ATTEMPTS;
use crate::store::{Offer, Store};
use anyhow::Context as _;
use apalis::prelude::{TaskBuilder, TaskSink as _};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use belljar_protocol::Digest;
use serde::{Deserialize, Serialize};
use sqlx::{
    PgPool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration};

/// Its name in the database.
const NAME: &str = "belljar-audit";

/// A job that has not come to a verdict after this time is offered again: whoever had it is gone.
const OFFERED_AGAIN: Duration = Duration::from_secs(10 * 60);

/// How many audits of one session key are in the queue at a time, so that no key keeps others waiting.
const PER_KEY: u32 = 16;

/// How often a worker says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// After so many it is taken for dead, and others have its audits.
const MISSED: usize = 3;

/// How many audits a worker takes from the queue at once.
const BATCH: usize = 64;

/// How many audits are in the queue at a time. The others wait as `queued` receipts, which are safe.
const LONGEST: u32 = 4_096;

/// An audit to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Job {
    pub(crate) receipt: Digest,
}

/// Beside the SQLite database in a file of its own, or in PostgreSQL in a schema of its own.
#[derive(Clone)]
pub(crate) enum Queue {
    Sqlite(SqliteStorage<Job>),
    Postgres(PostgresStorage<Job>),
}

impl Queue {
    /// `database` as the store's.
    pub(crate) async fn open(database: &str) -> anyhow::Result<Self> {
        match database.split_once(':') {
            Some(("postgres" | "postgresql", _)) => Self::open_postgres(database).await,
            Some(("sqlite", path)) => Self::open_sqlite(&Path::new(path).with_extension("queue.db")).await,
            _ => Self::open_sqlite(&Path::new(database).with_extension("queue.db")).await,
        }
    }

    async fn open_sqlite(path: &Path) -> anyhow::Result<Self> {
        // What is lost here is offered again: the receipts know which audits are due.
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(2).connect_with(options).await;
        let pool = pool.with_context(|| format!("cannot open the queue {}", path.display()))?;
        SqliteStorage::migrations().run(&pool).await?;
        let config = apalis_sqlite::Config::default()
            .queue(NAME)
            .batch_size(BATCH)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED);
        Ok(Self::Sqlite(SqliteStorage::new(&pool).with_config(config)))
    }

    async fn open_postgres(url: &str) -> anyhow::Result<Self> {
        let pool = PgPool::connect(url).await.context("cannot open the queue in PostgreSQL")?;
        PostgresStorage::setup(&pool).await?;
        let config = apalis_postgres::Config::default()
            .queue(NAME)
            .batch_size(BATCH)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED);
        Ok(Self::Postgres(PostgresStorage::new(&pool).with_config(config)))
    }

    /// Puts the audits that are due into the queue; how many. Any number of processes may do so at once.
    pub(crate) async fn fill(&mut self, store: &Store, now_ms: u64) -> anyhow::Result<usize> {
        let again_ms = now_ms.saturating_sub(OFFERED_AGAIN.as_millis() as u64);
        let due = store.due_audits(again_ms, PER_KEY, LONGEST).await?;
        for Offer { receipt, offers } in &due {
            // Two processes that offer the same audit put it there once.
            let job = TaskBuilder::new(Job { receipt: *receipt })
                .idempotency_key(format!("{receipt}/{offers}"))
                .max_attempts(ATTEMPTS)
                .build();
            match self {
                Self::Sqlite(storage) => storage.push_task(job).await?,
                Self::Postgres(storage) => match storage.push_task(job).await {
                    Err(error) if !is_there(&error) => Err(error)?,
                    _ => {}
                },
            }
        }
        store.note_offered(&due, now_ms).await?;
        Ok(due.len())
    }
}

/// PostgreSQL says so by an error, where SQLite is silent.
fn is_there(error: &(dyn std::error::Error + 'static)) -> bool {
    let chain = std::iter::successors(Some(error), |error| error.source());
    chain
        .filter_map(|error| error.downcast_ref::<sqlx::Error>())
        .filter_map(sqlx::Error::as_database_error)
        .any(|error| error.is_unique_violation())
}
