use super::{
    PublicKey, Store, StoreError,
    row::{document, json, number},
};
use crate::audit::Record;
use belljar_protocol::KeyRequest;
use sqlx::{Row as _, any::AnyRow, query};

/// A session's public key, and whether it may still be used.
#[derive(Clone, Debug)]
pub struct SessionKey {
    pub key: PublicKey,
    pub first_ms: u64,
    pub revoked: Option<Revocation>,
    pub record: Record,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    pub at_ms: u64,
    pub reason: String,
}

impl Store {
    /// Whether the key is new.
    pub async fn put_key(&self, key: &PublicKey, now_ms: u64) -> Result<bool, StoreError> {
        let done = query(
            "insert into session_key (thumbprint, jwk, first_ms) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(key.thumbprint())
        .bind(json(key.jwk())?)
        .bind(now_ms as i64)
        .execute(&self.database.writer)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    pub async fn key(&self, thumbprint: &str) -> Result<Option<SessionKey>, StoreError> {
        let row = query("select * from session_key where thumbprint = $1")
            .bind(thumbprint)
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// The key as it is from now on; the first reason stays. `None`: there is no such key.
    pub async fn revoke_key(
        &self,
        thumbprint: &str,
        reason: &str,
        now_ms: u64,
    ) -> Result<Option<SessionKey>, StoreError> {
        let row = query(
            "update session_key set revoked_reason = coalesce(revoked_reason, $2), revoked_ms = coalesce(revoked_ms, $3)
             where thumbprint = $1 returning *",
        )
        .bind(thumbprint)
        .bind(reason)
        .bind(now_ms as i64)
        .fetch_optional(&self.database.writer)
        .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<SessionKey, StoreError> {
    let jwk: KeyRequest = document(row, "jwk")?;
    let revoked_ms: Option<i64> = row.try_get("revoked_ms")?;
    let revoked = match revoked_ms {
        Some(at_ms) => Some(Revocation { at_ms: at_ms as u64, reason: row.try_get("revoked_reason")? }),
        None => None,
    };
    let key = PublicKey::from_jwk(jwk).map_err(StoreError::broken)?;
    let count = |name| Ok::<_, StoreError>(u32::try_from(number(row, name)?).unwrap_or(u32::MAX));
    let record = Record { verified: count("verified")?, mismatched: count("mismatched")? };
    Ok(SessionKey { key, first_ms: number(row, "first_ms")?, revoked, record })
}
