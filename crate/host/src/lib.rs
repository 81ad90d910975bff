//! Drives an engine instance, whatever runs it.
//!
//! A [`Machine`] is one instance of `engine.wasm` in some runtime; a [`Sandbox`] runs programs on
//! it, one after the other, each on the boot image. The guest is assumed to own its instance:
//! every pointer, length and message that comes from it is checked.

mod lend;
mod machine;
mod output;
mod sandbox;
#[cfg(feature = "wasmtime")]
pub mod wasmtime;

pub use belljar_protocol::Answer;
pub use lend::{Lend, Stream, Tick, answer};
pub use machine::{Machine, Trap, Turn};
pub use output::Watched;
pub use sandbox::{Run, Sandbox, State};
