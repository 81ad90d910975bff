//! Columns as domain types. Both databases have texts, integers of 64 bits and bytes.

use super::StoreError;
use belljar_protocol::Digest;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Row as _, any::AnyRow};

pub(super) fn number(row: &AnyRow, name: &str) -> Result<u64, StoreError> {
    Ok(row.try_get::<i64, _>(name)? as u64)
}

pub(super) fn flag(row: &AnyRow, name: &str) -> Result<bool, StoreError> {
    Ok(number(row, name)? != 0)
}

pub(super) fn string(row: &AnyRow, name: &str) -> Result<String, StoreError> {
    Ok(row.try_get(name)?)
}

/// A text that may hold U+0000, which PostgreSQL's own texts cannot.
pub(super) fn source(row: &AnyRow, name: &str) -> Result<String, StoreError> {
    String::from_utf8(row.try_get(name)?).map_err(StoreError::broken)
}

pub(super) fn digest(row: &AnyRow, name: &str) -> Result<Digest, StoreError> {
    row.try_get::<&str, _>(name)?.parse().map_err(StoreError::broken)
}

pub(super) fn word<T: DeserializeOwned>(row: &AnyRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_value(string(row, name)?.into()).map_err(StoreError::broken)
}

pub(super) fn document<T: DeserializeOwned>(row: &AnyRow, name: &str) -> Result<T, StoreError> {
    serde_json::from_str(row.try_get(name)?).map_err(StoreError::broken)
}

pub(super) fn optional_document<T: DeserializeOwned>(
    row: &AnyRow,
    name: &str,
) -> Result<Option<T>, StoreError> {
    let text: Option<&str> = row.try_get(name)?;
    text.map(serde_json::from_str).transpose().map_err(StoreError::broken)
}

/// A word of the protocol, as JSON has it but for the quotation marks.
pub(super) fn text<T: Serialize>(word: &T) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        other => unreachable!("not a word: {other:?}"),
    }
}

pub(super) fn json<T: Serialize>(document: &T) -> Result<String, StoreError> {
    serde_json::to_string(document).map_err(StoreError::broken)
}
