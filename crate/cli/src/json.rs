//! The JSON view of a value, read: what people write where a value belongs.

use belljar_protocol::{
    cbor::tag,
    value::{self, Value},
};
use serde_json::{Number, Value as Json};

/// The canonical bytes of the value that has this view. What could be a tuple is a list.
pub(crate) fn canonical(json: &Json) -> Result<Vec<u8>, String> {
    let bytes = value::encode(&value(json)?);
    // A set that holds something twice, or a text that is none, shows when it is read.
    value::decode(&bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn value(json: &Json) -> Result<Value, String> {
    Ok(match json {
        Json::Null => Value::None,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => self::number(number),
        Json::String(text) => Value::Str(text.clone()),
        Json::Array(items) => Value::List(values(items)?),
        Json::Object(object) => match object.iter().next() {
            Some((key, inner)) if key.starts_with('$') && object.len() == 1 => {
                special(key, inner).map_err(|why| format!("{key}: {why}"))?
            }
            _ => {
                let pairs = object.iter().map(|(key, inner)| match key.starts_with('$') {
                    true => Err(format!("{key}: a key that begins with $ stands in a $dict")),
                    false => {
                        let inner = value(inner).map_err(|why| format!("{key}: {why}"))?;
                        Ok((Value::Str(key.clone()), inner))
                    }
                });
                Value::Dict(pairs.collect::<Result<_, String>>()?)
            }
        },
    })
}

fn values(items: &[Json]) -> Result<Vec<Value>, String> {
    let place = |(index, item)| value(item).map_err(|why| format!("[{index}]: {why}"));
    items.iter().enumerate().map(place).collect()
}

fn number(number: &Number) -> Value {
    match (number.as_i64(), number.as_u64()) {
        (Some(number), _) => Value::Int(number),
        (None, Some(number)) => Value::BigInt { negative: false, magnitude: number.to_be_bytes().to_vec() },
        (None, None) => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
    }
}

/// What JSON lacks, by the one key of its view.
fn special(key: &str, inner: &Json) -> Result<Value, String> {
    Ok(match (key, inner) {
        ("$int", Json::String(digits)) => int(digits)?,
        ("$float", Json::String(_)) => Value::Float(float(inner)?),
        ("$complex", Json::Array(parts)) => match parts.as_slice() {
            [real, imag] => Value::Complex { real: float(real)?, imag: float(imag)? },
            _ => return Err("two numbers belong here".to_owned()),
        },
        ("$bytes", Json::String(digits)) => Value::Bytes(hex(digits)?),
        ("$wtf8", Json::String(digits)) => Value::Wtf8(hex(digits)?),
        ("$set", Json::Array(items)) => Value::Set(values(items)?),
        ("$frozenset", Json::Array(items)) => Value::FrozenSet(values(items)?),
        ("$dict", Json::Array(pairs)) => Value::Dict(pairs.iter().map(pair).collect::<Result<_, _>>()?),
        ("$date", Json::String(text)) => Value::Date(text.clone()),
        ("$datetime", Json::String(text)) => Value::DateTime(text.clone()),
        ("$time", Json::String(text)) => Value::Time(text.clone()),
        ("$timedelta", Json::Array(parts)) => timedelta(parts)?,
        ("$array", Json::Array(parts)) => array(parts)?,
        _ => return Err("this is the view of no value (docs/values.md)".to_owned()),
    })
}

fn pair(pair: &Json) -> Result<(Value, Value), String> {
    match pair.as_array().map(Vec::as_slice) {
        Some([key, inner]) => Ok((value(key)?, value(inner)?)),
        _ => Err("a list of [key, value] belongs here".to_owned()),
    }
}

fn float(json: &Json) -> Result<f64, String> {
    let named = match json {
        Json::Number(number) => number.as_f64(),
        Json::Object(object) if object.len() == 1 => object.get("$float").map(float).transpose()?,
        _ => match json.as_str() {
            Some("nan") => Some(f64::NAN),
            Some("inf") => Some(f64::INFINITY),
            Some("-inf") => Some(f64::NEG_INFINITY),
            _ => None,
        },
    };
    named.ok_or_else(|| format!("{json} is no float"))
}

/// Decimal to base 256.
fn int(text: &str) -> Result<Value, String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(format!("{text:?} is no whole number"));
    }
    if let Ok(number) = text.parse() {
        return Ok(Value::Int(number));
    }
    let mut magnitude: Vec<u8> = Vec::new();
    for digit in digits.bytes() {
        let mut carry = u32::from(digit - b'0');
        for byte in &mut magnitude {
            let next = u32::from(*byte) * 10 + carry;
            *byte = next as u8;
            carry = next >> 8;
        }
        if carry > 0 {
            magnitude.push(carry as u8);
        }
    }
    magnitude.reverse();
    Ok(Value::BigInt { negative: text.starts_with('-'), magnitude })
}

fn hex(digits: &str) -> Result<Vec<u8>, String> {
    let bytes = digits.as_bytes().chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2);
        pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())
    });
    bytes.collect::<Option<_>>().ok_or_else(|| format!("{digits:?} is no bytes in hexadecimal"))
}

fn timedelta(parts: &[Json]) -> Result<Value, String> {
    match parts.iter().map(Json::as_i64).collect::<Option<Vec<_>>>().as_deref() {
        Some(&[days, seconds, microseconds]) => Ok(Value::TimeDelta { days, seconds, microseconds }),
        _ => Err("days, seconds and microseconds belong here".to_owned()),
    }
}

fn array(parts: &[Json]) -> Result<Value, String> {
    let [Json::String(code), Json::Array(numbers)] = parts else {
        return Err("a type code and a list of numbers belong here".to_owned());
    };
    let known = tag::ARRAYS.iter().map(|(known, _)| *known).find(|known| known.to_string() == *code);
    let code = known.ok_or_else(|| format!("{code:?} is no type code"))?;
    let words = numbers.iter().map(|number| word(code, number)).collect::<Result<Vec<_>, _>>()?;
    Ok(Value::Array { code, bytes: words.concat() })
}

/// One number of an array, little-endian.
fn word(code: char, json: &Json) -> Result<Vec<u8>, String> {
    match code {
        'd' => return float(json).map(|number| number.to_le_bytes().to_vec()),
        'f' => return float(json).map(|number| (number as f32).to_le_bytes().to_vec()),
        _ => {}
    }
    let wide = match value(json)? {
        Value::Int(number) => i128::from(number),
        Value::BigInt { negative: false, magnitude } => magnitude
            .iter()
            .try_fold(0_i128, |sum, byte| sum.checked_mul(256)?.checked_add((*byte).into()))
            .unwrap_or(i128::MAX),
        _ => return Err(format!("{json} is no whole number")),
    };
    let size = tag::item_size(code);
    let bits = 8 * size as u32;
    let (least, most) = match code.is_ascii_lowercase() {
        true => (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1),
        false => (0, (1_i128 << bits) - 1),
    };
    match (least..=most).contains(&wide) {
        true => Ok(wide.to_le_bytes()[..size].to_vec()),
        false => Err(format!("{json} does not fit into an array of type {code:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use belljar_protocol::view;
    use serde_json::json;
    use std::path::Path;

    #[test]
    fn every_view_is_read_as_its_value() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/values.json");
        let vectors: Json =
            serde_json::from_str(&std::fs::read_to_string(path).expect("vectors")).expect("JSON");
        for vector in vectors["values"].as_array().expect("a list") {
            // What is told in hexadecimal is too long to be written by hand.
            let written = &vector["view"];
            if written.to_string().contains("\"0x") {
                continue;
            }
            let bytes = canonical(written).unwrap_or_else(|why| panic!("{}: {why}", vector["name"]));
            assert_eq!(view(&bytes).as_ref(), Ok(written), "{}", vector["name"]);
        }
    }

    #[test]
    fn what_is_no_view_is_refused_with_its_place() {
        for (json, why) in [
            (
                json!([1, { "a": { "$dat": "" } }]),
                "[1]: a: $dat: this is the view of no value (docs/values.md)",
            ),
            (json!({ "$date": "2025-01-02", "x": 1 }), "$date: a key that begins with $ stands in a $dict"),
            (json!({ "$int": "-" }), "$int: \"-\" is no whole number"),
            (json!({ "$float": "1e400" }), "$float: \"1e400\" is no float"),
            (json!({ "$complex": [1] }), "$complex: two numbers belong here"),
            (json!({ "$bytes": "abc" }), "$bytes: \"abc\" is no bytes in hexadecimal"),
            (json!({ "$dict": [[1]] }), "$dict: a list of [key, value] belongs here"),
            (json!({ "$timedelta": [1] }), "$timedelta: days, seconds and microseconds belong here"),
            (json!({ "$array": ["x", []] }), "$array: \"x\" is no type code"),
            (json!({ "$array": ["B", [256]] }), "$array: 256 does not fit into an array of type 'B'"),
        ] {
            assert_eq!(canonical(&json), Err(why.to_owned()), "{json}");
        }
        assert!(canonical(&json!({ "$set": [1, 1] })).is_err());
    }
}
