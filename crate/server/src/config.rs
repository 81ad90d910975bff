use crate::Clock;
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

/// What a server is started with; the defaults are those of `npm start`.
#[derive(Clone, Debug)]
pub struct Config {
    /// Port 0 takes any free port.
    pub listen: SocketAddr,
    /// Holds the ticket key, and the database and the blobs unless they have places of their own;
    /// made when it is not there.
    pub data_dir: PathBuf,
    /// `postgres://…` or a file of SQLite; `belljar.db` in the data folder when it is not given.
    pub database: Option<String>,
    /// `s3://BUCKET/PREFIX` or a folder; `blobs` in the data folder when it is not given.
    pub blobs: Option<String>,
    /// The built page.
    pub app_dir: PathBuf,
    /// The built engine: `engine.wasm`, `engine.wasm.br`, `engine.json`, `NOTICES.txt`.
    pub engine_dir: PathBuf,
    /// From a ticket's issue to its end.
    pub ticket_life: Duration,
    /// A request that is not answered by then is given up.
    pub request_timeout: Duration,
    /// The share of a new session key's receipts that is audited, 0 to 1.
    pub audit_newcomer: f64,
    /// Audits at a time; 0 makes none here.
    pub audit_threads: usize,
    pub clock: Clock,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8787)),
            data_dir: "data".into(),
            database: None,
            blobs: None,
            app_dir: "dist/app".into(),
            engine_dir: "dist/engine".into(),
            ticket_life: Duration::from_secs(60 * 60),
            request_timeout: Duration::from_secs(30),
            audit_newcomer: 0.5,
            audit_threads: 1,
            clock: Clock::default(),
        }
    }
}

impl Config {
    /// Where the database is.
    pub(crate) fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| self.data_dir.join("belljar.db").display().to_string())
    }
}
