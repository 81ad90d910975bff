use super::{Fault, Receipt, StoreError, database::Database, receipts::insert};
use tokio::sync::{mpsc, oneshot};

/// Receipts of one transaction at the most, and as many may wait for the next.
const RECEIPTS: usize = 256;

/// Group commit: receipts that wait at the same time share a transaction, and so one flush of the
/// disk. A batch is what has come while the one before was written; nobody waits for it to fill.
#[derive(Clone, Debug)]
pub(super) struct Batches(mpsc::Sender<Waiting>);

struct Waiting {
    receipt: Receipt,
    answer: oneshot::Sender<Result<bool, StoreError>>,
}

impl Batches {
    /// The writer lives as long as there is somebody to write for.
    pub(super) fn start(database: Database) -> Self {
        let (sender, receiver) = mpsc::channel(RECEIPTS);
        tokio::spawn(write(database, receiver));
        Self(sender)
    }

    /// Whether neither the receipt nor its ticket was there. By then it is on disk.
    pub(super) async fn insert(&self, receipt: Receipt) -> Result<bool, StoreError> {
        let gone = |_| StoreError::new(Fault::Unavailable, "the writer of receipts has ended");
        let (answer, answered) = oneshot::channel();
        self.0.send(Waiting { receipt, answer }).await.map_err(|_| gone(()))?;
        answered.await.map_err(|_| gone(()))?
    }
}

async fn write(database: Database, mut receiver: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(RECEIPTS);
    while receiver.recv_many(&mut batch, RECEIPTS).await > 0 {
        // In one order everywhere: two servers with the same tickets never wait for each other in a ring.
        batch.sort_by(|a, b| a.receipt.jti.cmp(&b.receipt.jti));
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

/// All of them or none: whether each was new.
async fn commit(database: &Database, batch: &[Waiting]) -> Result<Vec<bool>, StoreError> {
    let mut transaction = database.begin().await?;
    let mut new = Vec::with_capacity(batch.len());
    for waiting in batch {
        new.push(insert(&mut transaction, &waiting.receipt).await?);
    }
    transaction.commit().await?;
    Ok(new)
}

fn answer(
    batch: impl IntoIterator<Item = Waiting>,
    answers: impl IntoIterator<Item = Result<bool, StoreError>>,
) {
    for (waiting, answer) in batch.into_iter().zip(answers) {
        // Whoever has gone away finds the receipt when they send it again.
        _ = waiting.answer.send(answer);
    }
}
