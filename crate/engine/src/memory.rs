//! The engine's allocator: dlmalloc over a break pointer.
//!
//! The break only rises, and asks for memory only when the instance has not grown that far yet:
//! a run sees the same addresses whether it is the first of its instance or the thousandth.
//! A run has a heap of its own, above the image's: what it takes is counted from zero, and what
//! the image holds is never given back. A refused allocation ends the run; no caller sees a null.

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

/// The image's heap and the run's. One thread, and never both at once.
struct Heap {
    image: UnsafeCell<Dlmalloc<Break>>,
    run: UnsafeCell<Dlmalloc<Break>>,
    /// The end of both; 0 before the first allocation.
    end: Cell<usize>,
    /// Where the image ends and the run's own memory begins; 0 while the image is made.
    start: Cell<usize>,
    limit: Cell<u64>,
    /// What an ended run had used.
    peak: Cell<Option<u64>>,
}

// SAFETY: the engine has one thread.
unsafe impl Sync for Heap {}

#[global_allocator]
static HEAP: Heap = Heap {
    image: UnsafeCell::new(Dlmalloc::new_with_allocator(Break)),
    run: UnsafeCell::new(Dlmalloc::new_with_allocator(Break)),
    end: Cell::new(0),
    start: Cell::new(0),
    limit: Cell::new(u64::MAX),
    peak: Cell::new(None),
};

/// The image is complete: what comes is a run's.
pub(crate) fn close_image() {
    HEAP.start.set(HEAP.end.get());
}

/// Lets the run take up to `limit` bytes.
pub(crate) fn start(limit: u64) {
    HEAP.limit.set(limit);
}

/// Memory that the run has taken from the break: its peak, since the break only rises.
pub(crate) fn used() -> u64 {
    HEAP.peak.get().unwrap_or_else(|| (HEAP.end.get() - HEAP.start.get()) as u64)
}

/// Lets an ended run compose its outcome.
pub(crate) fn start_reserve() {
    HEAP.peak.set(Some(used()));
    HEAP.limit.set(HEAP.limit.get().saturating_add(RESERVE));
}

struct Break;

// SAFETY: hands out each address once, aligned to pages.
unsafe impl Allocator for Break {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        const REFUSED: (*mut u8, usize, u32) = (std::ptr::null_mut(), 0, 0);
        if HEAP.end.get() == 0 {
            HEAP.end.set(memory_size(0) * PAGE);
        }
        let begin = HEAP.end.get();
        let Some(size) = size.checked_next_multiple_of(PAGE) else { return REFUSED };
        let Some(end) = begin.checked_add(size) else { return REFUSED };
        if (end - HEAP.start.get()) as u64 > HEAP.limit.get() {
            return REFUSED;
        }
        let missing = (end / PAGE).saturating_sub(memory_size(0));
        if missing > 0 && memory_grow(0, missing) == usize::MAX {
            return REFUSED;
        }
        HEAP.end.set(end);
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

impl Heap {
    fn makes_image(&self) -> bool {
        self.start.get() == 0
    }

    fn is_image(&self, ptr: *mut u8) -> bool {
        (ptr as usize) < self.start.get()
    }

    #[expect(clippy::mut_from_ref, reason = "one thread, and no call of dlmalloc calls another")]
    fn allocator(&self) -> &mut Dlmalloc<Break> {
        let allocator = if self.makes_image() { &self.image } else { &self.run };
        // SAFETY: as the reason above.
        unsafe { &mut *allocator.get() }
    }
}

// SAFETY: dlmalloc's own contract, with the image's blocks left where they are.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        granted(unsafe { self.allocator().malloc(layout.size(), layout.align()) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        granted(unsafe { self.allocator().calloc(layout.size(), layout.align()) }, layout.size())
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        if self.is_image(ptr) {
            return;
        }
        if self.makes_image() {
            // Zeros take no room in the engine's file.
            // SAFETY: the block is the caller's until it is freed.
            unsafe { ptr.write_bytes(0, layout.size()) };
        }
        // SAFETY: as the caller promises.
        unsafe { self.allocator().free(ptr, layout.size(), layout.align()) }
    }

    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if !self.makes_image() && !self.is_image(ptr) {
            // SAFETY: as the caller promises.
            let ptr = unsafe { self.allocator().realloc(ptr, layout.size(), layout.align(), new_size) };
            return granted(ptr, new_size);
        }
        // SAFETY: both blocks hold the smaller of the two sizes.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            new.copy_from_nonoverlapping(ptr, layout.size().min(new_size));
            self.dealloc(ptr, layout);
            new
        }
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
    if HEAP.peak.get().is_some() {
        // Not even the outcome has room: the host reports the trap.
        core::arch::wasm32::unreachable();
    }
    let limit = HEAP.limit.get();
    stop::end(
        Class::Memory,
        format_args!("the program asked for {size} bytes more than its {limit} bytes of memory allow"),
    )
}
