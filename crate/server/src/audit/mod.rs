//! Runs receipts again, and says of each whether it is true.
//!
//! Which receipts: [`draw`] and [`trust`]. How one is run again, and where it differs: [`rerun`],
//! [`transcript`], [`compare`]. Who does it, and when: [`queue`] and [`worker`]. What others may rely on:
//! [`statement`].

mod compare;
mod draw;
mod queue;
mod rerun;
mod statement;
mod transcript;
mod trust;
mod worker;

pub(crate) use draw::Draw;
pub(crate) use statement::statement;
pub use trust::Record;
pub(crate) use trust::share;

use crate::{Config, engines::Engines, runner::Runner};
use queue::Queue;
use std::{num::NonZero, thread::available_parallelism};
use tokio::sync::watch;
use worker::Auditor;

/// Makes audits, as any number of processes may, until it is told to stop; then finishes what it has begun.
pub async fn audit(config: &Config, stopped: watch::Receiver<bool>) -> anyhow::Result<()> {
    let store = config.open_store().await?;
    let queue = Queue::open(&config.database()).await?;
    let threads = NonZero::new(config.audit_threads).map_or_else(available_parallelism, Ok)?;
    let runner = Runner::start(threads, threads.get())?;
    let engines = Engines::new(store.clone()).into();
    Auditor { store, engines, runner, clock: config.clock.clone() }.work(queue, stopped).await
}
