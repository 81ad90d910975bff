//! The server as its clients and its forgers see it: through the router, without a port.

mod api;
mod audits;
mod backup;
mod browser;
mod client;
mod concurrency;
mod document;
mod faults;
mod files;
mod forger;
mod managing;
mod operating;
mod outcomes;
mod postgres;
mod problems;
mod process;
mod serve;
mod server;
mod session;
mod settings;
mod snippets;
mod store;
mod trial;
mod vectors;
