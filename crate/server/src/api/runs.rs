use super::{functions, tickets};
use crate::{
    app::Shared,
    body::Body,
    openapi::{refusals, schema},
    permission::Backend,
    problem::{Code, Problem},
    runner::{Program, RunError},
    store::NewFunction,
    ticket_keys::random_seed,
};
use axum::{Json, extract::State, http::header};
use belljar_host::wasmtime::Deadline;
use belljar_protocol::{Call, Data, DataFormat, Load, MAX_SAFE_INTEGER, Report, RunRequest};
use std::time::{Duration, Instant};

refusals!(Running: [BODY, TOKEN], FunctionUnknown, RunInvalid, RunsBusy, EngineMissing);

/// Runs a stored function on the server, in the engine that browsers have, and waits for its outcome.
#[utoipa::path(post, path = "/api/runs", operation_id = "run_function", tag = "functions",
    request_body = schema::RunRequest,
    responses((status = 200, description = "The outcome, whatever its class.", body = schema::Report), Running),
    security(("api" = [])),
)]
pub(super) async fn run(
    _: Backend,
    State(app): Shared,
    Body(request): Body<RunRequest>,
) -> Result<Json<Report>, Problem> {
    let RunRequest { function, version, data, seed, now_ms } = request;
    if seed.is_some_and(|seed| seed > MAX_SAFE_INTEGER) {
        return Err(Problem::new(Code::RunInvalid, "`seed` is 0 to 2^53 - 1."));
    }
    let function = functions::find(&app, &function, version).await?.function;
    let NewFunction { source, entry, policy, limits, .. } = function;
    let sha256 = tickets::engine(&app).await?;
    let engine = app.engines.open(&sha256).await.map_err(Problem::internal)?;
    let load = Load {
        source: source.into_bytes(),
        filename: "main.py".to_owned(),
        policy,
        limits,
        seed: seed.unwrap_or_else(random_seed),
        now_ms: now_ms.unwrap_or(app.now_ms() as i64),
        host: Vec::new(),
        modules: Vec::new(),
        trace: false,
    };
    let bytes = serde_json::to_vec(&data).map_err(Problem::internal)?;
    let call = Call { entry: Some(entry), data: Data { format: DataFormat::Json, bytes, spread: false } };
    let deadline = Deadline::after(Duration::from_millis(limits.deadline_ms.into()));
    let start = Instant::now();
    let run = app.runner.run(engine, Program { load, call, lend: Box::new(deadline) }).await;
    let run = run.map_err(|error| match error {
        RunError::Busy => {
            let busy = Problem::new(Code::RunsBusy, "Try again in a second.");
            busy.with(header::RETRY_AFTER, 1.into())
        }
        lost @ RunError::Lost(_) => Problem::internal(lost),
    })?;
    let elapsed_ms = start.elapsed().as_secs_f64() * 1e3;
    Ok(Json(run.outcome.report(&run.bytes, sha256, elapsed_ms)))
}
