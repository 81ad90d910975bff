//! Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, shortest floats, definite lengths.
//! The writer cannot write anything else; the reader refuses anything else.

use std::fmt;

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

/// Tags of the values that CBOR has no type for. Numbers as registered with IANA, except for the
/// last two, which are ours (from the first-come range, unassigned).
pub mod tag {
    /// RFC 8949 §3.4.3
    pub const BIG_UNSIGNED: u64 = 2;
    pub const BIG_NEGATIVE: u64 = 3;
    /// A finite set.
    pub const SET: u64 = 258;
    /// Bytes of a string that holds lone surrogates.
    pub const WTF8: u64 = 273;
    /// An array of real and imaginary part.
    pub const COMPLEX: u64 = 43_000;
    pub const TUPLE: u64 = 47_101;
    pub const FROZENSET: u64 = 47_102;
}

/// Writes items one after the other; the caller keeps counts and order.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub fn head(&mut self, major: u8, argument: u64) {
        let major = major << 5;
        match argument {
            0..=23 => self.bytes.push(major | argument as u8),
            24..=0xff => self.bytes.extend([major | 24, argument as u8]),
            0x100..=0xffff => {
                self.bytes.push(major | 25);
                self.bytes.extend((argument as u16).to_be_bytes());
            }
            0x1_0000..=0xffff_ffff => {
                self.bytes.push(major | 26);
                self.bytes.extend((argument as u32).to_be_bytes());
            }
            _ => {
                self.bytes.push(major | 27);
                self.bytes.extend(argument.to_be_bytes());
            }
        }
    }

    pub fn null(&mut self) {
        self.head(major::SIMPLE, 22);
    }

    pub fn bool(&mut self, value: bool) {
        self.head(major::SIMPLE, 20 + u64::from(value));
    }

    pub fn int(&mut self, value: i64) {
        match u64::try_from(value) {
            Ok(value) => self.head(major::UNSIGNED, value),
            Err(_) => self.head(major::NEGATIVE, !value as u64),
        }
    }

    /// An integer of any size from its sign and big-endian magnitude.
    pub fn big_int(&mut self, negative: bool, magnitude: &[u8]) {
        let zeros = magnitude.iter().take_while(|&&byte| byte == 0).count();
        let mut magnitude = magnitude[zeros..].to_vec();
        if negative {
            // CBOR counts negative numbers from -1.
            for byte in magnitude.iter_mut().rev() {
                let (less, borrow) = byte.overflowing_sub(1);
                *byte = less;
                if !borrow {
                    break;
                }
            }
            if magnitude.first() == Some(&0) {
                magnitude.remove(0);
            }
        }
        if magnitude.len() <= 8 {
            let argument = magnitude.iter().fold(0, |n, &byte| n << 8 | u64::from(byte));
            self.head(if negative { major::NEGATIVE } else { major::UNSIGNED }, argument);
        } else {
            self.tag(if negative { tag::BIG_NEGATIVE } else { tag::BIG_UNSIGNED });
            self.byte_string(&magnitude);
        }
    }

    /// The shortest of the three widths that keeps the value; one NaN.
    pub fn float(&mut self, value: f64) {
        if value.is_nan() {
            self.bytes.extend([0xf9, 0x7e, 0x00]);
        } else if let Some(half) = to_half(value) {
            self.bytes.push(0xf9);
            self.bytes.extend(half.to_be_bytes());
        } else if f64::from(value as f32) == value {
            self.bytes.push(0xfa);
            self.bytes.extend((value as f32).to_be_bytes());
        } else {
            self.bytes.push(0xfb);
            self.bytes.extend(value.to_be_bytes());
        }
    }

    pub fn byte_string(&mut self, value: &[u8]) {
        self.head(major::BYTES, value.len() as u64);
        self.bytes.extend_from_slice(value);
    }

    pub fn text(&mut self, value: &str) {
        self.head(major::TEXT, value.len() as u64);
        self.bytes.extend_from_slice(value.as_bytes());
    }

    pub fn array(&mut self, len: usize) {
        self.head(major::ARRAY, len as u64);
    }

    pub fn map(&mut self, len: usize) {
        self.head(major::MAP, len as u64);
    }

    pub fn tag(&mut self, tag: u64) {
        self.head(major::TAG, tag);
    }

    /// Items that are already encoded.
    pub fn raw(&mut self, encoded: &[u8]) {
        self.bytes.extend_from_slice(encoded);
    }
}

/// One item's head, with the content of strings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    /// The number is -1 - n.
    Negative(u64),
    Float(f64),
    Bytes(&'a [u8]),
    Text(&'a str),
    /// Followed by so many items.
    Array(usize),
    /// Followed by so many pairs.
    Map(usize),
    /// Followed by the tagged item.
    Tag(u64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CborError {
    pub offset: usize,
    pub reason: &'static str,
}

impl fmt::Display for CborError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.reason, self.offset)
    }
}

impl std::error::Error for CborError {}

#[derive(Debug, Clone)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, offset: 0 }
    }

    pub fn offset(&self) -> usize {
        self.offset
    }

    /// What has been read since `start`, an earlier [`Reader::offset`].
    pub fn since(&self, start: usize) -> &'a [u8] {
        &self.bytes[start..self.offset]
    }

    pub fn end(&self) -> Result<(), CborError> {
        if self.offset == self.bytes.len() { Ok(()) } else { Err(self.error("bytes after the value's end")) }
    }

    pub fn error(&self, reason: &'static str) -> CborError {
        CborError { offset: self.offset, reason }
    }

    pub fn item(&mut self) -> Result<Item<'a>, CborError> {
        let initial = self.take(1)?[0];
        let (kind, info) = (initial >> 5, initial & 31);
        if kind == major::SIMPLE {
            return self.simple(info);
        }
        let argument = self.argument(info)?;
        match kind {
            major::UNSIGNED => Ok(Item::Unsigned(argument)),
            major::NEGATIVE => Ok(Item::Negative(argument)),
            major::BYTES => Ok(Item::Bytes(self.content(argument)?)),
            major::TEXT => {
                let content = self.content(argument)?;
                let text = std::str::from_utf8(content).map_err(|_| self.error("text that is not UTF-8"))?;
                Ok(Item::Text(text))
            }
            // Each item has at least one byte: a count beyond that is a lie, found before it is believed.
            major::ARRAY => Ok(Item::Array(self.count(argument, 1)?)),
            major::MAP => Ok(Item::Map(self.count(argument, 2)?)),
            _ => Ok(Item::Tag(argument)),
        }
    }

    fn simple(&mut self, info: u8) -> Result<Item<'a>, CborError> {
        match info {
            20 => Ok(Item::Bool(false)),
            21 => Ok(Item::Bool(true)),
            22 => Ok(Item::Null),
            25 => {
                let half = u16::from_be_bytes(self.array_of()?);
                let value = from_half(half);
                if value.is_nan() && half != 0x7e00 {
                    return Err(self.error("a NaN that is not the canonical one"));
                }
                Ok(Item::Float(value))
            }
            26 => {
                let value = f64::from(f32::from_be_bytes(self.array_of()?));
                self.shortest(value, value.is_nan() || to_half(value).is_some())
            }
            27 => {
                let value = f64::from_be_bytes(self.array_of()?);
                self.shortest(value, value.is_nan() || f64::from(value as f32) == value)
            }
            _ => Err(self.error("a simple value that is not supported")),
        }
    }

    fn shortest(&self, value: f64, has_shorter: bool) -> Result<Item<'a>, CborError> {
        if has_shorter {
            Err(self.error("a float that is not in its shortest form"))
        } else {
            Ok(Item::Float(value))
        }
    }

    fn argument(&mut self, info: u8) -> Result<u64, CborError> {
        let (argument, least) = match info {
            0..=23 => return Ok(u64::from(info)),
            24 => (u64::from(self.take(1)?[0]), 24),
            25 => (u64::from(u16::from_be_bytes(self.array_of()?)), 1 << 8),
            26 => (u64::from(u32::from_be_bytes(self.array_of()?)), 1 << 16),
            27 => (u64::from_be_bytes(self.array_of()?), 1 << 32),
            _ => return Err(self.error("an indefinite length")),
        };
        if argument < least {
            return Err(self.error("a head that is not in its shortest form"));
        }
        Ok(argument)
    }

    fn count(&self, argument: u64, least_bytes: u64) -> Result<usize, CborError> {
        let left = (self.bytes.len() - self.offset) as u64;
        if argument > left / least_bytes {
            return Err(self.error("a count beyond the message's end"));
        }
        Ok(argument as usize)
    }

    fn content(&mut self, len: u64) -> Result<&'a [u8], CborError> {
        match usize::try_from(len) {
            Ok(len) => self.take(len),
            Err(_) => Err(self.error("a length beyond the message's end")),
        }
    }

    fn array_of<const N: usize>(&mut self) -> Result<[u8; N], CborError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8], CborError> {
        let rest = &self.bytes[self.offset..];
        if len > rest.len() {
            return Err(self.error("the message ends too early"));
        }
        self.offset += len;
        Ok(&rest[..len])
    }
}

/// The half-precision form of `value` if it has an exact one; not for NaN.
fn to_half(value: f64) -> Option<u16> {
    let bits = value.to_bits();
    let sign = ((bits >> 48) & 0x8000) as u16;
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1023;
    let fraction = bits & ((1 << 52) - 1);
    match exponent {
        -1023 if fraction == 0 => Some(sign),
        1024 if fraction == 0 => Some(sign | 0x7c00),
        -14..=15 if fraction.trailing_zeros() >= 42 => {
            Some(sign | ((exponent + 15) as u16) << 10 | (fraction >> 42) as u16)
        }
        // Subnormal halves: multiples of 2^-24.
        -24..=-15 => {
            let shift = (28 - exponent) as u32;
            let mantissa = fraction | 1 << 52;
            (mantissa.trailing_zeros() >= shift).then(|| sign | (mantissa >> shift) as u16)
        }
        _ => None,
    }
}

fn from_half(half: u16) -> f64 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(half >> 10 & 0x1f);
    let fraction = f64::from(half & 0x3ff);
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if half & 0x3ff == 0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2f64.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
