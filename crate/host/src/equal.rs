use serde_json::Value as Json;

/// Whether the JSON views of two values are the same, as Python sees it: 1 is 1.0.
pub fn are_equal(one: &Json, other: &Json) -> bool {
    match (one, other) {
        // Whole numbers are exact, beyond what a float holds too.
        (Json::Number(one), Json::Number(other)) if one.is_f64() || other.is_f64() => {
            one.as_f64() == other.as_f64()
        }
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| are_equal(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| are_equal(one, other)))
        }
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_equal_by_their_value() {
        let big = 9_007_199_254_740_993_u64;
        for (one, other, equal) in [
            (json!(1), json!(1.0), true),
            (json!(1), json!(true), false),
            (json!([1, { "a": 2 }]), json!([1.0, { "a": 2.0 }]), true),
            (json!({ "a": 1 }), json!({ "b": 1 }), false),
            (json!(big), json!(big - 1), false),
            (json!("1"), json!(1), false),
        ] {
            assert_eq!(are_equal(&one, &other), equal, "{one} {other}");
        }
    }
}
