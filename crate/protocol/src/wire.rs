//! CBOR messages between a host and the engine.

use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// A message that does not have the expected shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireError(String);

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "malformed message: {}", self.0)
    }
}

impl std::error::Error for WireError {}

pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(message, &mut bytes).expect("a message of ours is always encodable");
    bytes
}

/// Trailing bytes are an error: a message is exactly its bytes.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    let mut rest = bytes;
    let message = ciborium::from_reader(&mut rest).map_err(|e| WireError(e.to_string()))?;
    if rest.is_empty() { Ok(message) } else { Err(WireError(format!("{} bytes after its end", rest.len()))) }
}
