use crate::engine;
use belljar_protocol::{
    Class, DataFormat,
    value::{self, Value},
};
use std::collections::BTreeMap;

/// Bytes as CSV data: a program gets the rows that a reader on the host gets, or there are none.
pub fn csv(bytes: &[u8]) {
    let run = engine::run(b"def f(x): return x", DataFormat::Csv, bytes);
    match (run.outcome.class, rows(bytes)) {
        (Class::Ok, Ok(rows)) => {
            let given = run.outcome.value.expect("ok has a value");
            assert_eq!(given, value::encode(&rows), "{:?}", value::decode(&given));
        }
        (Class::Value, Err(_)) => {}
        (class, rows) => panic!("{class}: {:?}, where the host reads {rows:?}", run.outcome.error),
    }
}

/// A column that stands twice has the later field.
fn rows(bytes: &[u8]) -> Result<Value, csv::Error> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers()?.clone();
    let row = |record: csv::StringRecord| {
        let fields: BTreeMap<&str, &str> = header.iter().zip(&record).collect();
        let text = |text: &str| Value::Str(text.to_owned());
        Value::Dict(fields.into_iter().map(|(name, field)| (text(name), text(field))).collect())
    };
    let rows: Result<_, _> = reader.records().map(|record| record.map(row)).collect();
    Ok(Value::List(rows?))
}
