use super::any;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// `"any"`, or the modules that may be imported: `{"math": "any", "json": ["loads"]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Modules {
    #[default]
    Any,
    Only(BTreeMap<String, Members>),
}

/// `"any"`, or the names that may be taken from a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Members {
    #[default]
    Any,
    Only(BTreeSet<String>),
}

impl Modules {
    /// Whether `module` is listed, or lies in a package that is listed with `"any"`, or is itself
    /// one of the names that may be taken from its package.
    pub fn allows(&self, module: &str) -> bool {
        self.members(module).is_some()
    }

    /// Whether `member` may be taken from `module`. A submodule that is listed may be.
    pub fn allows_member(&self, module: &str, member: &str) -> bool {
        match self.members(module) {
            None => false,
            Some(None) => true,
            Some(Some(names)) => names.contains(member) || self.lists(&format!("{module}.{member}")),
        }
    }

    fn lists(&self, module: &str) -> bool {
        matches!(self, Self::Only(modules) if modules.contains_key(module))
    }

    /// What may be taken from a module (`Some(None)`: anything); `None` where it is not allowed.
    fn members(&self, module: &str) -> Option<Option<&BTreeSet<String>>> {
        let Self::Only(modules) = self else { return Some(None) };
        if let Some(members) = modules.get(module) {
            return Some(members.names());
        }
        let mut inner = module;
        while let Some((package, name)) = inner.rsplit_once('.') {
            if let Some(members) = modules.get(package) {
                let is_direct = inner.len() == module.len();
                let allowed = members.names().is_none_or(|names| is_direct && names.contains(name));
                return allowed.then_some(None);
            }
            inner = package;
        }
        None
    }
}

impl Members {
    /// `None`: anything.
    pub fn names(&self) -> Option<&BTreeSet<String>> {
        match self {
            Self::Any => None,
            Self::Only(names) => Some(names),
        }
    }
}

impl Serialize for Modules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let modules = match self {
            Self::Any => None,
            Self::Only(modules) => Some(modules),
        };
        any::write(modules, serializer)
    }
}

impl<'de> Deserialize<'de> for Modules {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let modules = any::read(deserializer, "a map from module to members")?;
        Ok(modules.map_or(Self::Any, Self::Only))
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        any::write(self.names(), serializer)
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let names = any::read(deserializer, "a list of names")?;
        Ok(names.map_or(Self::Any, Self::Only))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Members, Modules};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Modules {
        fn schema_name() -> Cow<'static, str> {
            "Modules".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "\"any\", or the modules that may be imported and what may be taken from them.",
                "oneOf": [
                    { "const": "any" },
                    { "type": "object", "additionalProperties": generator.subschema_for::<Members>() },
                ],
            })
        }
    }

    impl JsonSchema for Members {
        fn schema_name() -> Cow<'static, str> {
            "Members".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "\"any\", which allows the module's submodules too, or the names that may be taken.",
                "oneOf": [
                    { "const": "any" },
                    { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
                ],
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(text: &str) -> Modules {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_package_allows_its_submodules_where_it_is_listed_with_any() {
        let modules =
            modules(r#"{"collections":"any","urllib":["parse"],"json":["loads"],"os":[],"os.path":"any"}"#);
        for (module, allowed) in [
            ("collections", true),
            ("collections.abc", true),
            ("collections_abc", false),
            ("urllib", true),
            ("urllib.parse", true),
            ("urllib.request", false),
            ("urllib.parse.deeper", false),
            ("json.decoder", false),
            ("os.path", true),
            ("os.path.deeper", true),
            ("math", false),
            ("", false),
        ] {
            assert_eq!(modules.allows(module), allowed, "{module}");
        }
    }

    #[test]
    fn a_list_allows_the_names_in_it_and_the_submodules_beside_it() {
        let modules = modules(r#"{"json":["loads"],"os":[],"os.path":"any","collections":"any"}"#);
        for (module, member, allowed) in [
            ("json", "loads", true),
            ("json", "dumps", false),
            ("os", "path", true),
            ("os", "getcwd", false),
            ("os.path", "join", true),
            ("collections", "Counter", true),
            ("collections.abc", "Mapping", true),
            ("math", "sqrt", false),
        ] {
            assert_eq!(modules.allows_member(module, member), allowed, "{module} {member}");
        }
        assert!(Modules::Any.allows("math") && Modules::Any.allows_member("math", "sqrt"));
    }
}
