use crate::{
    Config, api,
    audit::Draw,
    builtin, cors,
    engine::Engine,
    engines::Engines,
    files, headers, observe,
    observe::Metrics,
    openapi,
    problem::{self, Code, Problem},
    rate::Rates,
    reference,
    runner::Runner,
    store::Store,
    ticket_keys::{TicketKeys, random_id},
};
use anyhow::Context as _;
use axum::{
    Router,
    extract::Request,
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::get,
};
use std::{fs, path::Path, sync::Arc, time::Duration};

/// What every handler works with.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) ticket_keys: TicketKeys,
    pub(crate) engine: Engine,
    pub(crate) engines: Engines,
    pub(crate) runner: Runner,
    pub(crate) draw: Draw,
    pub(crate) rates: Rates,
    pub(crate) metrics: Metrics,
}

pub(crate) type Shared = axum::extract::State<Arc<App>>;

/// Everything that the server answers, ready to be served or to be called by a test.
pub async fn app(config: &Config) -> anyhow::Result<Router> {
    let app = Arc::new(App::open(config).await?);
    let timeout = config.request_timeout;
    Ok(Router::new()
        .merge(api::routes(&app))
        .route("/metrics", get(observe::metrics))
        .with_state(app.clone())
        .merge(reference::routes(&openapi::openapi()))
        .merge(files::routes(config))
        .layer(middleware::map_response(problem::dress))
        .layer(middleware::from_fn(move |request, next| within(timeout, request, next)))
        .layer(cors::layer(&config.cors_origins))
        .layer(middleware::from_fn_with_state(headers::transport(config), headers::secure))
        .layer(middleware::from_fn_with_state(app, observe::watch)))
}

impl App {
    async fn open(config: &Config) -> anyhow::Result<Self> {
        let data_dir = &config.data_dir;
        make_folder(data_dir).with_context(|| {
            format!("the data folder {} cannot be written: make it this user's, or choose another with --data-dir", data_dir.display())
        })?;
        let ticket_keys = TicketKeys::open(config.ticket_keys(), config.longest_ticket())?;
        let store = config.open_store().await?;
        store.seed(&builtin::tasks(), config.clock.now_ms()).await?;
        Ok(Self {
            engines: Engines::new(store.clone()),
            store,
            ticket_keys,
            engine: Engine::new(config.engine_dir.clone()),
            runner: Runner::start(config.run_threads, config.runs_waiting)?,
            draw: Draw::open(&data_dir.join("audit-secret"))?,
            rates: Rates::new(config),
            metrics: Metrics::new(),
            config: config.clone(),
        })
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub(crate) fn now_ms(&self) -> u64 {
        self.config.clock.now_ms()
    }
}

/// Ours alone, and writable.
pub(crate) fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    let probe = path.join(format!(".{}", random_id()));
    fs::write(&probe, b"")?;
    fs::remove_file(probe)
}

async fn within(timeout: Duration, request: Request, next: Next) -> Response {
    let answer = tokio::time::timeout(timeout, next.run(request)).await;
    answer.unwrap_or_else(|_| {
        let detail = format!("It was not complete after {timeout:?}. Try again.");
        Problem::new(Code::RequestTimeout, detail).into_response()
    })
}
