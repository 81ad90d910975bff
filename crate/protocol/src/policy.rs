use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// What a source may use. Unknown keys are refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Policy {
    /// Modules that user code may import. A name allows its submodules too.
    /// What the library itself imports is free.
    #[cfg_attr(feature = "typescript", tsify(type = "\"any\" | string[]"))]
    pub modules: Allow,
    pub on_violation: OnViolation,
}

/// `"any"`, or the names that are allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Allow {
    #[default]
    Any,
    Only(Vec<String>),
}

/// What a violation does to the program; it is recorded in every case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum OnViolation {
    /// Let it pass.
    Log,
    /// Raise `PolicyViolation` in the program, which may handle it.
    #[default]
    Stop,
    /// End the run in `policy`; nothing catches it.
    Kill,
}

impl Allow {
    /// Whether `name` or one of the packages that hold it is allowed.
    pub fn allows(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only(names) => names.iter().any(|allowed| {
                name.strip_prefix(allowed.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }),
        }
    }
}

impl Serialize for Allow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Any => serializer.serialize_str("any"),
            Self::Only(names) => names.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Allow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected \"any\" or a list of names")]
        enum Form {
            Word(String),
            Names(Vec<String>),
        }
        match Form::deserialize(deserializer)? {
            Form::Word(word) if word == "any" => Ok(Self::Any),
            Form::Word(word) => Err(D::Error::custom(format!("{word:?} is not \"any\""))),
            Form::Names(names) => Ok(Self::Only(names)),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Allow {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Allow".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "oneOf": [
                { "const": "any" },
                { "type": "array", "items": { "type": "string" } },
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let policy: Policy = serde_json::from_str(r#"{"modules":["math","os.path"]}"#).unwrap();
        assert_eq!(policy.modules, Allow::Only(vec!["math".into(), "os.path".into()]));
        let text = serde_json::to_string(&policy).unwrap();
        assert_eq!(text, r#"{"modules":["math","os.path"],"on_violation":"stop"}"#);
        assert_eq!(serde_json::from_str::<Policy>(&text).unwrap(), policy);
        assert!(serde_json::from_str::<Policy>(r#"{"module":"any"}"#).is_err());
        assert!(serde_json::from_str::<Policy>(r#"{"modules":"all"}"#).is_err());
    }

    #[test]
    fn a_package_allows_its_submodules_only() {
        let allow = Allow::Only(vec!["collections".into()]);
        assert!(allow.allows("collections"));
        assert!(allow.allows("collections.abc"));
        assert!(!allow.allows("collections_abc"));
        assert!(!allow.allows("math"));
    }
}
