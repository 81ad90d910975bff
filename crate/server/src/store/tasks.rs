use super::{
    Store, StoreError,
    data::put_policy,
    row::{digest, document, flag, json, number},
};
use crate::ticket::task_sha256;
use belljar_protocol::{Digest, Task};
use bytes::Bytes;
use futures_util::stream;
use sqlx::{AnyConnection, any::AnyRow, query};

/// A task as it is now. `sha256`, of its canonical JSON, names this version for ever.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredTask {
    pub task: Task,
    /// From 1 up, one more at each change.
    pub version: u64,
    pub sha256: Digest,
    /// Takes no tickets. Its receipts stay.
    pub archived: bool,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskChange {
    Done(StoredTask),
    /// There is no such task.
    Unknown,
    /// The task is there already, or has another version than the change was meant for.
    Conflict(StoredTask),
}

const CURRENT: &str = "select document, task.version, sha256, archived, seeded
    from task join task_version on task_version.task = task.id and task_version.version = task.version
    where task.id = $1";

impl Store {
    /// Puts the server's own tasks with their data, in this order and before all others. A task that
    /// somebody has changed stays as it is; one that has not changed gets no new version.
    pub async fn seed(&self, tasks: &[(Task, Vec<u8>)], now_ms: u64) -> Result<(), StoreError> {
        for (task, data) in tasks {
            let bytes = stream::iter([Ok::<_, StoreError>(Bytes::copy_from_slice(data))]);
            self.put_data(task.data.format, bytes).await?;
        }
        let mut transaction = self.database.begin().await?;
        for (position, (task, _)) in tasks.iter().enumerate() {
            // Servers that start together take turns at this row.
            let row = query(
                "insert into task (id, position, version, archived, seeded) values ($1, $2, 0, 0, 1)
                 on conflict (id) do update set position = excluded.position returning version, seeded",
            )
            .bind(&task.id)
            .bind(position as i64)
            .fetch_one(&mut *transaction)
            .await?;
            let current = current(&mut transaction, &task.id).await?;
            if flag(&row, "seeded")? && current.is_none_or(|current| current.task != *task) {
                put_version(&mut transaction, task, number(&row, "version")? + 1, now_ms).await?;
            }
        }
        Ok(transaction.commit().await?)
    }

    /// A new task, listed behind the others.
    pub async fn create_task(&self, task: &Task, now_ms: u64) -> Result<TaskChange, StoreError> {
        let mut transaction = self.database.begin().await?;
        let done = query(
            "insert into task (id, position, version, archived, seeded)
             values ($1, (select coalesce(max(position), 0) + 1 from task), 0, 0, 0) on conflict do nothing",
        )
        .bind(&task.id)
        .execute(&mut *transaction)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(refused(current(&mut transaction, &task.id).await?));
        }
        let sha256 = put_version(&mut transaction, task, 1, now_ms).await?;
        transaction.commit().await?;
        Ok(TaskChange::Done(StoredTask { task: task.clone(), version: 1, sha256, archived: false }))
    }

    /// The version after `from`, which has to be the current one.
    pub async fn update_task(&self, task: &Task, from: u64, now_ms: u64) -> Result<TaskChange, StoreError> {
        let mut transaction = self.database.begin().await?;
        let row = query("update task set seeded = 0 where id = $1 and version = $2 returning archived")
            .bind(&task.id)
            .bind(from as i64)
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(row) = row else {
            return Ok(refused(current(&mut transaction, &task.id).await?));
        };
        let version = from + 1;
        let sha256 = put_version(&mut transaction, task, version, now_ms).await?;
        transaction.commit().await?;
        let archived = flag(&row, "archived")?;
        Ok(TaskChange::Done(StoredTask { task: task.clone(), version, sha256, archived }))
    }

    /// Archives a task or takes it back. `None`: there is no such task.
    pub async fn archive_task(&self, id: &str, archived: bool) -> Result<Option<StoredTask>, StoreError> {
        let mut transaction = self.database.begin().await?;
        query("update task set archived = $2 where id = $1")
            .bind(id)
            .bind(i64::from(archived))
            .execute(&mut *transaction)
            .await?;
        let task = current(&mut transaction, id).await?;
        transaction.commit().await?;
        Ok(task)
    }

    /// In their order; the archived ones too, or not.
    pub async fn tasks(&self, archived: bool) -> Result<Vec<StoredTask>, StoreError> {
        let rows = query(
            "select document, task.version, sha256, archived
             from task join task_version on task_version.task = task.id and task_version.version = task.version
             where archived <= $1 order by position, id",
        )
        .bind(i64::from(archived))
        .fetch_all(&self.database.readers)
        .await?;
        rows.iter().map(read).collect()
    }

    pub async fn task(&self, id: &str) -> Result<Option<StoredTask>, StoreError> {
        let row = query(CURRENT).bind(id).fetch_optional(&self.database.readers).await?;
        row.as_ref().map(read).transpose()
    }

    /// A task as it was served when the SHA-256 of its canonical JSON was this.
    pub async fn task_version(&self, sha256: &Digest) -> Result<Option<Task>, StoreError> {
        let row = query("select document from task_version where sha256 = $1 limit 1")
            .bind(sha256.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(|row| document(row, "document")).transpose()
    }
}

async fn current(connection: &mut AnyConnection, id: &str) -> Result<Option<StoredTask>, StoreError> {
    let row = query(CURRENT).bind(id).fetch_optional(connection).await?;
    row.as_ref().map(read).transpose()
}

fn refused(current: Option<StoredTask>) -> TaskChange {
    current.map_or(TaskChange::Unknown, TaskChange::Conflict)
}

/// Makes `version` the current one of a task whose row is there.
async fn put_version(
    connection: &mut AnyConnection,
    task: &Task,
    version: u64,
    now_ms: u64,
) -> Result<Digest, StoreError> {
    put_policy(connection, &task.policy).await?;
    let sha256 = task_sha256(task);
    query(
        "insert into task_version (task, version, sha256, document, created_ms) values ($1, $2, $3, $4, $5)",
    )
    .bind(&task.id)
    .bind(version as i64)
    .bind(sha256.to_string())
    .bind(json(task)?)
    .bind(now_ms as i64)
    .execute(&mut *connection)
    .await?;
    query("update task set version = $2 where id = $1")
        .bind(&task.id)
        .bind(version as i64)
        .execute(connection)
        .await?;
    Ok(sha256)
}

fn read(row: &AnyRow) -> Result<StoredTask, StoreError> {
    Ok(StoredTask {
        task: document(row, "document")?,
        version: number(row, "version")?,
        sha256: digest(row, "sha256")?,
        archived: flag(row, "archived")?,
    })
}
