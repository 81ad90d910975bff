//! What must hold for any bytes, whoever sends them: one function per kind of input, which panics
//! where it does not hold. `fuzz/` calls them from libFuzzer, `tests/replay.rs` on the corpus.

mod cbor;
mod csv;
mod engine;
mod request;
mod source;
mod token;

pub use self::cbor::cbor;
pub use self::csv::csv;
pub use self::request::request;
pub use self::source::source;
pub use self::token::{receipt, ticket};
