//! Takes audits from the queue and brings each to a verdict.

use super::{
    queue::{Job, Queue},
    rerun::{Evidence, Verdict, rerun},
};
use crate::{
    Clock,
    engines::Engines,
    jws,
    runner::Runner,
    store::{Event, Store},
};
use anyhow::{Context as _, anyhow};
use apalis::prelude::{
    Attempt, BackendExt as _, Data, RetryAfterError, WorkerBuilder, WorkerBuilderExt as _,
};
use belljar_protocol::{Digest, State, TicketClaims};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, time::sleep};
use tracing::{info, warn};

/// How often an audit that comes to no verdict is tried.
pub(super) const ATTEMPTS: usize = 5;

/// Before the second attempt; twice as long before each further one.
const PAUSE: Duration = Duration::from_millis(500);

/// How often the queue is filled when nobody says that there is something to put in.
const INTERVAL: Duration = Duration::from_millis(500);

/// How often the queue is asked for more when it had nothing.
const POLL: Duration = Duration::from_millis(200);

/// What an audit works with.
#[derive(Clone)]
pub(crate) struct Auditor {
    pub(crate) store: Store,
    pub(crate) engines: Arc<Engines>,
    pub(crate) runner: Runner,
    pub(crate) clock: Clock,
}

impl Auditor {
    /// Makes audits until it is told to stop, then finishes those that it has begun.
    pub(crate) async fn work(self, queue: Queue, mut stopped: watch::Receiver<bool>) -> anyhow::Result<()> {
        let name = format!("audit-{}", crate::ticket_keys::random_id());
        let filling = tokio::spawn(fill(queue.clone(), self.clone(), stopped.clone()));
        let stop = async move {
            _ = stopped.wait_for(|stop| *stop).await;
            Ok::<_, std::io::Error>(())
        };
        macro_rules! run {
            ($storage:expr) => {
                WorkerBuilder::new(name)
                    .backend($storage.poll_with_interval(POLL))
                    .concurrency(self.runner.threads())
                    .data(self)
                    .build(audit)
                    .run_until(stop)
                    .await
            };
        }
        let ended = match queue {
            Queue::Sqlite(storage) => run!(storage),
            Queue::Postgres(storage) => run!(storage),
        };
        filling.abort();
        ended.context("the audit worker failed")
    }

    /// Brings one receipt to a verdict, if it still waits for one.
    async fn settle(&self, receipt: &Digest) -> anyhow::Result<()> {
        let Some(evidence) = self.evidence(receipt).await? else { return Ok(()) };
        let engine = self.engines.open(&evidence.ticket.engine_sha256).await?;
        let verdict = rerun(&self.runner, engine, evidence).await?;
        self.end(receipt, verdict).await
    }

    async fn end(&self, receipt: &Digest, verdict: Verdict) -> anyhow::Result<()> {
        let (state, difference, detail) = match verdict {
            Verdict::Verified => (State::Verified, None, String::new()),
            Verdict::Mismatch(difference) => {
                let detail = difference.to_string();
                (State::Mismatch, Some(difference), detail)
            }
            Verdict::Unresolved(why) => (State::Unresolved, None, why),
        };
        let event = Event { state, at_ms: self.clock.now_ms(), difference, detail };
        if self.store.settle(receipt, &event).await? {
            info!(?state, "audited");
        }
        Ok(())
    }

    /// `None`: somebody else has settled it.
    async fn evidence(&self, id: &Digest) -> anyhow::Result<Option<Evidence>> {
        let receipt = self.store.receipt(id).await?.context("the receipt is not in the store")?;
        if receipt.submission.state != State::Queued {
            return Ok(None);
        }
        let ticket = jws::stored_claims(&receipt.claims.ticket);
        let ticket: TicketClaims = ticket.context("its ticket is of an older version")?;
        let task = self.store.task_version(&ticket.task_sha256).await?;
        let task = task.with_context(|| format!("the store has no task version {}", ticket.task_sha256))?;
        let data = self.store.all_data(&ticket.data_sha256).await?;
        let data = data.with_context(|| format!("the store has no data {}", ticket.data_sha256))?;
        Ok(Some(Evidence { ticket, task, source: receipt.source, data, outcome: receipt.outcome }))
    }
}

/// What apalis calls for each job.
async fn audit(job: Job, attempt: Attempt, auditor: Data<Auditor>) -> Result<(), RetryAfterError> {
    let Err(error) = auditor.settle(&job.receipt).await else { return Ok(()) };
    warn!("attempt {} at an audit failed: {error:#}", attempt.current());
    let error = if attempt.current() < ATTEMPTS {
        error
    } else {
        let detail = format!("{ATTEMPTS} attempts failed; the last one: {error:#}");
        match auditor.end(&job.receipt, Verdict::Unresolved(detail)).await {
            Ok(()) => return Ok(()),
            Err(error) => error,
        }
    };
    // The queue would hand it out again at once.
    sleep(PAUSE * 2u32.pow(attempt.current().saturating_sub(1) as u32)).await;
    Err(RetryAfterError::new(anyhow!(error), Duration::ZERO))
}

async fn fill(mut queue: Queue, auditor: Auditor, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        if let Err(error) = queue.fill(&auditor.store, auditor.clock.now_ms()).await {
            warn!("the queue of audits could not be filled: {error:#}");
        }
        _ = tokio::time::timeout(INTERVAL, stopped.changed()).await;
    }
}
