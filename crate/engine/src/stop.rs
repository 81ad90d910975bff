//! Ends a run from wherever it is.

use crate::state::{self, With as _};
use belljar_protocol::{Class, Location, Outcome};
use std::fmt;

/// A run that was ended from inside, on native builds: the payload of the unwinding.
#[derive(Debug)]
pub struct Ended(pub Outcome);

/// Ends the run in `class`: composes the outcome, leaves it where the host finds it, and traps.
/// Nothing of the instance is used afterwards.
///
/// Message and place are put together after the limits have been lifted: a run may be out of memory.
pub(crate) fn end(class: Class, message: impl fmt::Display) -> ! {
    end_at(class, message, crate::report::user_frame)
}

/// [`end`], for a place that is not where the program runs.
pub(crate) fn end_at(
    class: Class,
    message: impl fmt::Display,
    location: impl FnOnce() -> Option<Location>,
) -> ! {
    crate::fuel::suspend();
    lift_limits();
    let outcome = state::outcome(class).with_message(kind(class), message.to_string());
    leave(outcome.with_location(location()))
}

/// Ends a run in which RustPython panicked.
#[cfg(target_arch = "wasm32")]
pub(crate) fn panicked(message: &str, report: String) -> ! {
    if message.starts_with("deadlock: tried to") || message.starts_with("RefCell already") {
        // Where CPython goes on with the half-changed object, RustPython refuses to lock it twice.
        end(Class::Error, "an object was used by code that its own change had called")
    } else if message == "capacity overflow" {
        end(Class::Memory, "the program asked for more memory than there can be")
    } else {
        end(Class::Crash, report)
    }
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
        Class::Error => "RuntimeError",
        Class::Ok | Class::Syntax => "Outcome",
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
