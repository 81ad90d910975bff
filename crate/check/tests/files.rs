//! placeholder
#[test]
fn nothing() {}
