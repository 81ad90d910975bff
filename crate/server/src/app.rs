use crate::{
    Config, api,
    audit::Draw,
    builtin,
    engine::Engine,
    files, headers,
    problem::{self, Code, Problem},
    store::Store,
    ticket_key::TicketKey,
};
use anyhow::Context as _;
use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tracing::{Level, event};

/// What every handler works with.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) ticket_key: TicketKey,
    pub(crate) engine: Engine,
    pub(crate) draw: Draw,
}

pub(crate) type Shared = axum::extract::State<Arc<App>>;

/// Everything that the server answers, ready to be served or to be called by a test.
pub async fn app(config: &Config) -> anyhow::Result<Router> {
    let app = Arc::new(App::open(config).await?);
    let timeout = config.request_timeout;
    Ok(Router::new()
        .merge(api::routes().with_state(app))
        .merge(files::routes(config))
        .layer(middleware::map_response(problem::dress))
        .layer(middleware::from_fn(move |request, next| within(timeout, request, next)))
        .layer(middleware::from_fn(headers::secure))
        .layer(middleware::from_fn(log)))
}

impl App {
    async fn open(config: &Config) -> anyhow::Result<Self> {
        let data_dir = &config.data_dir;
        make_folder(data_dir).with_context(|| {
            format!("the data folder {} cannot be written: make it this user's, or choose another with --data-dir", data_dir.display())
        })?;
        let ticket_key = TicketKey::open(data_dir)?;
        let store = Self::open_store(config).await?;
        store.seed(&builtin::tasks(), config.clock.now_ms()).await?;
        let engine = Engine::new(config.engine_dir.clone());
        let draw = Draw::open(&data_dir.join("audit-secret"))?;
        Ok(Self { config: config.clone(), store, ticket_key, engine, draw })
    }

    pub(crate) async fn open_store(config: &Config) -> anyhow::Result<Store> {
        let blobs =
            config.blobs.clone().unwrap_or_else(|| config.data_dir.join("blobs").display().to_string());
        Store::open(&config.database(), &blobs).await
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub(crate) fn now_ms(&self) -> u64 {
        self.config.clock.now_ms()
    }
}

/// Ours alone, and writable.
fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    let probe = path.join(format!(".{}", crate::ticket_key::random_id()));
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

/// One line for what changes something or fails. No bodies, no names, no identifiers.
async fn log(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let path = path.as_deref().unwrap_or("(a file)");
    let status = response.status().as_u16();
    let code = response.extensions().get().map_or("", |code: &Code| code.as_str());
    let ms = start.elapsed().as_millis() as u64;
    match (status, method.is_safe()) {
        (500.., _) => event!(Level::WARN, %method, path, status, code, ms),
        (_, false) => event!(Level::INFO, %method, path, status, code, ms),
        (_, true) => event!(Level::DEBUG, %method, path, status, code, ms),
    }
    response
}
