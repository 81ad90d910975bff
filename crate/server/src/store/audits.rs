use super::{
    Event, Store, StoreError,
    row::{digest, number, string, text},
    submissions::note,
};
use belljar_protocol::{Digest, State};
use sqlx::{AnyConnection, any::AnyRow, query, query_scalar};

/// An audit that is due, and how often it has been put into the queue before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub receipt: Digest,
    pub offers: u64,
}

/// Why a key is revoked by the server itself.
const MISMATCH: &str = "a receipt of this key was found to be wrong";

impl Store {
    /// Audits to be put into the queue: of receipts that are `queued` and not in there, or were put
    /// there before `again_ms` and have not come to a verdict. The oldest first, at most `per_key` of a
    /// session key and `limit` in all, those in the queue counted.
    pub async fn due_audits(
        &self,
        again_ms: u64,
        per_key: u32,
        limit: u32,
    ) -> Result<Vec<Offer>, StoreError> {
        let rows = query(
            "select id, offers from (
                 select id, offers, received_ms, coalesce(offered_ms, 0) as offered_ms,
                     row_number() over (partition by session_key order by coalesce(offered_ms, 0) < $1, received_ms, id) as place
                 from receipt where state = 'queued'
             ) as waiting
             where offered_ms < $1 and place <= $2
             order by received_ms, id
             limit $3 - (select count(*) from receipt where state = 'queued' and offered_ms >= $1)",
        )
        .bind(again_ms as i64)
        .bind(i64::from(per_key))
        .bind(i64::from(limit))
        .fetch_all(&self.database.readers)
        .await?;
        let offer = |row: &AnyRow| Ok(Offer { receipt: digest(row, "id")?, offers: number(row, "offers")? });
        rows.iter().map(offer).collect()
    }

    /// These are in the queue now.
    pub async fn note_offered(&self, offers: &[Offer], now_ms: u64) -> Result<(), StoreError> {
        let mut transaction = self.database.begin().await?;
        for Offer { receipt, offers } in offers {
            query("update receipt set offered_ms = $2, offers = $3 where id = $1")
                .bind(receipt.to_string())
                .bind(now_ms as i64)
                .bind(*offers as i64 + 1)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// How many audits are due, in the queue or not.
    pub async fn audit_backlog(&self) -> Result<u64, StoreError> {
        let count: i64 = query_scalar("select count(*) from receipt where state = 'queued'")
            .fetch_one(&self.database.readers)
            .await?;
        Ok(count as u64)
    }

    /// Writes a verdict down, if the receipt still waits for one. A verified receipt speaks for its key;
    /// a mismatch ends all trust in it: the key is revoked, and its receipts that nobody has audited are due.
    pub async fn settle(&self, id: &Digest, verdict: &Event) -> Result<bool, StoreError> {
        let mut transaction = self.database.begin().await?;
        let row =
            query("update receipt set state = $2 where id = $1 and state = 'queued' returning session_key")
                .bind(id.to_string())
                .bind(text(&verdict.state))
                .fetch_optional(&mut *transaction)
                .await?;
        let Some(row) = row else { return Ok(false) };
        let key = string(&row, "session_key")?;
        note(&mut transaction, id, verdict).await?;
        match verdict.state {
            State::Verified => {
                query("update session_key set verified = verified + 1 where thumbprint = $1")
                    .bind(&key)
                    .execute(&mut *transaction)
                    .await?;
            }
            State::Mismatch => distrust(&mut transaction, &key, verdict.at_ms).await?,
            _ => {}
        }
        transaction.commit().await?;
        Ok(true)
    }
}

async fn distrust(connection: &mut AnyConnection, key: &str, now_ms: u64) -> Result<(), StoreError> {
    query(
        "update session_key set mismatched = mismatched + 1, verified = 0,
             revoked_reason = coalesce(revoked_reason, $2), revoked_ms = coalesce(revoked_ms, $3)
         where thumbprint = $1",
    )
    .bind(key)
    .bind(MISMATCH)
    .bind(now_ms as i64)
    .execute(&mut *connection)
    .await?;
    let rows = query(
        "update receipt set state = 'queued' where session_key = $1 and state = 'claimed' returning id",
    )
    .bind(key)
    .fetch_all(&mut *connection)
    .await?;
    let due = Event { state: State::Queued, at_ms: now_ms, difference: None, detail: MISMATCH.to_owned() };
    for row in &rows {
        note(connection, &digest(row, "id")?, &due).await?;
    }
    Ok(())
}
