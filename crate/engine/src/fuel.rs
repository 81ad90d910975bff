//! The deterministic cost of a run.
//!
//! The forge counts in a wasm global: every function entry and loop header subtracts its cost and
//! calls [`out_of_fuel`] below zero. Fuel is granted in slices; at the end of each the host is
//! asked whether to go on. The sum never depends on the slices, because nothing is charged while
//! a slice is changed.

use std::cell::Cell;

/// A few milliseconds of work: how often the host sees its clock.
const SLICE: u64 = 4_000_000;

thread_local! {
    static LIMIT: Cell<u64> = const { Cell::new(0) };
    /// Fuel granted so far; what is left of it stands in the counter.
    static GRANTED: Cell<u64> = const { Cell::new(0) };
    /// The counter at the moment when counting was suspended.
    static SUSPENDED: Cell<Option<i64>> = const { Cell::new(None) };
}

/// Starts counting from zero.
pub(crate) fn start(limit: u64) {
    let slice = limit.min(SLICE);
    LIMIT.set(limit);
    GRANTED.set(slice);
    counter::set(slice as i64);
}

pub(crate) fn used() -> u64 {
    let left = SUSPENDED.get().unwrap_or_else(counter::get);
    GRANTED.get().saturating_add_signed(left.wrapping_neg())
}

/// Does what costs the program nothing: a trace's own work.
pub(crate) fn uncounted<R>(f: impl FnOnce() -> R) -> R {
    let limit = LIMIT.replace(u64::MAX);
    let (granted, left) = (GRANTED.get(), counter::get());
    let done = f();
    LIMIT.set(limit);
    GRANTED.set(granted);
    counter::set(left);
    done
}

/// Stops counting for good: what comes is ours, not the program's.
pub(crate) fn suspend() {
    if SUSPENDED.get().is_none() {
        SUSPENDED.set(Some(counter::get()));
        counter::set(i64::MAX);
    }
}

/// What the counter goes on with when it has gone below zero to `left`.
#[cfg(target_arch = "wasm32")]
pub(crate) fn next_slice(left: i64) -> i64 {
    use crate::stop;
    use belljar_protocol::Class;

    SUSPENDED.set(Some(left));
    let (used, limit) = (used(), LIMIT.get());
    if used > limit {
        stop::end(Class::Fuel, format_args!("the program used up its {limit} units of fuel"));
    }
    match tick() {
        0 => {}
        2 => stop::end(Class::Cancelled, "the run was stopped"),
        _ => stop::end(Class::Timeout, "the run did not end before its deadline"),
    }
    let granted = (used + SLICE).min(limit);
    GRANTED.set(granted);
    SUSPENDED.set(None);
    granted as i64 - used as i64
}

#[cfg(target_arch = "wasm32")]
use crate::abi::{counter, tick};

/// Natively nothing is metered, and no host holds a clock.
#[cfg(not(target_arch = "wasm32"))]
mod counter {
    use std::cell::Cell;

    thread_local! {
        static COUNTER: Cell<i64> = const { Cell::new(0) };
    }

    pub(super) fn get() -> i64 {
        COUNTER.get()
    }

    pub(super) fn set(value: i64) {
        COUNTER.set(value);
    }
}
