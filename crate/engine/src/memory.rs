//! The engine's allocator: dlmalloc over a break pointer.
//!
//! The break only rises, and asks for memory only when the instance has not grown that far yet:
//! a run sees the same addresses whether it is the first of its instance or the thousandth.
//! A refused allocation ends the run; no caller ever sees a null.

use crate::stop;
use belljar_protocol::Class;
use core::arch::wasm32::{memory_grow, memory_size};
use dlmalloc::{Allocator, Dlmalloc};
use std::{
    alloc::{GlobalAlloc, Layout},
    cell::{Cell, UnsafeCell},
};

const PAGE: usize = 64 << 10;
/// What composing the outcome of an ended run may take beyond the limit.
const RESERVE: u64 = 64 << 20;

struct Heap {
    allocator: UnsafeCell<Dlmalloc<Break>>,
}

// SAFETY: the engine has one thread.
unsafe impl Sync for Heap {}

#[global_allocator]
static HEAP: Heap = Heap { allocator: UnsafeCell::new(Dlmalloc::new_with_allocator(Break)) };

struct Counters {
    /// The end of the heap; 0 before the first allocation.
    end: Cell<usize>,
    /// Where the image ends and the run's own memory begins.
    start: Cell<usize>,
    limit: Cell<u64>,
    /// What an ended run had used.
    peak: Cell<Option<u64>>,
}

// SAFETY: the engine has one thread.
unsafe impl Sync for Counters {}

static COUNTERS: Counters =
    Counters { end: Cell::new(0), start: Cell::new(0), limit: Cell::new(u64::MAX), peak: Cell::new(None) };

/// Counts from here, up to `limit` bytes.
pub(crate) fn start(limit: u64) {
    COUNTERS.start.set(COUNTERS.end.get());
    COUNTERS.limit.set(limit);
}

/// Memory that the run has taken from the break: its peak, since the break only rises.
pub(crate) fn used() -> u64 {
    COUNTERS.peak.get().unwrap_or_else(|| (COUNTERS.end.get() - COUNTERS.start.get()) as u64)
}

/// Lets an ended run compose its outcome.
pub(crate) fn start_reserve() {
    COUNTERS.peak.set(Some(used()));
    COUNTERS.limit.set(COUNTERS.limit.get().saturating_add(RESERVE));
}

struct Break;

// SAFETY: hands out each address once, aligned to pages.
unsafe impl Allocator for Break {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        const REFUSED: (*mut u8, usize, u32) = (std::ptr::null_mut(), 0, 0);
        if COUNTERS.end.get() == 0 {
            COUNTERS.end.set(memory_size(0) * PAGE);
        }
        let begin = COUNTERS.end.get();
        let Some(size) = size.checked_next_multiple_of(PAGE) else { return REFUSED };
        let Some(end) = begin.checked_add(size) else { return REFUSED };
        if (end - COUNTERS.start.get()) as u64 > COUNTERS.limit.get() {
            return REFUSED;
        }
        let missing = (end / PAGE).saturating_sub(memory_size(0));
        if missing > 0 && memory_grow(0, missing) == usize::MAX {
            return REFUSED;
        }
        COUNTERS.end.set(end);
        (begin as *mut u8, size, 0)
    }

    fn remap(&self, _: *mut u8, _: usize, _: usize, _: bool) -> *mut u8 {
        std::ptr::null_mut()
    }

    fn free_part(&self, _: *mut u8, _: usize, _: usize) -> bool {
        false
    }

    fn free(&self, _: *mut u8, _: usize) -> bool {
        false
    }

    fn can_release_part(&self, _: u32) -> bool {
        false
    }

    /// Pages of an earlier run may lie beyond the break.
    fn allocates_zeros(&self) -> bool {
        false
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}

// SAFETY: dlmalloc's own contract; one thread.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises; one thread.
        granted(unsafe { (*self.allocator.get()).malloc(layout.size(), layout.align()) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        granted(unsafe { (*self.allocator.get()).calloc(layout.size(), layout.align()) }, layout.size())
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { (*self.allocator.get()).free(ptr, layout.size(), layout.align()) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: as above.
        granted(
            unsafe { (*self.allocator.get()).realloc(ptr, layout.size(), layout.align(), new_size) },
            new_size,
        )
    }
}

fn granted(ptr: *mut u8, size: usize) -> *mut u8 {
    if ptr.is_null() {
        refuse(size);
    }
    ptr
}

#[cold]
fn refuse(size: usize) -> ! {
    if COUNTERS.peak.get().is_some() {
        // Not even the outcome has room: the host reports the trap.
        core::arch::wasm32::unreachable();
    }
    let limit = COUNTERS.limit.get();
    stop::end(
        Class::Memory,
        format!("the program asked for {size} bytes more than its {limit} bytes of memory allow"),
    )
}
