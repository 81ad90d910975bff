use super::{Fault, StoreError, database::Database};
use sqlx::AnyConnection;
use std::fmt;
use tokio::sync::{mpsc, oneshot};

/// Writes of one transaction at the most, and as many may wait for the next.
const WRITES: usize = 256;

/// Something that is written on its own, or with others of its kind.
pub(super) trait Write: Send + Sync + 'static {
    /// Everywhere writes are done in the order of this: no two servers wait for each other in a ring.
    fn order(&self) -> String;

    /// Whether it was there to be done.
    fn write(&self, connection: &mut AnyConnection) -> impl Future<Output = Result<bool, StoreError>> + Send;
}

/// Group commit: writes that wait at the same time share a transaction, and so one flush of the
/// disk. A batch is what has come while the one before was written; nobody waits for it to fill.
pub(super) struct Batches<W>(mpsc::Sender<Waiting<W>>);

struct Waiting<W> {
    write: W,
    answer: oneshot::Sender<Result<bool, StoreError>>,
}

impl<W: Write> Batches<W> {
    /// The writer lives as long as there is somebody to write for.
    pub(super) fn start(database: Database) -> Self {
        let (sender, receiver) = mpsc::channel(WRITES);
        tokio::spawn(write(database, receiver));
        Self(sender)
    }

    /// By the time of the answer it is on disk.
    pub(super) async fn write(&self, write: W) -> Result<bool, StoreError> {
        let gone = |_| StoreError::new(Fault::Unavailable, "the writer has ended");
        let (answer, answered) = oneshot::channel();
        self.0.send(Waiting { write, answer }).await.map_err(|_| gone(()))?;
        answered.await.map_err(|_| gone(()))?
    }
}

impl<W> Clone for Batches<W> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<W> fmt::Debug for Batches<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Batches").finish_non_exhaustive()
    }
}

async fn write<W: Write>(database: Database, mut receiver: mpsc::Receiver<Waiting<W>>) {
    let mut batch = Vec::with_capacity(WRITES);
    while receiver.recv_many(&mut batch, WRITES).await > 0 {
        batch.sort_by_cached_key(|waiting| waiting.write.order());
        match commit(&database, &batch).await {
            Ok(new) => answer(batch.drain(..), new.into_iter().map(Ok)),
            // One of them broke a rule and undid them all: each by itself.
            Err(error) if matches!(error.fault(), Fault::Broken | Fault::Text) && batch.len() > 1 => {
                for one in batch.drain(..) {
                    let alone = commit(&database, std::slice::from_ref(&one)).await;
                    answer([one], [alone.map(|new| new[0])]);
                }
            }
            Err(error) => answer(batch.drain(..), std::iter::repeat_with(|| Err(error.clone()))),
        }
    }
}

/// All of them or none: whether each was there to be done.
async fn commit<W: Write>(database: &Database, batch: &[Waiting<W>]) -> Result<Vec<bool>, StoreError> {
    let mut transaction = database.begin().await?;
    let mut new = Vec::with_capacity(batch.len());
    for waiting in batch {
        new.push(waiting.write.write(&mut transaction).await?);
    }
    transaction.commit().await?;
    Ok(new)
}

fn answer<W>(
    batch: impl IntoIterator<Item = Waiting<W>>,
    answers: impl IntoIterator<Item = Result<bool, StoreError>>,
) {
    for (waiting, answer) in batch.into_iter().zip(answers) {
        // Whoever has gone away finds it done when they come again.
        _ = waiting.answer.send(answer);
    }
}
