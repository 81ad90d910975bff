//! The server as its clients and its forgers see it: through the router, without a port.

mod api;
mod backup;
mod client;
mod concurrency;
mod faults;
mod files;
mod forger;
mod outcomes;
mod postgres;
mod problems;
mod process;
mod serve;
mod server;
mod session;
mod store;
mod trial;
