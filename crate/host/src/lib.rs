//! Drives an engine instance, whatever runs it.
//!
//! A [`Machine`] is one instance of `engine.wasm` in some runtime; a [`Sandbox`] runs programs on
//! it, one after the other, each on the boot image. The guest is assumed to own its instance:
//! every pointer, length and message that comes from it is checked.

mod bucket;
mod equal;
mod lend;
mod machine;
mod message;
mod output;
mod replay;
mod ruled;
mod rules;
mod sandbox;
mod schema;
#[cfg(feature = "wasmtime")]
pub mod wasmtime;

pub use belljar_protocol::Answer;
pub use equal::are_equal;
pub use lend::{Lend, Stream, Tick, answer, encode, none};
pub use machine::{AtOnce, Machine, Trap, Turn, at_once};
pub use message::message;
pub use output::Watched;
pub use replay::{Mismatch, Replay, Transcript};
pub use ruled::Ruled;
pub use rules::Rules;
pub use sandbox::{Run, Sandbox, State};
