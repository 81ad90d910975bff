//! The engine's face towards its host: two imports, a handful of exports, plain memory.
//!
//! A message is a pointer and a length. `load` and `call` answer with both packed into an i64
//! (pointer high). A run that is ended from inside traps instead, with its outcome in `status`.

use crate::{fuel, memory, run, stop};
use belljar_protocol::{Class, Outcome, wire};
use std::cell::UnsafeCell;

#[link(wasm_import_module = "belljar")]
unsafe extern "C" {
    /// The end of a slice: 0 goes on, 1 ends in `timeout`, 2 in `cancelled`.
    #[link_name = "tick"]
    fn host_tick() -> u32;
    /// A call of a host function: a message in, a message out (allocated with `alloc`), packed.
    #[link_name = "call"]
    fn host_call(ptr: *const u8, len: usize) -> u64;
}

// Resolved by the forge, which turns them into accesses of its two counters.
#[link(wasm_import_module = "belljar_forge")]
unsafe extern "C" {
    fn fuel_get() -> i64;
    fn fuel_set(value: i64);
    fn height_reset();
}

/// What the host can read at any moment, as pointers and lengths, zero when there is nothing: the
/// outcome of a run that trapped, the text that the program has written so far, and the ends of its
/// pieces (in words).
#[repr(C)]
struct Status(UnsafeCell<[usize; 6]>);

// SAFETY: the engine has one thread.
unsafe impl Sync for Status {}

#[unsafe(no_mangle)]
static status: Status = Status(UnsafeCell::new([0; 6]));

/// Brings the interpreter up. Runs once, when the engine is built.
#[unsafe(no_mangle)]
extern "C" fn boot() {
    std::panic::set_hook(Box::new(|info| {
        stop::panicked(info.payload_as_str().unwrap_or_default(), info.to_string())
    }));
    crate::image::boot();
    memory::close_image();
}

/// Room for a message of the host.
#[unsafe(no_mangle)]
extern "C" fn alloc(len: usize) -> *mut u8 {
    Box::leak(vec![0u8; len].into_boxed_slice()).as_mut_ptr()
}

/// # Safety
/// `ptr` and `len` are those of one message in memory from [`alloc`].
#[unsafe(no_mangle)]
unsafe extern "C" fn load(ptr: *mut u8, len: usize) -> u64 {
    // SAFETY: the caller's promise.
    pack(run::load_message(unsafe { take(ptr, len) }))
}

/// # Safety
/// As for [`load`].
#[unsafe(no_mangle)]
unsafe extern "C" fn call(ptr: *mut u8, len: usize) -> u64 {
    // SAFETY: the caller's promise.
    pack(run::call_message(unsafe { take(ptr, len) }))
}

/// The forge calls this where the fuel counter has gone below zero. It is the one function that
/// is not metered: it takes the counter before anything else and gives it back last, so that
/// the number of slices leaves no mark on the sum.
#[unsafe(no_mangle)]
extern "C" fn out_of_fuel() {
    // SAFETY: accesses of a global.
    unsafe {
        let left = fuel_get();
        fuel_set(i64::MAX);
        let next = fuel::next_slice(left);
        fuel_set(next);
    }
}

/// The forge calls this where the native stack is as high as every host bears.
#[unsafe(no_mangle)]
extern "C" fn out_of_stack() {
    // What ends the run counts its stack too; above the sum it would come back here for ever.
    // SAFETY: sets a counter; the host's stack has room to spare above the limit.
    unsafe { height_reset() };
    stop::end(Class::Recursion, "the program recursed too deeply");
}

pub(crate) fn tick() -> u32 {
    // SAFETY: the import takes and touches nothing.
    unsafe { host_tick() }
}

pub(crate) fn call_host(message: &[u8]) -> Vec<u8> {
    // SAFETY: the host reads the message and answers with one of its own, made with `alloc`.
    unsafe {
        let packed = host_call(message.as_ptr(), message.len());
        take((packed >> 32) as usize as *mut u8, packed as u32 as usize)
    }
}

/// Leaves the outcome of an ended run for the host, and traps.
pub(crate) fn leave(outcome: Outcome) -> ! {
    let message = wire::encode(&outcome).leak();
    // SAFETY: one thread; nothing reads it before the trap.
    unsafe { (&mut *status.0.get())[..2].copy_from_slice(&[message.as_ptr() as usize, message.len()]) };
    core::arch::wasm32::unreachable()
}

/// Shows the host what the program has written so far.
pub(crate) fn publish(text: &[u8], ends: &[u32]) {
    let shown = [text.as_ptr() as usize, text.len(), ends.as_ptr() as usize, ends.len()];
    // SAFETY: one thread; the host reads while the engine waits for it.
    unsafe { (&mut *status.0.get())[2..].copy_from_slice(&shown) };
}

/// Room to compose the outcome of a run that has used up its own.
pub(crate) fn lift_limits() {
    memory::start_reserve();
    // SAFETY: sets a counter; the host's stack has room to spare above the limit.
    unsafe { height_reset() };
}

pub(crate) mod counter {
    pub(crate) fn get() -> i64 {
        // SAFETY: reads a global.
        unsafe { super::fuel_get() }
    }

    pub(crate) fn set(value: i64) {
        // SAFETY: writes a global.
        unsafe { super::fuel_set(value) }
    }
}

unsafe fn take(ptr: *mut u8, len: usize) -> Vec<u8> {
    // SAFETY: a leaked box of `len` bytes from `alloc`.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(ptr, len)) }.into_vec()
}

fn pack(message: Vec<u8>) -> u64 {
    let message = message.leak();
    (message.as_ptr() as u64) << 32 | message.len() as u64
}

/// Whatever asks for randomness gets the run's own.
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(dest: *mut u8, len: usize) -> Result<(), getrandom::Error> {
    // SAFETY: getrandom hands over `len` writable bytes.
    crate::random::fill(unsafe {
        dest.write_bytes(0, len);
        std::slice::from_raw_parts_mut(dest, len)
    });
    Ok(())
}
