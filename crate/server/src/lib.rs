//! Belljar's server: tasks and their data, session keys, tickets, receipts; and the files of the page.
//!
//! A receipt that is stored here is a claim. Its signature says who reported a result; only an
//! audit, which runs the same bytes again, says what ran.

mod api;
mod app;
mod audit;
mod body;
mod builtin;
mod clock;
mod config;
mod engine;
mod engines;
mod files;
mod headers;
mod jwk;
mod jws;
mod problem;
mod receipt;
mod runner;
mod secret_file;
mod serve;
pub mod store;
mod ticket;
mod ticket_key;

pub use app::app;
pub use audit::{Difference, Record, audit};
pub use clock::Clock;
pub use config::Config;
pub use problem::Code;
pub use serve::serve;
