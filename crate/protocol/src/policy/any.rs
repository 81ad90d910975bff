//! `"any"`, or something more exact: how it is read and written.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{
        Error, MapAccess, SeqAccess, Unexpected, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};
use std::{fmt, marker::PhantomData};

/// `None` is `"any"`. Unlike an untagged enum, this keeps the errors of what stands inside.
pub(super) fn read<'de, T, D>(deserializer: D, expected: &'static str) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_any(OrAny { expected, form: PhantomData })
}

pub(super) fn write<T, S>(value: Option<&T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    match value {
        None => serializer.serialize_str("any"),
        Some(value) => value.serialize(serializer),
    }
}

struct OrAny<T> {
    expected: &'static str,
    form: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for OrAny<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"any\" or {}", self.expected)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
        if word == "any" { Ok(None) } else { Err(E::invalid_value(Unexpected::Str(word), &self)) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(items)).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Some)
    }
}
