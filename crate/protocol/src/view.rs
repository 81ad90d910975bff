use crate::{
    cbor::CborError,
    value::{self, Value},
};
use serde_json::{Map, Value as Json, json};

/// The JSON view of a canonical value, for people and for programs that read JSON.
///
/// What JSON has stays as it is; a tuple becomes an array. What JSON lacks becomes an object with
/// one key: `{"$int": "…"}` beyond ±(2^53 - 1) (in hexadecimal beyond 4 KiB), `{"$float": "nan" | "inf" | "-inf"}`,
/// `{"$bytes": "hex"}`, `{"$wtf8": "hex"}`, `{"$complex": [re, im]}`, `{"$set": […]}`,
/// `{"$frozenset": […]}`, and `{"$dict": [[key, value], …]}` for a dict whose keys are not all
/// str or whose key starts with `$`; `{"$date": "…"}`, `{"$datetime": "…"}`, `{"$time": "…"}` in ISO 8601,
/// `{"$timedelta": [days, seconds, microseconds]}`, `{"$array": [code, [numbers…]]}`. The view is for reading; digests are over the bytes.
pub fn view(canonical: &[u8]) -> Result<Json, CborError> {
    value::decode(canonical).map(|value| of(&value))
}

fn of(value: &Value) -> Json {
    match value {
        Value::None => Json::Null,
        Value::Bool(value) => json!(value),
        Value::Int(n) if n.unsigned_abs() <= crate::MAX_SAFE_INTEGER => json!(n),
        Value::Int(n) => json!({ "$int": n.to_string() }),
        Value::BigInt { negative, magnitude } => {
            let sign = if *negative { "-" } else { "" };
            // Decimal costs the square of the length: what nobody reads stays hexadecimal.
            let digits = match magnitude.len() {
                0..=4096 => decimal(magnitude),
                _ => format!("0x{}", hex(magnitude)),
            };
            json!({ "$int": format!("{sign}{digits}") })
        }
        Value::Float(value) => float(*value),
        Value::Complex { real, imag } => json!({ "$complex": [float(*real), float(*imag)] }),
        Value::Str(value) => json!(value),
        Value::Wtf8(value) => json!({ "$wtf8": hex(value) }),
        Value::Bytes(value) => json!({ "$bytes": hex(value) }),
        Value::List(items) | Value::Tuple(items) => array(items),
        Value::Set(items) => json!({ "$set": array(items) }),
        Value::FrozenSet(items) => json!({ "$frozenset": array(items) }),
        Value::Dict(pairs) => dict(pairs),
        Value::Date(text) => json!({ "$date": text }),
        Value::DateTime(text) => json!({ "$datetime": text }),
        Value::Time(text) => json!({ "$time": text }),
        Value::TimeDelta { days, seconds, microseconds } => {
            json!({ "$timedelta": [days, seconds, microseconds] })
        }
        Value::Array { code, bytes } => json!({ "$array": [code, numbers(*code, bytes)] }),
    }
}

/// What is packed in an array of this type code.
fn numbers(code: char, bytes: &[u8]) -> Vec<Json> {
    let int = |word: &[u8]| {
        let mut wide = [if word[word.len() - 1] >= 0x80 { 0xff } else { 0 }; 8];
        wide[..word.len()].copy_from_slice(word);
        i64::from_le_bytes(wide)
    };
    let number = |word: &[u8]| match (code, word) {
        ('d', &[a, b, c, d, e, f, g, h]) => float(f64::from_le_bytes([a, b, c, d, e, f, g, h])),
        ('f', &[a, b, c, d]) => float(f32::from_le_bytes([a, b, c, d]).into()),
        ('b' | 'h' | 'i' | 'q', _) => of(&Value::Int(int(word))),
        _ => {
            let mut wide = [0; 8];
            wide[..word.len()].copy_from_slice(word);
            match u64::from_le_bytes(wide) {
                n if n <= crate::MAX_SAFE_INTEGER => json!(n),
                n => json!({ "$int": n.to_string() }),
            }
        }
    };
    bytes.chunks_exact(crate::cbor::tag::item_size(code)).map(number).collect()
}

fn array(items: &[Value]) -> Json {
    items.iter().map(of).collect()
}

fn dict(pairs: &[(Value, Value)]) -> Json {
    let object: Option<Map<String, Json>> = pairs
        .iter()
        .map(|(key, value)| match key {
            Value::Str(key) if !key.starts_with('$') => Some((key.clone(), of(value))),
            _ => None,
        })
        .collect();
    match object {
        Some(object) => Json::Object(object),
        None => {
            let pairs: Vec<Json> = pairs.iter().map(|(k, v)| json!([of(k), of(v)])).collect();
            json!({ "$dict": pairs })
        }
    }
}

fn float(value: f64) -> Json {
    match value {
        _ if value.is_nan() => json!({ "$float": "nan" }),
        f64::INFINITY => json!({ "$float": "inf" }),
        f64::NEG_INFINITY => json!({ "$float": "-inf" }),
        _ => json!(value),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Big-endian base 256 to decimal, nine digits a step.
fn decimal(magnitude: &[u8]) -> String {
    const STEP: u64 = 1_000_000_000;
    let mut limbs: Vec<u64> = vec![0];
    for &byte in magnitude {
        let mut carry = u64::from(byte);
        for limb in &mut limbs {
            let next = *limb * 256 + carry;
            *limb = next % STEP;
            carry = next / STEP;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let (last, rest) = limbs.split_last().expect("there is always a limb");
    rest.iter().rev().fold(last.to_string(), |text, limb| text + &format!("{limb:09}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_json_lacks() {
        let value = Value::Dict(vec![
            (Value::Str("a".into()), Value::Tuple(vec![Value::Int(1), Value::Float(f64::NAN)])),
            (Value::Int(2), Value::BigInt { negative: true, magnitude: vec![1, 0, 0, 0, 0, 0, 0, 0, 0] }),
        ]);
        assert_eq!(
            view(&value::encode(&value)).unwrap(),
            json!({ "$dict": [
                [2, { "$int": "-18446744073709551616" }],
                ["a", [1, { "$float": "nan" }]],
            ]})
        );
    }
}
