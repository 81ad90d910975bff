use super::{half::to_half, major, tag};

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
