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

pub use compare::Difference;
pub(crate) use draw::Draw;
pub(crate) use queue::Queue;
pub(crate) use statement::statement;
pub use trust::Record;
pub(crate) use trust::share;
pub(crate) use worker::Auditor;
