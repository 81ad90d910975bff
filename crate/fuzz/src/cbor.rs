use crate::engine;
use belljar_protocol::{
    Class, DataFormat,
    cbor::{Writer, tag},
    value::{self, Value},
    view,
};

/// Bytes as a canonical value: there is one way to write it, and the engine gives back what it got.
pub fn cbor(bytes: &[u8]) {
    let value = value::decode(bytes);
    assert_eq!(view(bytes).err(), value.as_ref().err().copied());
    if let Ok(value) = &value {
        assert_eq!(value::encode(value), bytes);
    }

    let run = engine::run(b"def f(x): return x", DataFormat::Cbor, bytes);
    match (run.outcome.class, &value) {
        (Class::Ok, value) => {
            let given = run.outcome.value.expect("ok has a value");
            match value {
                Ok(_) => assert_eq!(given, bytes),
                Err(error) => assert!(has_packed_list(bytes), "{error}, but the engine gave {given:02x?}"),
            }
        }
        (Class::Value, Ok(value)) => assert!(!has_object(value), "refused: {:?}", run.outcome.error),
        (Class::Value, Err(_)) => {}
        (class, _) => panic!("{class}: {:?}", run.outcome.error),
    }
}

/// Packed numbers for a list are for the way in alone: they come out as the list.
fn has_packed_list(bytes: &[u8]) -> bool {
    let mut writer = Writer::new();
    writer.tag(tag::LIST);
    let head = writer.into_bytes();
    bytes.windows(head.len()).any(|window| window == head)
}

/// Whether Python surely has such an object. It has none for some dates, for keys that are equal
/// or that cannot be hashed, and for some that are both.
fn has_object(value: &Value) -> bool {
    match value {
        Value::List(items) | Value::Tuple(items) => items.iter().all(has_object),
        Value::Dict(pairs) => {
            pairs.iter().all(|(key, value)| matches!(key, Value::Str(_)) && has_object(value))
        }
        Value::Set(items) | Value::FrozenSet(items) => items.iter().all(|item| matches!(item, Value::Str(_))),
        Value::Wtf8(_) | Value::Date(_) | Value::DateTime(_) | Value::Time(_) | Value::TimeDelta { .. } => {
            false
        }
        _ => true,
    }
}
