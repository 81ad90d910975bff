use serde::{Deserialize, Serialize};

/// What one run may use. A limit ends the run in the outcome of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Limits {
    /// Deterministic cost in engine instructions, 1 to 2^53 - 1; ends in `fuel`.
    pub fuel: u64,
    /// Peak of the engine's heap above the boot image, in bytes, up to 2 GiB; ends in `memory`.
    pub memory_bytes: u64,
    /// Nested Python calls, 1 to 1,000; beyond it the program gets a `RecursionError`, and ends in
    /// `recursion` if it does not handle it.
    pub recursion: u32,
    /// Standard output and error together, in bytes; ends in `output`.
    pub output_bytes: u64,
    /// Size of the canonical value, in bytes; ends in `value`.
    pub value_bytes: u64,
    /// Wall-clock time from the moment user code starts, in milliseconds; ends in `timeout`.
    /// The host holds it: it never changes what a run that ends in time gives.
    pub deadline_ms: u32,
}

impl Limits {
    /// The engine addresses 4 GiB at the most; half of it is left to image, stack and copies.
    pub const MAX_MEMORY_BYTES: u64 = 2 << 30;
    pub const MAX_RECURSION: u32 = 1_000;
}

impl Default for Limits {
    /// About ten seconds of a laptop's time, 256 MiB, 1,000 nested calls, 1 MiB of output, 16 MiB of value.
    fn default() -> Self {
        Self {
            fuel: 20_000_000_000,
            memory_bytes: 256 << 20,
            recursion: Self::MAX_RECURSION,
            output_bytes: 1 << 20,
            value_bytes: 16 << 20,
            deadline_ms: 10_000,
        }
    }
}
