//! Runs receipts again, and says of each whether it is true.
//!
//! Which receipts: [`draw`] and [`trust`]. How one is run again, and where it differs: [`rerun`],
//! [`transcript`], [`compare`]. Who does it, and when: [`queue`] and [`worker`]. What others may rely on:
//! [`statement`].

mod compare;
mod draw;
mod queue;
mod rerun;
mod transcript;
mod trust;
mod worker;

pub use compare::Difference;
pub(crate) use draw::Draw;
pub use trust::Record;
pub(crate) use trust::share;

use crate::{Config, app::App, engines::Engines, runner::Runner};
use queue::Queue;
use std::num::NonZero;
use tokio::sync::watch;
use worker::Auditor;

/// Makes audits, as any number of processes may, until it is told to stop; then finishes what it has begun.
pub async fn audit(config: &Config, stopped: watch::Receiver<bool>) -> anyhow::Result<()> {
    let store = App::open_store(config).await?;
    let queue = Queue::open(&config.database()).await?;
    let threads = NonZero::new(config.audit_threads).unwrap_or(NonZero::<usize>::MIN);
    let runner = Runner::start(threads, threads.get())?;
    let engines = Engines::new(store.clone()).into();
    Auditor { store, engines, runner, clock: config.clock.clone() }.work(queue, stopped).await
}
