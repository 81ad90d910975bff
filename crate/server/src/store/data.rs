use super::{
    Store, StoreError,
    row::{document, json, number, text, word},
};
use crate::ticket::policy_sha256;
use belljar_protocol::{DataFormat, Digest, Policy};
use bytes::Bytes;
use futures_util::{
    Stream, TryStreamExt as _,
    stream::{self, BoxStream},
};
use sqlx::{AnyConnection, query, query_scalar};
use std::ops::Range;

/// What is known of data without its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredData {
    pub sha256: Digest,
    pub format: DataFormat,
    pub bytes: u64,
}

impl Store {
    /// Stores data as it comes. Bytes that are there already keep the format that they came in first.
    /// An error of the stream ends it, and nothing is stored.
    pub async fn put_data<E: From<StoreError>>(
        &self,
        format: DataFormat,
        bytes: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<StoredData, E> {
        let (sha256, bytes) = self.blobs.put(bytes).await?;
        let format = self.note_data(&sha256, format, bytes).await?;
        Ok(StoredData { sha256, format, bytes })
    }

    async fn note_data(
        &self,
        sha256: &Digest,
        format: DataFormat,
        bytes: u64,
    ) -> Result<DataFormat, StoreError> {
        // The update changes nothing, but makes `returning` answer for a row that was there.
        let row = query(
            "insert into data (sha256, format, bytes) values ($1, $2, $3)
             on conflict (sha256) do update set bytes = excluded.bytes returning format",
        )
        .bind(sha256.to_string())
        .bind(text(&format))
        .bind(bytes as i64)
        .fetch_one(&self.database.writer)
        .await?;
        word(&row, "format")
    }

    pub async fn data(&self, sha256: &Digest) -> Result<Option<StoredData>, StoreError> {
        let row = query("select format, bytes from data where sha256 = $1")
            .bind(sha256.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        let read = |row| {
            Ok(StoredData { sha256: *sha256, format: word(row, "format")?, bytes: number(row, "bytes")? })
        };
        row.as_ref().map(read).transpose()
    }

    /// A range of the bytes of data that is there, within its length.
    pub async fn read_data(
        &self,
        sha256: &Digest,
        range: Range<u64>,
    ) -> Result<BoxStream<'static, Result<Bytes, StoreError>>, StoreError> {
        self.blobs.get(sha256, range).await
    }

    /// A policy that a task or a function has, or had.
    pub async fn policy(&self, sha256: &Digest) -> Result<Option<Policy>, StoreError> {
        let row = query("select document from policy where sha256 = $1")
            .bind(sha256.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(|row| document(row, "document")).transpose()
    }

    /// All bytes of data that is there.
    pub async fn all_data(&self, sha256: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        match self.data(sha256).await? {
            Some(data) => self.read_all(sha256, data.bytes).await.map(Some),
            None => Ok(None),
        }
    }

    async fn read_all(&self, sha256: &Digest, bytes: u64) -> Result<Vec<u8>, StoreError> {
        let mut pieces = self.blobs.get(sha256, 0..bytes).await?;
        let mut all = Vec::with_capacity(bytes as usize);
        while let Some(piece) = pieces.try_next().await? {
            all.extend_from_slice(&piece);
        }
        Ok(all)
    }

    /// Keeps an engine that tickets name from now on: their receipts are audited with it.
    pub async fn put_engine(&self, engine: Bytes, now_ms: u64) -> Result<Digest, StoreError> {
        let (sha256, bytes) = self.blobs.put(stream::iter([Ok::<_, StoreError>(engine)])).await?;
        query(
            "insert into engine (sha256, first_ms, bytes) values ($1, $2, $3)
             on conflict (sha256) do update set bytes = excluded.bytes",
        )
        .bind(sha256.to_string())
        .bind(now_ms as i64)
        .bind(bytes as i64)
        .execute(&self.database.writer)
        .await?;
        Ok(sha256)
    }

    pub async fn engine(&self, sha256: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes: Option<i64> = query_scalar("select bytes from engine where sha256 = $1 and bytes > 0")
            .bind(sha256.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        match bytes {
            Some(bytes) => self.read_all(sha256, bytes as u64).await.map(Some),
            None => Ok(None),
        }
    }

    pub async fn has_engine(&self, sha256: &Digest) -> Result<bool, StoreError> {
        let found: Option<String> = query_scalar("select sha256 from engine where sha256 = $1 and bytes > 0")
            .bind(sha256.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        Ok(found.is_some())
    }
}

/// As a part of what names it.
pub(super) async fn put_policy(connection: &mut AnyConnection, policy: &Policy) -> Result<(), StoreError> {
    query("insert into policy (sha256, document) values ($1, $2) on conflict do nothing")
        .bind(policy_sha256(policy).to_string())
        .bind(json(policy)?)
        .execute(connection)
        .await?;
    Ok(())
}
