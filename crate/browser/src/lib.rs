//! The engine in a web worker: what `www/src/worker.ts` imports.
//!
//! The page compiles both modules and posts them; the worker fetches nothing. See
//! [`Sandbox`] for the one thing that it does.

mod clock;
mod functions;
mod json;
mod lend;
mod machine;
mod sandbox;
mod suspend;
mod value;

pub use functions::functions;
pub use sandbox::{
    CallRequest, LoadRequest, Sandbox, check_host, default_limits, default_policy, host_outcome,
};
pub use value::{decode_value, encode_value};
