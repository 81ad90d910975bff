use super::{PublicKey, Receipt, Store, StoreError, Stored, StoredData};
use crate::ticket::{policy_json, policy_sha256};
use anyhow::Context as _;
use async_trait::async_trait;
use belljar_protocol::{Digest, KeyRequest, Submission, Task};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{
    Row as _, SqlitePool,
    migrate::Migrator,
    query, query_scalar,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous},
};
use std::{
    fs::File,
    path::{Path, PathBuf},
    time::Duration,
};

static MIGRATIONS: Migrator = sqlx::migrate!();

const READERS: u32 = 4;

/// One file. SQLite has one writer at a time, so ours wait for it here, in order, instead of
/// polling the file's lock.
#[derive(Clone, Debug)]
pub struct Sqlite {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Sqlite {
    /// Makes the file when it is not there and brings its tables up to date.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10));
        let pool =
            |size| SqlitePoolOptions::new().max_connections(size).acquire_timeout(Duration::from_secs(10));
        // Switching to WAL and migrating do not wait for each other: servers that start together take turns.
        let turn = lock(path.with_extension("lock")).await?;
        let writer = pool(1)
            .connect_with(options.clone())
            .await
            .with_context(|| format!("cannot open the database {}", path.display()))?;
        MIGRATIONS.run(&writer).await.with_context(|| {
            format!(
                "the database {} is not one of this version: start the newer Belljar that wrote it",
                path.display()
            )
        })?;
        drop(turn);
        let readers = pool(READERS).connect_lazy_with(options.read_only(true).create_if_missing(false));
        Ok(Self { writer, readers })
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn seed(&self, tasks: &[(Task, Vec<u8>)]) -> Result<(), StoreError> {
        let mut transaction = self.writer.begin().await?;
        for (position, (task, data)) in tasks.iter().enumerate() {
            query("insert into data (sha256, format, bytes) values (?, ?, ?) on conflict do nothing")
                .bind(task.data.sha256.to_string())
                .bind(text(&task.data.format))
                .bind(data.as_slice())
                .execute(&mut *transaction)
                .await?;
            query("insert into policy (sha256, document) values (?, ?) on conflict do nothing")
                .bind(policy_sha256(&task.policy).to_string())
                .bind(String::from_utf8(policy_json(&task.policy)).map_err(StoreError::new)?)
                .execute(&mut *transaction)
                .await?;
            query(
                "insert into task (id, position, document) values (?, ?, ?)
                 on conflict (id) do update set position = excluded.position, document = excluded.document",
            )
            .bind(&task.id)
            .bind(position as i64)
            .bind(json(task)?)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn tasks(&self) -> Result<Vec<Task>, StoreError> {
        let documents: Vec<String> =
            query_scalar("select document from task order by position, id").fetch_all(&self.readers).await?;
        documents.iter().map(|document| from_json(document)).collect()
    }

    async fn task(&self, id: &str) -> Result<Option<Task>, StoreError> {
        let document: Option<String> = query_scalar("select document from task where id = ?")
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        document.map(|document| from_json(&document)).transpose()
    }

    async fn data(&self, sha256: &Digest) -> Result<Option<StoredData>, StoreError> {
        let row = query("select format, bytes from data where sha256 = ?")
            .bind(sha256.to_string())
            .fetch_optional(&self.readers)
            .await?;
        let read =
            |row: SqliteRow| Ok(StoredData { format: word(&row, "format")?, bytes: row.try_get("bytes")? });
        row.map(read).transpose()
    }

    async fn put_engine(&self, sha256: &Digest, now_ms: u64) -> Result<(), StoreError> {
        query("insert into engine (sha256, first_ms) values (?, ?) on conflict do nothing")
            .bind(sha256.to_string())
            .bind(now_ms as i64)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn has_engine(&self, sha256: &Digest) -> Result<bool, StoreError> {
        let found: Option<i64> = query_scalar("select 1 from engine where sha256 = ?")
            .bind(sha256.to_string())
            .fetch_optional(&self.readers)
            .await?;
        Ok(found.is_some())
    }

    async fn put_key(&self, key: &PublicKey, now_ms: u64) -> Result<bool, StoreError> {
        let done = query(
            "insert into session_key (thumbprint, jwk, first_ms) values (?, ?, ?) on conflict do nothing",
        )
        .bind(key.thumbprint())
        .bind(json(key.jwk())?)
        .bind(now_ms as i64)
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn key(&self, thumbprint: &str) -> Result<Option<PublicKey>, StoreError> {
        let jwk: Option<String> = query_scalar("select jwk from session_key where thumbprint = ?")
            .bind(thumbprint)
            .fetch_optional(&self.readers)
            .await?;
        let read = |jwk: String| PublicKey::from_jwk(from_json::<KeyRequest>(&jwk)?).map_err(StoreError::new);
        jwk.map(read).transpose()
    }

    async fn put_receipt(&self, new: &Receipt) -> Result<Stored, StoreError> {
        let Submission { id, task, state, class, value_sha256, fuel, received_ms } = &new.submission;
        let done = query(
            "insert into receipt (id, jti, session_key, task, state, class, value_sha256, fuel, received_ms,
                 compact, claims, source, outcome)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        )
        .bind(id.to_string())
        .bind(&new.jti)
        .bind(&new.key)
        .bind(task)
        .bind(text(state))
        .bind(class.as_str())
        .bind(value_sha256.map(|digest| digest.to_string()))
        .bind(*fuel as i64)
        .bind(*received_ms as i64)
        .bind(&new.receipt)
        .bind(json(&new.claims)?)
        .bind(&new.source)
        .bind(new.outcome.as_slice())
        .execute(&self.writer)
        .await?;
        if done.rows_affected() == 1 {
            return Ok(Stored::New);
        }
        // Either the identifier or the ticket was there.
        Ok(self.submission(id).await?.map_or(Stored::TicketUsed, Stored::Again))
    }

    async fn submission(&self, id: &Digest) -> Result<Option<Submission>, StoreError> {
        let row =
            query("select id, task, state, class, value_sha256, fuel, received_ms from receipt where id = ?")
                .bind(id.to_string())
                .fetch_optional(&self.readers)
                .await?;
        row.as_ref().map(submission).transpose()
    }

    async fn receipt(&self, id: &Digest) -> Result<Option<Receipt>, StoreError> {
        let row = query("select * from receipt where id = ?")
            .bind(id.to_string())
            .fetch_optional(&self.readers)
            .await?;
        let read = |row: SqliteRow| {
            Ok(Receipt {
                submission: submission(&row)?,
                jti: row.try_get("jti")?,
                key: row.try_get("session_key")?,
                receipt: row.try_get("compact")?,
                claims: from_json(row.try_get("claims")?)?,
                source: row.try_get("source")?,
                outcome: row.try_get("outcome")?,
            })
        };
        row.map(read).transpose()
    }

    async fn ping(&self) -> Result<(), StoreError> {
        query("select 1 from task limit 1").execute(&self.readers).await?;
        Ok(())
    }
}

/// Held until it is dropped, or its process ends.
async fn lock(path: PathBuf) -> anyhow::Result<File> {
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
        Ok(file)
    });
    locked.await?
}

fn submission(row: &SqliteRow) -> Result<Submission, StoreError> {
    let number = |name| row.try_get::<i64, _>(name).map(|n| n as u64);
    let digest = |text: &str| text.parse().map_err(StoreError::new);
    Ok(Submission {
        id: digest(row.try_get("id")?)?,
        task: row.try_get("task")?,
        state: word(row, "state")?,
        class: word(row, "class")?,
        value_sha256: row.try_get::<Option<&str>, _>("value_sha256")?.map(digest).transpose()?,
        fuel: number("fuel")?,
        received_ms: number("received_ms")?,
    })
}

/// A word of the protocol, as JSON has it but for the quotation marks.
fn text<T: Serialize>(word: &T) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        other => unreachable!("not a word: {other:?}"),
    }
}

fn word<T: DeserializeOwned>(row: &SqliteRow, name: &str) -> Result<T, StoreError> {
    let text: String = row.try_get(name)?;
    serde_json::from_value(text.into()).map_err(StoreError::new)
}

fn json<T: Serialize>(document: &T) -> Result<String, StoreError> {
    serde_json::to_string(document).map_err(StoreError::new)
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(StoreError::new)
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::new(error)
    }
}
