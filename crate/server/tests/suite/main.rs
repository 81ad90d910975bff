//! The server as its clients and its forgers see it: through the router, without a port.

mod api;
mod audits;
mod browser;
mod concurrency;
mod files;
mod forger;
mod outcomes;
mod postgres;
mod problems;
mod serve;
mod server;
mod session;
mod store;
