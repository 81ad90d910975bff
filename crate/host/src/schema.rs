use boon::{CompileError, Compiler, Draft, InstanceToken, SchemaIndex, Schemas, UrlLoader, ValidationError};
use serde_json::Value as Json;
use std::{error::Error, fmt};

/// A JSON Schema that is ready to judge: draft 2020-12, unless it names another by `$schema`.
pub(crate) struct Schema {
    schemas: Schemas,
    root: SchemaIndex,
}

/// Where something does not fit, by steps from the root, and why.
#[derive(Debug)]
pub(crate) struct Unfit {
    pub(crate) steps: Vec<Step>,
    pub(crate) why: String,
}

#[derive(Debug)]
pub(crate) enum Step {
    Item(usize),
    Member(String),
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schema").finish_non_exhaustive()
    }
}

impl Schema {
    /// An error says what is wrong with the schema itself.
    pub(crate) fn new(schema: &Json) -> Result<Self, String> {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.use_loader(Box::new(Nowhere));
        let mut schemas = Schemas::new();
        compiler.add_resource(ROOT, schema.clone()).map_err(|error| in_words(&error))?;
        let root = compiler.compile(ROOT, &mut schemas).map_err(|error| in_words(&error))?;
        Ok(Self { schemas, root })
    }

    pub(crate) fn check(&self, value: &Json) -> Result<(), Unfit> {
        self.schemas.validate(value, self.root).map_err(|error| Unfit::of(&error))
    }
}

impl Unfit {
    /// The first reason that has no other beneath it; of alternatives that all fail, the alternatives.
    fn of(error: &ValidationError<'_, '_>) -> Self {
        let mut error = error;
        while let (false, Some(cause)) = (is_choice(error), error.causes.first()) {
            error = cause;
        }
        let steps = error.instance_location.tokens.iter().map(|token| match token {
            InstanceToken::Prop(name) => Step::Member(name.to_string()),
            InstanceToken::Item(index) => Step::Item(*index),
        });
        Self { steps: steps.collect(), why: error.kind.to_string() }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(index) => write!(f, "[{index}]"),
            Self::Member(name) => write!(f, "[{name:?}]"),
        }
    }
}

const ROOT: &str = "belljar:schema";

/// A schema stands alone: nothing is fetched for it.
struct Nowhere;

impl UrlLoader for Nowhere {
    fn load(&self, _: &str) -> Result<Json, Box<dyn Error>> {
        Err("a schema can refer to itself only".into())
    }
}

fn is_choice(error: &ValidationError<'_, '_>) -> bool {
    use boon::ErrorKind::{AnyOf, Contains, Not, OneOf};
    matches!(error.kind, AnyOf | Contains | Not | OneOf(_))
}

fn in_words(error: &CompileError) -> String {
    match error {
        CompileError::LoadUrlError { url, .. } => {
            format!("refers to {url}, and a schema can refer to itself only")
        }
        CompileError::ValidationError { src, .. } => {
            let Unfit { steps, why } = Unfit::of(src);
            let place: String = steps.iter().map(Step::to_string).collect();
            format!("is no JSON Schema: {}{why}", if place.is_empty() { place } else { place + ": " })
        }
        CompileError::InvalidRegex { regex, .. } => format!("has a pattern that cannot be used: {regex:?}"),
        other => format!("is no JSON Schema: {}", other.to_string().replace(ROOT, "")),
    }
}
