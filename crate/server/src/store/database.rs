use super::{StoreError, postgres, sqlite};
use anyhow::Context as _;
use sqlx::{Any, AnyPool, Connection as _, Transaction, migrate::Migrator, pool::PoolOptions};
use std::{path::Path, time::Duration};

/// Connections to one database; both pools may be the same.
#[derive(Clone, Debug)]
pub(super) struct Database {
    pub(super) writer: AnyPool,
    pub(super) readers: AnyPool,
    /// What begins a transaction that writes.
    pub(super) begin: &'static str,
}

impl Database {
    pub(super) async fn open(url: &str) -> anyhow::Result<Self> {
        sqlx::any::install_default_drivers();
        match url.split_once(':') {
            Some(("postgres" | "postgresql", _)) => postgres::open(url).await,
            Some(("sqlite", path)) => sqlite::open(Path::new(path)).await,
            _ => sqlite::open(Path::new(url)).await,
        }
    }

    /// A transaction that writes. It is undone where it is dropped.
    pub(super) async fn begin(&self) -> Result<Transaction<'static, Any>, StoreError> {
        Ok(self.writer.begin_with(self.begin).await?)
    }
}

/// Whoever waits longer than this for a connection is told to come again.
pub(super) fn pool(size: u32) -> PoolOptions<Any> {
    PoolOptions::new()
        .max_connections(size)
        .acquire_timeout(Duration::from_secs(30))
        // A disk that was full may have kept a transaction from being undone: its connection is closed.
        .before_acquire(|connection: &mut sqlx::AnyConnection, _| {
            Box::pin(async move { Ok(!connection.is_in_transaction()) })
        })
}

/// `name` is for people.
pub(super) async fn migrate(migrations: &Migrator, pool: &AnyPool, name: &str) -> anyhow::Result<()> {
    migrations.run(pool).await.with_context(|| {
        format!("the database {name} is not one of this version: start the newer Belljar that wrote it")
    })
}
