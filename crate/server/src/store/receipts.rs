use super::{
    Event, Store, StoreError,
    row::{document, json, source, string, text},
    submissions::{self, SUBMISSION, note},
};
use belljar_protocol::{Digest, ReceiptClaims, State, Submission};
use sqlx::{AnyConnection, Row as _, any::AnyRow, query};

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
    /// The same receipt was here: its submission as it is now.
    Again(Submission),
    /// Another receipt has used the ticket.
    TicketUsed,
}

impl Store {
    /// Stores the receipt and uses up its ticket, or does neither.
    pub async fn put_receipt(&self, new: Receipt) -> Result<Stored, StoreError> {
        let id = new.submission.id;
        if self.batches.insert(new).await? {
            return Ok(Stored::New);
        }
        // Either the identifier or the ticket was there.
        Ok(self.submission(&id).await?.map_or(Stored::TicketUsed, Stored::Again))
    }

    pub async fn submission(&self, id: &Digest) -> Result<Option<Submission>, StoreError> {
        let row = query(sqlx::AssertSqlSafe(format!("{SUBMISSION} where id = $1")))
            .bind(id.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(submissions::read).transpose()
    }

    /// What an audit needs: the receipt with its bodies.
    pub async fn receipt(&self, id: &Digest) -> Result<Option<Receipt>, StoreError> {
        let row = query("select * from receipt where id = $1")
            .bind(id.to_string())
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(read).transpose()
    }
}

/// Whether neither the receipt nor its ticket was there.
pub(super) async fn insert(connection: &mut AnyConnection, new: &Receipt) -> Result<bool, StoreError> {
    let Submission { id, task, state, class, value_sha256, fuel, received_ms } = &new.submission;
    let done = query(
        "insert into receipt (id, jti, session_key, task, state, class, value_sha256, fuel, received_ms,
             compact, claims, source, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing",
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
    .bind(new.source.as_bytes())
    .bind(new.outcome.as_slice())
    .execute(&mut *connection)
    .await?;
    let new = done.rows_affected() == 1;
    if new && *state != State::Claimed {
        let drawn = Event { state: *state, at_ms: *received_ms, difference: None, detail: String::new() };
        note(connection, id, &drawn).await?;
    }
    Ok(new)
}

fn read(row: &AnyRow) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        submission: submissions::read(row)?,
        jti: string(row, "jti")?,
        key: string(row, "session_key")?,
        receipt: string(row, "compact")?,
        claims: document(row, "claims")?,
        source: source(row, "source")?,
        outcome: row.try_get("outcome")?,
    })
}
