//! Python values as a tree: what a host sees of the canonical bytes.

use crate::cbor::{CborError, Item, Order, Reader, Writer, tag};

/// Nesting beyond this is refused in both directions.
pub const MAX_DEPTH: usize = 200;

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    None,
    Bool(bool),
    Int(i64),
    /// Beyond i64: sign and big-endian magnitude without leading zeros.
    BigInt {
        negative: bool,
        magnitude: Vec<u8>,
    },
    Float(f64),
    Complex {
        real: f64,
        imag: f64,
    },
    Str(String),
    /// A str with lone surrogates, in WTF-8.
    Wtf8(Vec<u8>),
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Tuple(Vec<Value>),
    Set(Vec<Value>),
    FrozenSet(Vec<Value>),
    /// In the order of the encoded keys.
    Dict(Vec<(Value, Value)>),
    /// ISO 8601.
    Date(String),
    /// ISO 8601, with the offset from UTC where it has one.
    DateTime(String),
    /// ISO 8601.
    Time(String),
    TimeDelta {
        days: i64,
        /// 0 to 86,399
        seconds: i64,
        /// 0 to 999,999
        microseconds: i64,
    },
    /// Packed numbers, little-endian, with the type code of Python's `array`.
    Array {
        code: char,
        bytes: Vec<u8>,
    },
}

/// Reads one canonical value; anything else about the bytes is an error.
pub fn decode(bytes: &[u8]) -> Result<Value, CborError> {
    let mut reader = Reader::new(bytes);
    let value = read(&mut reader, MAX_DEPTH)?;
    reader.end()?;
    Ok(value)
}

pub fn encode(value: &Value) -> Vec<u8> {
    let mut writer = Writer::new();
    write(value, &mut writer);
    writer.into_bytes()
}

fn read(reader: &mut Reader<'_>, depth: usize) -> Result<Value, CborError> {
    if depth == 0 {
        return Err(reader.error("a value nested too deeply"));
    }
    Ok(match reader.item()? {
        Item::Null => Value::None,
        Item::Bool(value) => Value::Bool(value),
        Item::Unsigned(n) => int(false, n),
        Item::Negative(n) => int(true, n),
        Item::Float(value) => Value::Float(value),
        Item::Bytes(value) => Value::Bytes(value.to_vec()),
        Item::Text(value) => Value::Str(value.to_owned()),
        Item::Array(len) => Value::List(items(reader, len, depth)?),
        Item::Map(len) => Value::Dict(pairs(reader, len, depth)?),
        Item::Tag(tag) => tagged(reader, tag, depth)?,
    })
}

fn int(negative: bool, argument: u64) -> Value {
    match (i64::try_from(argument), negative) {
        (Ok(n), false) => Value::Int(n),
        (Ok(n), true) => Value::Int(!n),
        (Err(_), _) => {
            let magnitude = u128::from(argument) + u128::from(negative);
            big(negative, &magnitude.to_be_bytes())
        }
    }
}

fn big(negative: bool, magnitude: &[u8]) -> Value {
    let zeros = magnitude.iter().take_while(|&&byte| byte == 0).count();
    Value::BigInt { negative, magnitude: magnitude[zeros..].to_vec() }
}

fn items(reader: &mut Reader<'_>, len: usize, depth: usize) -> Result<Vec<Value>, CborError> {
    (0..len).map(|_| read(reader, depth - 1)).collect()
}

fn pairs(reader: &mut Reader<'_>, len: usize, depth: usize) -> Result<Vec<(Value, Value)>, CborError> {
    let mut order = Order::default();
    (0..len)
        .map(|_| {
            let start = reader.offset();
            let key = read(reader, depth - 1)?;
            order.hold(reader, start)?;
            Ok((key, read(reader, depth - 1)?))
        })
        .collect()
}

fn tagged(reader: &mut Reader<'_>, number: u64, depth: usize) -> Result<Value, CborError> {
    match (number, reader.item()?) {
        (tag::BIG_UNSIGNED, Item::Bytes(n)) if n.len() > 8 && n[0] != 0 => Ok(big(false, n)),
        (tag::BIG_NEGATIVE, Item::Bytes(n)) if n.len() > 8 && n[0] != 0 => Ok(big(true, &increment(n))),
        (tag::WTF8, Item::Bytes(bytes)) if std::str::from_utf8(bytes).is_err() => {
            Ok(Value::Wtf8(bytes.to_vec()))
        }
        (tag::COMPLEX, Item::Array(2)) => match (reader.item()?, reader.item()?) {
            (Item::Float(real), Item::Float(imag)) => Ok(Value::Complex { real, imag }),
            _ => Err(reader.error("a complex number that is not two floats")),
        },
        (tag::TUPLE, Item::Array(len)) => Ok(Value::Tuple(items(reader, len, depth)?)),
        (tag::SET, Item::Array(len)) => Ok(Value::Set(elements(reader, len, depth)?)),
        (tag::FROZENSET, Item::Array(len)) => Ok(Value::FrozenSet(elements(reader, len, depth)?)),
        (tag::DATE, Item::Text(text)) => Ok(Value::Date(text.to_owned())),
        (tag::DATETIME, Item::Text(text)) if has_offset(text) => Ok(Value::DateTime(text.to_owned())),
        (tag::LOCAL_DATETIME, Item::Text(text)) if !has_offset(text) => Ok(Value::DateTime(text.to_owned())),
        (tag::TIME, Item::Text(text)) => Ok(Value::Time(text.to_owned())),
        (tag::TIMEDELTA, Item::Array(3)) => {
            let [days, seconds, microseconds] = reader.timedelta()?;
            Ok(Value::TimeDelta { days, seconds, microseconds })
        }
        (tag, Item::Bytes(bytes)) => match tag::ARRAYS.iter().find(|(_, array)| *array == tag) {
            Some(&(code, _)) if bytes.len() % tag::item_size(code) == 0 => {
                Ok(Value::Array { code, bytes: bytes.to_vec() })
            }
            _ => Err(reader.error("a tag that is not supported, or not on this content")),
        },
        _ => Err(reader.error("a tag that is not supported, or not on this content")),
    }
}

/// Whether a moment says how far it is from UTC.
pub fn has_offset(moment: &str) -> bool {
    moment.get(10..).is_some_and(|time| time.contains(['+', '-', 'Z']))
}

fn elements(reader: &mut Reader<'_>, len: usize, depth: usize) -> Result<Vec<Value>, CborError> {
    let mut order = Order::default();
    (0..len)
        .map(|_| {
            let start = reader.offset();
            let element = read(reader, depth - 1)?;
            order.hold(reader, start)?;
            Ok(element)
        })
        .collect()
}

fn increment(magnitude: &[u8]) -> Vec<u8> {
    let mut bytes = [&[0], magnitude].concat();
    for byte in bytes.iter_mut().rev() {
        let (more, carry) = byte.overflowing_add(1);
        *byte = more;
        if !carry {
            break;
        }
    }
    bytes
}

fn write(value: &Value, writer: &mut Writer) {
    match value {
        Value::None => writer.null(),
        Value::Bool(value) => writer.bool(*value),
        Value::Int(value) => writer.int(*value),
        Value::BigInt { negative, magnitude } => writer.big_int(*negative, magnitude),
        Value::Float(value) => writer.float(*value),
        Value::Complex { real, imag } => {
            writer.tag(tag::COMPLEX);
            writer.array(2);
            writer.float(*real);
            writer.float(*imag);
        }
        Value::Str(value) => writer.text(value),
        Value::Wtf8(value) => {
            writer.tag(tag::WTF8);
            writer.byte_string(value);
        }
        Value::Bytes(value) => writer.byte_string(value),
        Value::List(items) => sequence(items, writer),
        Value::Tuple(items) => {
            writer.tag(tag::TUPLE);
            sequence(items, writer);
        }
        Value::Set(items) => {
            writer.tag(tag::SET);
            sorted(items.iter().map(encode).collect(), writer);
        }
        Value::FrozenSet(items) => {
            writer.tag(tag::FROZENSET);
            sorted(items.iter().map(encode).collect(), writer);
        }
        Value::Date(text) => tagged_text(tag::DATE, text, writer),
        Value::DateTime(text) => {
            let tag = if has_offset(text) { tag::DATETIME } else { tag::LOCAL_DATETIME };
            tagged_text(tag, text, writer);
        }
        Value::Time(text) => tagged_text(tag::TIME, text, writer),
        Value::TimeDelta { days, seconds, microseconds } => {
            writer.tag(tag::TIMEDELTA);
            writer.array(3);
            for part in [days, seconds, microseconds] {
                writer.int(*part);
            }
        }
        Value::Array { code, bytes } => {
            let known = tag::ARRAYS.iter().find(|(known, _)| known == code);
            writer.tag(known.map_or(tag::ARRAYS[0].1, |(_, tag)| *tag));
            writer.byte_string(bytes);
        }
        Value::Dict(pairs) => {
            let mut pairs: Vec<_> = pairs.iter().map(|(k, v)| (encode(k), encode(v))).collect();
            pairs.sort_unstable();
            writer.map(pairs.len());
            for (key, value) in pairs {
                writer.raw(&key);
                writer.raw(&value);
            }
        }
    }
}

fn tagged_text(tag: u64, text: &str, writer: &mut Writer) {
    writer.tag(tag);
    writer.text(text);
}

fn sequence(items: &[Value], writer: &mut Writer) {
    writer.array(items.len());
    for item in items {
        write(item, writer);
    }
}

fn sorted(mut items: Vec<Vec<u8>>, writer: &mut Writer) {
    items.sort_unstable();
    writer.array(items.len());
    for item in items {
        writer.raw(&item);
    }
}
