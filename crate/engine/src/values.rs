//! The value boundary: Python objects to canonical CBOR and back, and data formats to objects.
//!
//! Conversion looks at exact types and calls no user code.

mod data;
mod from_cbor;
mod to_cbor;
mod types;

pub(crate) use data::{Unreadable, from_data};
pub(crate) use from_cbor::from_cbor;
pub(crate) use to_cbor::to_cbor;
pub(crate) use types::install;
