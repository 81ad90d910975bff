//! What the guest's rustc finds in place of the system's `getrandom`: the same bytes every time.
//! Not a part of the forge: `guest.rs` compiles it by itself and preloads it.

/// # Safety
/// `bytes` is writable for `length`, as for the function of the system that this stands in for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getrandom(bytes: *mut u8, length: usize, _flags: u32) -> isize {
    // SAFETY: the caller's promise.
    unsafe { bytes.write_bytes(0x5a, length) };
    length as isize
}
