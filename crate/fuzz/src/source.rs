use crate::engine;
use belljar_protocol::DataFormat;

/// Bytes as a program: it ends in an outcome, and in the same one again.
pub fn source(bytes: &[u8]) {
    let data = br#"[1, 2.5, "a", null, [true, {"b": []}]]"#;
    let run = || engine::run(bytes, DataFormat::Json, data);
    let (first, second) = (run(), run());
    assert_eq!(first.outcome, second.outcome);
    assert_eq!(first.bytes, second.bytes);
}
