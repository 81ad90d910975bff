//! Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, shortest floats, definite lengths.
//! The writer cannot write anything else; the reader refuses anything else.

mod half;
mod reader;
mod writer;

pub use reader::{CborError, Item, Order, Reader};
pub use writer::Writer;

/// RFC 8949 major types.
pub mod major {
    pub const UNSIGNED: u8 = 0;
    pub const NEGATIVE: u8 = 1;
    pub const BYTES: u8 = 2;
    pub const TEXT: u8 = 3;
    pub const ARRAY: u8 = 4;
    pub const MAP: u8 = 5;
    pub const TAG: u8 = 6;
    pub const SIMPLE: u8 = 7;
}

/// Tags of the values that CBOR has no type for. Numbers as registered with IANA, except for those
/// from 47101 on, which are ours (from the first-come range, unassigned).
pub mod tag {
    /// A moment with its offset from UTC, as text (RFC 8949 §3.4.1).
    pub const DATETIME: u64 = 0;
    /// RFC 8949 §3.4.3
    pub const BIG_UNSIGNED: u64 = 2;
    pub const BIG_NEGATIVE: u64 = 3;
    /// A finite set.
    pub const SET: u64 = 258;
    /// Bytes of a string that holds lone surrogates.
    pub const WTF8: u64 = 273;
    /// An array of real and imaginary part.
    pub const COMPLEX: u64 = 43_000;
    /// A day, as text (RFC 8943).
    pub const DATE: u64 = 1_004;
    pub const TUPLE: u64 = 47_101;
    pub const FROZENSET: u64 = 47_102;
    /// A moment without an offset, as text in the form of [`DATETIME`].
    pub const LOCAL_DATETIME: u64 = 47_103;
    /// A time of day, as ISO 8601 text.
    pub const TIME: u64 = 47_104;
    /// An array of days, seconds and microseconds, of which only the days can be negative.
    pub const TIMEDELTA: u64 = 47_105;
    /// Numbers that are packed as an array of the machine's, and are read as a list.
    pub const LIST: u64 = 47_106;

    /// RFC 8746: the tag of packed numbers, little-endian, by the type code that Python's `array` has
    /// for them.
    pub const ARRAYS: [(char, u64); 10] = [
        ('B', 64),
        ('H', 69),
        ('I', 70),
        ('Q', 71),
        ('b', 72),
        ('h', 77),
        ('i', 78),
        ('q', 79),
        ('f', 85),
        ('d', 86),
    ];

    /// Bytes that a number of this type code takes.
    pub fn item_size(code: char) -> usize {
        match code.to_ascii_lowercase() {
            'b' => 1,
            'h' => 2,
            'i' | 'f' => 4,
            _ => 8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{half::from_half, *};

    fn float(value: f64) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.float(value);
        writer.into_bytes()
    }

    #[test]
    fn every_half_survives() {
        for half in 0..=u16::MAX {
            let value = from_half(half);
            if value.is_nan() {
                assert_eq!(float(value), [0xf9, 0x7e, 0x00]);
                continue;
            }
            let bytes = float(value);
            assert_eq!(bytes, [&[0xf9][..], &half.to_be_bytes()].concat());
            assert_eq!(Reader::new(&bytes).item(), Ok(Item::Float(value)));
        }
    }

    #[test]
    fn floats_take_the_shortest_form() {
        // RFC 8949 appendix A.
        assert_eq!(float(100_000.0), [0xfa, 0x47, 0xc3, 0x50, 0x00]);
        assert_eq!(float(1.1), [0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a]);
        assert_eq!(float(5.960464477539063e-8), [0xf9, 0x00, 0x01]);
        assert_eq!(float(65_504.0), [0xf9, 0x7b, 0xff]);
        assert_eq!(float(65_505.0), [0xfa, 0x47, 0x7f, 0xe1, 0x00]);
        assert!(Reader::new(&[0xfa, 0x3f, 0x80, 0, 0]).item().is_err());
    }

    #[test]
    fn integers_of_any_size() {
        let big = |negative, magnitude: &[u8]| {
            let mut writer = Writer::new();
            writer.big_int(negative, magnitude);
            writer.into_bytes()
        };
        assert_eq!(big(false, &[0, 0, 24]), [0x18, 24]);
        assert_eq!(big(true, &[1]), [0x20]);
        assert_eq!(big(true, &[1, 0]), [0x38, 0xff]);
        // RFC 8949 appendix A: 2^64, -2^64, -2^64 - 1.
        let two64 = [1, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(big(false, &two64), [&[0xc2, 0x49][..], &two64].concat());
        assert_eq!(big(true, &two64), [&[0x3b][..], &[0xff; 8]].concat());
        assert_eq!(big(true, &[1, 0, 0, 0, 0, 0, 0, 0, 1]), [&[0xc3, 0x49][..], &two64].concat());
    }

    #[test]
    fn refuses_what_is_not_deterministic() {
        for bytes in [
            &[0x18, 23][..],
            &[0x19, 0, 255],
            &[0x9f, 0xff],
            &[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x9a, 0xff, 0xff, 0xff, 0xff],
            &[0xf7],
            &[0x61, 0xff],
            &[],
        ] {
            assert!(Reader::new(bytes).item().is_err(), "{bytes:x?}");
        }
    }
}
