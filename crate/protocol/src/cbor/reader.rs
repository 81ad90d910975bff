use super::{
    half::{from_half, to_half},
    major,
};
use std::fmt;

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

/// Holds the keys of a map, or the elements of a set, to the order of their bytes.
#[derive(Debug, Default)]
pub struct Order<'a> {
    last: &'a [u8],
}

impl<'a> Order<'a> {
    /// What has been read since `start` must come after the one before it.
    pub fn hold(&mut self, reader: &Reader<'a>, start: usize) -> Result<(), CborError> {
        let encoded = reader.since(start);
        if encoded <= self.last {
            return Err(reader.error("keys or elements that are repeated or out of order"));
        }
        self.last = encoded;
        Ok(())
    }
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

    /// Three integers: days, seconds and microseconds of a time difference, the latter two in their range.
    pub fn timedelta(&mut self) -> Result<[i64; 3], CborError> {
        let parts = [self.int()?, self.int()?, self.int()?];
        match parts {
            [Some(days), Some(seconds @ 0..86_400), Some(microseconds @ 0..1_000_000)] => {
                Ok([days, seconds, microseconds])
            }
            _ => Err(self.error("a time difference that is not days, seconds and microseconds")),
        }
    }

    fn int(&mut self) -> Result<Option<i64>, CborError> {
        Ok(match self.item()? {
            Item::Unsigned(n) => i64::try_from(n).ok(),
            Item::Negative(n) => i64::try_from(n).ok().map(|n| !n),
            _ => None,
        })
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
