//! The vectors of values that every reader of them shares: `tests/vectors/values.json`.

use belljar_protocol::{value, view};
use serde::Deserialize;
use serde_json::Value as Json;

#[derive(Deserialize)]
struct Vectors {
    values: Vec<Vector>,
    invalid: Vec<Vector>,
    no_object: Vec<Vector>,
    data: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    cbor: String,
    #[serde(default, deserialize_with = "some")]
    view: Option<Json>,
}

/// `null` is a view too.
fn some<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

impl Vector {
    fn bytes(&self) -> Vec<u8> {
        let pairs = self.cbor.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
        pairs.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect()
    }
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../../tests/vectors/values.json")).expect("the vectors")
}

#[test]
fn a_value_is_read_and_written_as_the_same_bytes() {
    for vector in vectors().values {
        let bytes = vector.bytes();
        let value = value::decode(&bytes).unwrap_or_else(|error| panic!("{}: {error}", vector.name));
        assert_eq!(value::encode(&value), bytes, "{}", vector.name);
        let seen = view(&bytes).expect("it has just been read");
        if let Some(view) = vector.view {
            // As text, which tells -0.0 from 0.0.
            assert_eq!(seen.to_string(), view.to_string(), "{}", vector.name);
        }
    }
}

#[test]
fn what_is_no_value_is_refused() {
    let Vectors { invalid, data, .. } = vectors();
    // Packed lists are for the way in alone.
    for vector in invalid.iter().chain(&data) {
        if let Ok(value) = value::decode(&vector.bytes()) {
            panic!("{} was read as {value:?}", vector.name);
        }
    }
}

#[test]
fn what_python_alone_refuses_is_kept_as_it_is() {
    for vector in vectors().no_object {
        let bytes = vector.bytes();
        if let Ok(value) = value::decode(&bytes) {
            assert_eq!(value::encode(&value), bytes, "{}", vector.name);
        }
    }
}
