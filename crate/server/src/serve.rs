use crate::{Config, app::app, audit, log};
use anyhow::Context as _;
use std::{future::IntoFuture as _, io, net::SocketAddr, path::Path, time::Duration};
use tokio::{net::TcpListener, sync::watch, time::timeout};
use tracing::{error, info, warn};

/// How long a stopping server waits for answers that are under way.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(30);

/// Before audits begin again that were interrupted.
const AUDIT_PAUSE: Duration = Duration::from_secs(10);

/// Runs the server until SIGINT or SIGTERM, then finishes what is in flight; a second signal ends
/// it at once. Prints the page's address when it is ready.
///
/// ```no_run
/// # async fn example() -> anyhow::Result<()> {
/// let config = belljar_server::Config { listen: "127.0.0.1:8080".parse()?, ..Default::default() };
/// belljar_server::serve(config).await
/// # }
/// ```
pub async fn serve(config: Config) -> anyhow::Result<()> {
    let _spans = log::start(config.log_format);
    let listener = bind(&config).await?;
    let app = app(&config).await?;
    let mut signals = Signals::catch()?;
    report_missing(&config);
    println!("Belljar is at http://{}", listener.local_addr()?);

    let (stop, stopped) = watch::channel(false);
    let mut until = stopped.clone();
    let server = axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(async move { _ = until.wait_for(|stop| *stop).await })
        .into_future();
    let server = tokio::spawn(async move { tokio::join!(server, audits(config, stopped)).0 });
    signals.next().await?;
    info!("stopping: finishing what is in flight");
    _ = stop.send(true);
    tokio::select! {
        ended = timeout(SHUTDOWN_GRACE, server) => match ended {
            Ok(ended) => ended?.context("the server failed")?,
            Err(_) => warn!("stopped with requests unanswered after {SHUTDOWN_GRACE:?}"),
        },
        again = signals.next() => again?,
    }
    Ok(())
}

/// The server answers on, whatever becomes of its audits.
async fn audits(config: Config, mut stopped: watch::Receiver<bool>) {
    while config.audit_threads > 0 && !*stopped.borrow() {
        if let Err(error) = audit(&config, stopped.clone()).await {
            error!("audits are interrupted: {error:#}");
            _ = timeout(AUDIT_PAUSE, stopped.changed()).await;
        }
    }
}

/// `belljar audit`: makes audits until SIGINT or SIGTERM, then finishes those that are under way.
pub async fn serve_audits(config: Config) -> anyhow::Result<()> {
    let _spans = log::start(config.log_format);
    let mut signals = Signals::catch()?;
    let (stop, stopped) = watch::channel(false);
    let mut audits = tokio::spawn(async move { audit(&config, stopped).await });
    info!("making audits");
    tokio::select! {
        ended = &mut audits => return ended?,
        signal = signals.next() => signal?,
    }
    info!("stopping: finishing what is under way");
    _ = stop.send(true);
    tokio::select! {
        ended = audits => ended?,
        again = signals.next() => Ok(again?),
    }
}

async fn bind(config: &Config) -> anyhow::Result<TcpListener> {
    let address = config.listen;
    TcpListener::bind(address).await.map_err(|e| match e.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is taken: another program listens there. Stop it, or choose another address with --listen."
        ),
        io::ErrorKind::PermissionDenied => anyhow::anyhow!(
            "This user may not listen at {address}. Choose a port above 1023 with --listen."
        ),
        _ => anyhow::anyhow!("cannot listen at {address}: {e}"),
    })
}

fn report_missing(config: &Config) {
    let missing = |dir: &Path, file: &str, what: &str| {
        if !dir.join(file).is_file() {
            warn!("{what} is not in {}: run `npm run build`, then reload the page", dir.display());
        }
    };
    missing(&config.app_dir, "index.html", "the page");
    missing(&config.engine_dir, "engine.wasm", "the engine");
}

/// Caught from the moment this is made.
struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    #[cfg(unix)]
    fn catch() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    #[cfg(unix)]
    async fn next(&mut self) -> io::Result<()> {
        tokio::select! {
            _ = self.interrupt.recv() => Ok(()),
            _ = self.terminate.recv() => Ok(()),
        }
    }

    #[cfg(not(unix))]
    fn catch() -> io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(not(unix))]
    async fn next(&mut self) -> io::Result<()> {
        tokio::signal::ctrl_c().await
    }
}
