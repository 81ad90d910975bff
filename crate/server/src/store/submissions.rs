use super::{
    Store, StoreError,
    row::{digest, json, number, optional_document, string, text, word},
};
use belljar_protocol::{Class, Difference, Digest, State, Submission};
use sqlx::{AnyConnection, AssertSqlSafe, Row as _, any::AnyRow, query};

/// Which submissions are meant: those that agree with all that is given.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub task: Option<String>,
    /// The session key's thumbprint.
    pub key: Option<String>,
    pub state: Option<State>,
    pub class: Option<Class>,
}

/// A state that a submission has had, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub state: State,
    pub at_ms: u64,
    /// With `mismatch`: where the outcomes part.
    pub difference: Option<Difference>,
    /// For people; may be empty.
    pub detail: String,
}

pub(super) const SUBMISSION: &str =
    "select id, task, state, class, value_sha256, fuel, received_ms from receipt";

impl Store {
    /// At most `limit` submissions, the newest first; those after `before`, the last one of the page
    /// that was read before.
    pub async fn submissions(
        &self,
        filter: &Filter,
        before: Option<&Digest>,
        limit: u32,
    ) -> Result<Vec<Submission>, StoreError> {
        let Filter { task, key, state, class } = filter;
        let wanted = [
            ("task =", task.clone()),
            ("session_key =", key.clone()),
            ("state =", state.map(|state| text(&state))),
            ("class =", class.map(|class| class.as_str().into())),
            ("(received_ms, id) <", before.map(Digest::to_string)),
        ];
        let mut sql = format!("{SUBMISSION} where 1 = 1");
        let mut arguments = Vec::new();
        for (condition, argument) in wanted {
            let Some(argument) = argument else { continue };
            arguments.push(argument);
            let n = arguments.len();
            let value = match condition {
                "(received_ms, id) <" => format!("(select received_ms, id from receipt where id = ${n})"),
                _ => format!("${n}"),
            };
            sql += &format!(" and {condition} {value}");
        }
        sql += &format!(" order by received_ms desc, id desc limit {limit}");
        let query =
            arguments.into_iter().fold(query(AssertSqlSafe(sql)), |query, argument| query.bind(argument));
        let rows = query.fetch_all(&self.database.readers).await?;
        rows.iter().map(read).collect()
    }

    /// The states of a submission, in their order. Empty: there is no such submission.
    pub async fn history(&self, id: &Digest) -> Result<Vec<Event>, StoreError> {
        let rows = query(
            "select -1 as position, 'claimed' as state, received_ms as at_ms, '' as detail, null as difference
             from receipt where id = $1
             union all
             select position, state, at_ms, detail, difference from submission_event where receipt = $1
             order by position",
        )
        .bind(id.to_string())
        .fetch_all(&self.database.readers)
        .await?;
        let event = |row: &AnyRow| {
            Ok(Event {
                state: word(row, "state")?,
                at_ms: number(row, "at_ms")?,
                difference: optional_document(row, "difference")?,
                detail: string(row, "detail")?,
            })
        };
        rows.iter().map(event).collect()
    }

    /// Whether the submission was in `from`; then it is in `to` now, and its history says so.
    pub async fn set_state(
        &self,
        id: &Digest,
        from: State,
        to: State,
        detail: &str,
        now_ms: u64,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.database.begin().await?;
        let done = query("update receipt set state = $3 where id = $1 and state = $2")
            .bind(id.to_string())
            .bind(text(&from))
            .bind(text(&to))
            .execute(&mut *transaction)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let event = Event { state: to, at_ms: now_ms, difference: None, detail: detail.to_owned() };
        note(&mut transaction, id, &event).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Adds to the history of a receipt whose row the transaction has changed: nobody else takes this position.
pub(super) async fn note(
    connection: &mut AnyConnection,
    id: &Digest,
    event: &Event,
) -> Result<(), StoreError> {
    query(
        "insert into submission_event (receipt, position, state, at_ms, difference, detail)
         values ($1, (select count(*) from submission_event where receipt = $1), $2, $3, $4, $5)",
    )
    .bind(id.to_string())
    .bind(text(&event.state))
    .bind(event.at_ms as i64)
    .bind(event.difference.as_ref().map(json).transpose()?)
    .bind(&event.detail)
    .execute(connection)
    .await?;
    Ok(())
}

pub(super) fn read(row: &AnyRow) -> Result<Submission, StoreError> {
    let value_sha256: Option<&str> = row.try_get("value_sha256")?;
    Ok(Submission {
        id: digest(row, "id")?,
        task: string(row, "task")?,
        state: word(row, "state")?,
        class: word(row, "class")?,
        value_sha256: value_sha256.map(str::parse).transpose().map_err(StoreError::broken)?,
        fuel: number(row, "fuel")?,
        received_ms: number(row, "received_ms")?,
    })
}
