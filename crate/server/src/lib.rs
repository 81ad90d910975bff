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
pub mod config;
mod cors;
mod doctor;
mod engine;
mod engines;
mod files;
mod headers;
mod jwk;
mod jws;
mod log;
mod observe;
mod openapi;
mod permission;
mod problem;
mod proof;
mod rate;
mod receipt;
mod reference;
mod runner;
mod secret_file;
mod serve;
pub mod store;
mod ticket;
mod ticket_keys;
mod verify;

pub use app::app;
pub use audit::{Record, audit};
pub use clock::Clock;
pub use config::Config;
pub use doctor::{Finding, Health, examine};
pub use openapi::openapi;
pub use problem::Code;
pub use serve::{serve, serve_audits};
pub use ticket_keys::create_ticket_key;
pub use verify::{Refusal, Verified, verify_receipt, verify_ticket};
