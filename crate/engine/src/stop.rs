//! Ends a run from wherever it is.

use crate::state::{self, With as _};
use belljar_protocol::{Class, Location, Outcome};

/// A run that was ended from inside, on native builds: the payload of the unwinding.
#[derive(Debug)]
pub struct Ended(pub Outcome);

/// Ends the run in `class`: composes the outcome, leaves it where the host finds it, and traps.
/// Nothing of the instance is used afterwards.
pub(crate) fn end(class: Class, message: impl Into<String>) -> ! {
    crate::fuel::suspend();
    lift_limits();
    let location = where_stopped();
    leave(state::outcome(class).with_message(kind(class), message).with_location(location))
}

/// The user's frame that is running, read from the interpreter's own frames.
pub(crate) fn where_stopped() -> Option<Location> {
    let filename = state::with_stopped(|state| state.filename.clone());
    crate::report::user_frame(&filename)
}

fn kind(class: Class) -> &'static str {
    match class {
        Class::Fuel => "FuelLimit",
        Class::Timeout => "Deadline",
        Class::Cancelled => "Cancelled",
        Class::Memory => "MemoryLimit",
        Class::Recursion => "RecursionLimit",
        Class::Output => "OutputLimit",
        Class::Policy => "PolicyViolation",
        Class::Value => "ValueBoundary",
        Class::Crash => "Crash",
        Class::Ok | Class::Error | Class::Syntax => "Outcome",
    }
}

#[cfg(target_arch = "wasm32")]
use crate::abi::{leave, lift_limits};

#[cfg(not(target_arch = "wasm32"))]
fn leave(outcome: Outcome) -> ! {
    std::panic::panic_any(Ended(outcome))
}

#[cfg(not(target_arch = "wasm32"))]
fn lift_limits() {}
