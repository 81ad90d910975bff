//! What a server is started with. The first of these that names a setting decides: a flag, the
//! environment, the configuration file, the default.

mod read;
mod value;

pub use read::ConfigError;
pub use value::{LogFormat, Secret};

use crate::{Clock, store::Store};
use std::{net::SocketAddr, num::NonZero, path::PathBuf, time::Duration};
use value::Value;

/// One line of the table in `docs/server.md`.
#[derive(Debug)]
pub struct Setting {
    /// As it stands in the file; `--data-dir` and `BELLJAR_DATA_DIR` are its other names.
    pub key: &'static str,
    pub about: &'static str,
    /// What it takes, as the end of the sentence "it is …".
    pub allowed: &'static str,
    /// Empty: not set.
    pub default: &'static str,
    /// Never a flag: other users of the machine can read those.
    pub secret: bool,
    set: fn(&mut Config, &str) -> Option<()>,
}

macro_rules! settings {
    ($(#[doc = $about:literal] $key:ident: $type:ty = $default:literal,)*) => {
        #[derive(Clone, Debug)]
        pub struct Config {
            $(#[doc = $about] pub $key: $type,)*
            /// What time it is; only a test has another one.
            pub clock: Clock,
        }

        impl Default for Config {
            fn default() -> Self {
                Self {
                    $($key: Value::parse($default).expect("a test reads every default"),)*
                    clock: Clock::default(),
                }
            }
        }

        /// Every setting, in the order of the table.
        pub const SETTINGS: &[Setting] = &[$(Setting {
            key: stringify!($key),
            about: $about.trim_ascii_start(),
            allowed: <$type as Value>::ALLOWED,
            default: $default,
            secret: <$type as Value>::SECRET,
            set: |config, text| Value::parse(text).map(|value| config.$key = value),
        },)*];
    };
}

settings! {
    /// Where to listen; port 0 takes any free port.
    listen: SocketAddr = "127.0.0.1:8787",
    /// Where clients find the server, such as `https://belljar.example`; behind HTTPS, browsers are told to stay there.
    public_url: Option<String> = "",
    /// Holds the database, the keys and the data; made when it is not there.
    data_dir: PathBuf = "data",
    /// `postgres://…`, for several servers on one, or a file of SQLite; otherwise `belljar.db` in the data folder.
    database: Option<Secret> = "",
    /// `s3://BUCKET/PREFIX`, with the `AWS_…` variables of the environment, or a folder; otherwise `blobs` in the data folder.
    blobs: Option<String> = "",
    /// The keys that sign tickets; otherwise `ticket-keys` in the data folder. Servers on one database share it.
    ticket_key_dir: Option<PathBuf> = "",
    /// The built page. `belljar serve` takes the one beside the binary.
    app_dir: PathBuf = "dist/app",
    /// The built engine. `belljar serve` takes the one beside the binary.
    engine_dir: PathBuf = "dist/engine",

    /// From a ticket's issue to its end.
    ticket_life: Duration = "1h",
    /// The same for tickets of a batch, which are for runs without a network.
    batch_life: Duration = "7d",
    /// Tickets that a session key may take in batches in `batch_life`; 0 issues no batches.
    batch_tickets: u32 = "100",

    /// A request that is not answered by then is given up.
    request_timeout: Duration = "30s",
    /// The largest body of a request that carries no source and no data.
    body_bytes: usize = "65536",
    /// The largest body with a source: receipts, tasks, checks, functions, runs.
    source_body_bytes: usize = "4194304",
    /// The largest data.
    data_bytes: usize = "67108864",
    /// Requests to the API in a second that one address may go on with, after a burst of ten times as many; 0 is no limit.
    address_rate: u32 = "50",
    /// The same for tickets and receipts of one session key.
    key_rate: u32 = "10",
    /// Reverse proxies in front of the server: so many entries at the end of `X-Forwarded-For` are believed.
    proxies: u8 = "0",
    /// Other origins whose pages may use the API, separated by commas; `*` for all.
    cors_origins: Vec<String> = "",

    /// For whoever may change tasks and read everything.
    admin_token: Option<Secret> = "",
    /// For back ends that run stored functions, separated by commas.
    api_tokens: Vec<Secret> = "",
    /// Whether `/metrics` answers without the admin token.
    metrics_public: bool = "false",

    /// Runs of stored functions at a time.
    run_threads: NonZero<usize> = "1",
    /// Runs that may wait for their turn; what comes beyond is refused.
    runs_waiting: usize = "16",

    /// The share of a new session key's receipts that is audited, where the task has a rate.
    audit_newcomer: f64 = "0.5",
    /// Audits at a time in one process; with 0, `belljar serve` makes none and `belljar audit` one for each core.
    audit_threads: usize = "1",

    /// `text` for people, `json` for machines: one object a line.
    log_format: LogFormat = "text",
}

impl Config {
    /// Where the keys that sign tickets are.
    pub fn ticket_keys(&self) -> PathBuf {
        self.ticket_key_dir.clone().unwrap_or_else(|| self.data_dir.join("ticket-keys"))
    }

    /// Where the database is.
    pub(crate) fn database(&self) -> String {
        self.database.as_ref().map_or_else(|| self.inside("belljar.db"), |url| url.expose().to_owned())
    }

    /// The store that the settings name.
    pub(crate) async fn open_store(&self) -> anyhow::Result<Store> {
        let blobs = self.blobs.clone().unwrap_or_else(|| self.inside("blobs"));
        Store::open(&self.database(), &blobs).await
    }

    fn inside(&self, name: &str) -> String {
        self.data_dir.join(name).display().to_string()
    }

    /// From a ticket's issue to its end, whichever way it was taken.
    pub(crate) fn longest_ticket(&self) -> Duration {
        self.ticket_life.max(self.batch_life)
    }
}
