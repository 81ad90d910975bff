//! What one run has said and used so far. It starts empty in the image.

use crate::output::Output;
use belljar_protocol::{
    Class, Effect, Exception, Exchange, ExtraModule, HostFunction, Limits, Location, Outcome, Peaks, Policy,
    Trace, Usage, Violation,
};
use serde_bytes::ByteBuf;
use std::cell::RefCell;

#[derive(Default)]
pub(crate) struct State {
    pub(crate) filename: String,
    pub(crate) modules: Vec<ExtraModule>,
    pub(crate) policy: Policy,
    pub(crate) limits: Limits,
    pub(crate) output: Output,
    pub(crate) violations: Vec<Violation>,
    pub(crate) effects: Vec<Effect>,
    pub(crate) transcript: Vec<Exchange>,
    pub(crate) host: Vec<HostFunction>,
    /// Calls so far of each entry of `host`.
    pub(crate) host_calls: Vec<u32>,
    /// What the run has used, where it is to tell.
    pub(crate) trace: Option<Trace>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

pub(crate) fn with<R>(f: impl FnOnce(&mut State) -> R) -> R {
    STATE.with_borrow_mut(f)
}

/// Like [`with`], for a run that is being ended: a borrow that it interrupted never resumes.
pub(crate) fn with_stopped<R>(f: impl FnOnce(&mut State) -> R) -> R {
    // SAFETY: one thread, and whoever holds a borrow never runs again.
    STATE.with(|state| f(unsafe { &mut *state.as_ptr() }))
}

pub(crate) fn reset(state: State) {
    STATE.replace(state);
}

/// The outcome of what has happened so far; a later call of the same program starts a new record.
pub(crate) fn outcome(class: Class) -> Outcome {
    with_stopped(|state| {
        let (stdout, stderr) = state.output.streams();
        let usage = Usage {
            fuel: crate::fuel::used().min(state.limits.fuel),
            memory_bytes: memory_peak(),
            output_bytes: (stdout.len() + stderr.len()) as u64,
        };
        Outcome {
            class,
            value: None,
            usage,
            trace: state.trace.as_ref().map(|trace| traced(trace, usage)),
            stdout,
            stderr,
            error: None,
            stopped_at: None,
            violations: std::mem::take(&mut state.violations),
            effects: std::mem::take(&mut state.effects),
            transcript: std::mem::take(&mut state.transcript),
        }
    })
}

fn traced(trace: &Trace, usage: Usage) -> Trace {
    let peaks = Peaks {
        fuel: usage.fuel,
        memory_bytes: usage.memory_bytes,
        output_bytes: usage.output_bytes,
        ..trace.peaks
    };
    Trace { peaks, ..trace.clone() }
}

/// What a successful load answers: nothing of the run is taken, it goes on with the call.
pub(crate) fn loaded() -> Outcome {
    Outcome { usage: Usage { fuel: crate::fuel::used(), ..Usage::default() }, ..Outcome::empty(Class::Ok) }
}

/// Additions to an outcome, in reading order.
pub(crate) trait With: Sized {
    fn with_value(self, canonical: Vec<u8>) -> Self;
    fn with_error(self, error: Exception) -> Self;
    fn with_message(self, kind: &str, message: impl Into<String>) -> Self;
    fn with_location(self, location: Option<Location>) -> Self;
}

impl With for Outcome {
    fn with_value(mut self, canonical: Vec<u8>) -> Self {
        if let Some(trace) = &mut self.trace {
            trace.peaks.value_bytes = trace.peaks.value_bytes.max(canonical.len() as u64);
        }
        self.value = Some(ByteBuf::from(canonical));
        self
    }

    fn with_error(mut self, error: Exception) -> Self {
        self.error = Some(error);
        self
    }

    fn with_message(self, kind: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let rendered = format!("{kind}: {message}\n");
        self.with_error(Exception { kind: kind.to_owned(), message, frames: Vec::new(), rendered })
    }

    fn with_location(mut self, location: Option<Location>) -> Self {
        self.stopped_at = location;
        self
    }
}

#[cfg(target_arch = "wasm32")]
fn memory_peak() -> u64 {
    crate::memory::used()
}

/// Natively the allocator is the system's; only the wasm build counts.
#[cfg(not(target_arch = "wasm32"))]
fn memory_peak() -> u64 {
    0
}
