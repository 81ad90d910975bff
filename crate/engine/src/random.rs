//! Randomness that is the request's own: xoshiro256** from its seed.

use std::cell::Cell;

thread_local! {
    static STATE: Cell<[u64; 4]> = const { Cell::new([1, 2, 3, 4]) };
}

/// The state from a seed, by SplitMix64 (Blackman and Vigna, 2018).
pub(crate) fn seed(seed: u64) {
    let mut x = seed;
    STATE.set(std::array::from_fn(|_| {
        x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (x ^ x >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }));
}

pub(crate) fn fill(bytes: &mut [u8]) {
    let mut s = STATE.get();
    for chunk in bytes.chunks_mut(8) {
        let word = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        chunk.copy_from_slice(&word.to_le_bytes()[..chunk.len()]);
    }
    STATE.set(s);
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_seed_gives_its_own_bytes_every_time() {
        let bytes = |seed| {
            let mut bytes = [0; 20];
            super::seed(seed);
            super::fill(&mut bytes);
            bytes
        };
        assert_eq!(bytes(7), bytes(7));
        assert_ne!(bytes(7), bytes(8));
    }
}
