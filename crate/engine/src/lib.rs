//! The guest: a Python that can reach nothing but what it is handed.
//!
//! A turn machine: [`run::load`] takes a source, [`run::call`] calls its function, and both end in
//! an [`Outcome`](belljar_protocol::Outcome), whatever the program does. `abi` wraps it for wasm.

#[cfg(target_arch = "wasm32")]
mod abi;
mod clock;
#[cfg(target_arch = "wasm32")]
mod elementary;
mod entry;
mod extra;
mod facade;
mod fuel;
mod guard;
mod hostcall;
mod image;
#[cfg(target_arch = "wasm32")]
mod memory;
mod output;
mod policy;
mod random;
mod repairs;
mod report;
pub mod run;
mod source;
mod state;
mod stop;
mod values;

#[cfg(not(target_arch = "wasm32"))]
pub use hostcall::set_native_host;
pub use stop::Ended;
