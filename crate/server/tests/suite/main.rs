//! The server as its clients and its forgers see it: through the router, without a port.

mod api;
mod concurrency;
mod document;
mod files;
mod forger;
mod operating;
mod outcomes;
mod problems;
mod serve;
mod server;
mod session;
mod settings;
mod store;
mod vectors;
