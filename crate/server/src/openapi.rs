//! The OpenAPI document: paths from the handlers, schemas from the types that cross the boundary.

use crate::{
    api,
    problem::{Code, Document as Problem},
};
use belljar_check::Finding;
use belljar_protocol::{
    CheckRequest, DataResponse, Envelope, FunctionRequest, Health, Jwks, KeyRequest, KeyResponse, Policy,
    Report, RevokedKey, RunRequest, StoredFunction, Submission, SubmissionEvent, Submissions, Submit, Task,
    TicketBatch, TicketBatchRequest, TicketRequest, TicketResponse,
};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use utoipa::{
    OpenApi, PartialSchema as _,
    openapi::{
        RefOr,
        content::ContentBuilder,
        response::{Response, ResponseBuilder},
        schema::{AllOfBuilder, ObjectBuilder, Type},
    },
};

/// What no handler says.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Belljar",
        description = "Tasks, data, session keys, tickets, receipts. A receipt is a claim until it is audited.\n\n\
            A refusal is a problem document (RFC 9457); its `code` is stable. There are no cookies: \
            what needs permission carries a token in its `authorization` header.",
    ),
    tags(
        (name = "tasks", description = "What there is to run, and its data."),
        (name = "keys", description = "The keys of sessions, which sign receipts, and of the server, which sign tickets."),
        (name = "tickets", description = "Permission for one run each."),
        (name = "receipts", description = "Signed claims about runs."),
        (name = "functions", description = "Sources that the server keeps, checks and runs for back ends."),
        (name = "server", description = "The server itself."),
    ),
)]
pub(crate) struct Frame;

/// A task as it is sent: what has a default may be left out.
type TaskInput = Task;

/// Names for `body = …` in the paths of handlers; their schemas are those of the types.
macro_rules! schemas {
    (requests: $($request:ident),*; answers: $($answer:ident),*;) => {
        pub(crate) mod schema { $(name!($request);)* $(name!($answer);)* }

        fn requests(generator: &mut SchemaGenerator) { $(generator.subschema_for::<$request>();)* }

        fn answers(generator: &mut SchemaGenerator) { $(generator.subschema_for::<$answer>();)* }
    };
}

macro_rules! name {
    ($name:ident) => {
        pub(crate) struct $name;

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::Ref::from_schema_name(stringify!($name)).into()
            }
        }

        impl utoipa::ToSchema for $name {}
    };
}

schemas! {
    requests: CheckRequest, FunctionRequest, KeyRequest, RunRequest, Submit, TaskInput, TicketBatchRequest, TicketRequest;
    answers: DataResponse, Envelope, Finding, Health, Jwks, KeyResponse, Policy, Problem, Report, RevokedKey, StoredFunction, Submission,
        SubmissionEvent, Submissions, Task, TicketBatch, TicketResponse;
}

/// What any operation can be refused with.
pub(crate) const ALWAYS: &[Code] = &[
    Code::RequestMalformed,
    Code::NotAcceptable,
    Code::RequestTimeout,
    Code::RateLimited,
    Code::StorageFull,
    Code::StorageReadOnly,
    Code::StorageUnavailable,
    Code::Internal,
];
/// What one with a JSON body can be refused with.
pub(crate) const BODY: &[Code] = &[Code::BodyMalformed, Code::BodyTooLarge, Code::MediaType];
/// What one that needs a token can be refused with.
pub(crate) const TOKEN: &[Code] = &[Code::TokenMissing, Code::TokenWrong];

/// What one for the admin or for a session key can be refused with.
pub(crate) const OWNER: &[Code] = &[
    Code::TokenMissing,
    Code::TokenWrong,
    Code::ProofMalformed,
    Code::ProofType,
    Code::ProofAlgorithm,
    Code::ProofKeyUnknown,
    Code::ProofSignature,
    Code::ProofMismatch,
    Code::ProofExpired,
];

/// `refusals!(Issuing: [BODY], TaskUnknown, KeyUnknown);` makes a type for the `responses(…)` of a path.
macro_rules! refusals {
    ($name:ident: $([$($group:ident),*])? $($(,)? $code:ident),*) => {
        pub(super) struct $name;

        impl utoipa::IntoResponses for $name {
            fn responses() -> std::collections::BTreeMap<
                String,
                utoipa::openapi::RefOr<utoipa::openapi::response::Response>,
            > {
                use $crate::{openapi, problem::Code};
                let groups: &[&[Code]] = &[openapi::ALWAYS, $($(openapi::$group,)*)? &[$(Code::$code),*]];
                openapi::by_status(&groups.concat())
            }
        }
    };
}
pub(crate) use refusals;

/// One response for each status, with the codes that it comes with.
pub(crate) fn by_status(codes: &[Code]) -> BTreeMap<String, RefOr<Response>> {
    let mut statuses: BTreeMap<u16, Vec<Code>> = BTreeMap::new();
    for &code in codes {
        statuses.entry(code.status()).or_default().push(code);
    }
    statuses.iter().map(|(status, codes)| (status.to_string(), refusal(codes).into())).collect()
}

fn refusal(codes: &[Code]) -> Response {
    let titles: Vec<_> = codes.iter().map(|code| format!("`{}`: {}.", code.as_str(), code.title())).collect();
    let names = codes.iter().map(|code| code.as_str()).collect::<Vec<_>>();
    let one_of = ObjectBuilder::new()
        .property("code", ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names)));
    let schema = AllOfBuilder::new().item(schema::Problem::schema()).item(one_of);
    let content = ContentBuilder::new().schema(Some(schema)).build();
    ResponseBuilder::new().description(titles.join(" ")).content("application/problem+json", content).build()
}

/// The API in OpenAPI 3.1, as it is served at `/api/openapi.json`.
pub fn openapi() -> Value {
    let described = api::described().into_openapi();
    let mut document = serde_json::to_value(described).expect("a document is always encodable");
    let tokens = |about: &str| json!({ "type": "http", "scheme": "bearer", "description": about });
    document["components"] = json!({
        "schemas": definitions(),
        "securitySchemes": {
            "admin": tokens("The server's `admin_token`."),
            "proof": {
                "type": "apiKey", "in": "header", "name": "authorization",
                "description": "`Proof` and a JWS that the session key has signed for this request.",
            },
            "api": tokens("One of the server's `api_tokens`, or its `admin_token`."),
        },
    });
    document
}

/// A type that reads otherwise than it is written is there twice, as `Name` and `NameInput`.
fn definitions() -> Map<String, Value> {
    let settings = || {
        SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        })
    };
    let mut generator = settings().for_serialize().into_generator();
    answers(&mut generator);
    let mut all = generator.take_definitions(true);
    let mut generator = settings().for_deserialize().into_generator();
    requests(&mut generator);
    let inputs = generator.take_definitions(true);
    let mut renamed = Vec::new();
    // One that refers to a renamed one is another type too.
    loop {
        let differs = |(name, schema): &(&String, &Value)| {
            let mut as_named = (*schema).clone();
            rename(&mut as_named, &renamed);
            !renamed.contains(*name) && all.get(*name).is_some_and(|answer| *answer != as_named)
        };
        match inputs.iter().find(differs) {
            Some((name, _)) => renamed.push(name.clone()),
            None => break,
        }
    }
    for (name, mut schema) in inputs {
        rename(&mut schema, &renamed);
        let name = if renamed.contains(&name) { format!("{name}Input") } else { name };
        all.insert(name, schema);
    }
    all
}

fn rename(schema: &mut Value, renamed: &[String]) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && renamed.iter().any(|name| reference.ends_with(&format!("/{name}")))
            {
                reference.push_str("Input");
            }
            members.values_mut().for_each(|member| rename(member, renamed));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, renamed)),
        _ => {}
    }
}
