//! What a server would find if it were started: what is there, what is missing, what is unsafe.

use crate::{
    Config,
    app::make_folder,
    engine::Engine,
    ticket_keys::{TicketKeys, files},
};
use jiff::Timestamp;
use std::{fs, path::Path, time::UNIX_EPOCH};

/// What a stored receipt takes at the most, many times over.
const ROOM_BYTES: u64 = 1 << 30;
/// Shorter tokens can be guessed.
const TOKEN_CHARACTERS: usize = 32;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    Good,
    /// It works, but should not stay as it is.
    Unsafe,
    /// It does not work.
    Missing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub health: Health,
    pub what: String,
    /// What to do; empty where it is good.
    pub advice: String,
}

/// Looks at everything that `config` names. Makes what a first start would make. `file` is the
/// configuration file.
pub async fn examine(config: &Config, file: Option<&Path>) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(file.map(private));
    findings.push(clock(config.clock.now_ms() / 1000, &config.data_dir));
    findings.push(folder(&config.data_dir));
    findings.extend(room(&config.data_dir));
    findings.extend(keys(config));
    findings.push(store(config).await);
    findings.push(engine(config));
    findings.push(page(config));
    findings.extend(exposure(config));
    findings
}

fn good(what: impl Into<String>) -> Finding {
    Finding { health: Health::Good, what: what.into(), advice: String::new() }
}

fn unsafe_(what: impl Into<String>, advice: impl Into<String>) -> Finding {
    Finding { health: Health::Unsafe, what: what.into(), advice: advice.into() }
}

fn missing(what: impl Into<String>, advice: impl Into<String>) -> Finding {
    Finding { health: Health::Missing, what: what.into(), advice: advice.into() }
}

fn folder(dir: &Path) -> Finding {
    let shown = dir.display();
    if let Err(error) = make_folder(dir) {
        let advice = "make it this user's, or name another with `data_dir`";
        return missing(format!("the data folder {shown} cannot be written: {error}"), advice);
    }
    match open_to_others(dir) {
        true => unsafe_(
            format!("others may look into the data folder {shown}"),
            format!("run `chmod 700 {shown}`"),
        ),
        false => good(format!("the data folder {shown} is this user's alone")),
    }
}

/// A file that may hold tokens.
fn private(file: &Path) -> Finding {
    let shown = file.display();
    match open_to_others(file) {
        true => unsafe_(
            format!("others may read the configuration {shown}"),
            format!("run `chmod 600 {shown}` if it holds a secret"),
        ),
        false => good(format!("the configuration {shown} is this user's alone")),
    }
}

/// A clock that was set back leaves files of the future behind.
fn clock(now_s: u64, data_dir: &Path) -> Finding {
    let now = Timestamp::from_second(now_s as i64).unwrap_or_default();
    let newest = fs::read_dir(data_dir).into_iter().flatten().flatten();
    let newest = newest.filter_map(|entry| entry.metadata().ok()?.modified().ok()).max();
    let newest_s =
        newest.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |time| time.as_secs());
    match now_s + 1 < newest_s {
        true => missing(
            format!("the clock says {now:.0}, and files in the data folder are newer"),
            "set the clock, and keep it right by NTP: tickets live by it",
        ),
        false => good(format!("the clock says {now:.0}")),
    }
}

#[cfg(unix)]
fn room(dir: &Path) -> Option<Finding> {
    let room = rustix::fs::statvfs(dir).ok()?;
    let bytes = room.f_bavail.saturating_mul(room.f_frsize);
    let what = format!("{} MiB are free for the data folder", bytes >> 20);
    Some(if bytes < ROOM_BYTES {
        unsafe_(what, "make room: a full disk takes no receipts")
    } else {
        good(what)
    })
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<Finding> {
    None
}

fn keys(config: &Config) -> Vec<Finding> {
    let dir = config.ticket_keys();
    let keys = match TicketKeys::open(dir.clone(), config.longest_ticket()) {
        Ok(keys) => keys,
        Err(error) => {
            return vec![missing(
                format!("the ticket keys cannot be used: {error:#}"),
                "put the right files back, or run `belljar keygen`",
            )];
        }
    };
    let now_s = config.clock.now_ms() / 1000;
    let verifying = keys.all_public(now_s).len();
    let all = files(&dir).unwrap_or_default();
    let mut findings = vec![good(format!(
        "{} signs tickets, and {verifying} of {} keys verify them",
        keys.signer(now_s),
        all.len()
    ))];
    let open = all.iter().filter(|path| open_to_others(path));
    findings.extend(open.map(|path| {
        let shown = path.display();
        unsafe_(
            format!("others may read the ticket key {shown}"),
            format!("run `chmod 600 {shown}`, then `belljar keygen`: it may be known"),
        )
    }));
    findings
}

async fn store(config: &Config) -> Finding {
    let advice = "start the database, or correct `database` and `blobs`";
    let store = match config.open_store().await {
        Ok(store) => store,
        Err(error) => return missing(format!("the store cannot be opened: {error:#}"), advice),
    };
    match store.probe(config.clock.now_ms()).await {
        Ok(()) => good("the store takes what is written"),
        Err(error) => missing(error.to_string(), advice),
    }
}

fn engine(config: &Config) -> Finding {
    let shown = config.engine_dir.display();
    match Engine::new(config.engine_dir.clone()).sha256() {
        Ok(Some(sha256)) => good(format!("the engine in {shown} is {sha256}, as its engine.json says")),
        Ok(None) => missing(
            format!("there is no engine in {shown}, or its engine.json names another"),
            "run `npm run build`, or name its folder with `engine_dir`",
        ),
        Err(error) => {
            missing(format!("the engine in {shown} cannot be read: {error}"), "correct its file modes")
        }
    }
}

fn page(config: &Config) -> Finding {
    let shown = config.app_dir.display();
    match config.app_dir.join("index.html").is_file() {
        true => good(format!("the page is in {shown}")),
        false => missing(
            format!("the page is not in {shown}"),
            "run `npm run build`, or name its folder with `app_dir`",
        ),
    }
}

/// What the settings open up.
fn exposure(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |doubtful: bool, what: &str, advice: &str| {
        if doubtful {
            findings.push(unsafe_(what, advice));
        }
    };
    let https = config.public_url.as_ref().is_some_and(|url| url.starts_with("https://"));
    let tokens = || config.admin_token.iter().chain(&config.api_tokens);
    say(
        !config.listen.ip().is_loopback() && !https,
        &format!(
            "{} is reached from other machines, and nothing says that HTTPS stands before it",
            config.listen
        ),
        "put a proxy with TLS in front, and set `public_url` to its https:// address",
    );
    say(
        https && config.proxies == 0,
        "`public_url` is behind a proxy, and `proxies` is 0: all visitors count as one address",
        "set `proxies` to how many stand in front of the server",
    );
    say(
        tokens().any(|token| token.expose().chars().count() < TOKEN_CHARACTERS),
        &format!("a token has less than {TOKEN_CHARACTERS} characters"),
        "make one with `openssl rand -base64 32`",
    );
    say(
        config.cors_origins.iter().any(|origin| origin == "*"),
        "pages of every origin may use the API",
        "name the origins in `cors_origins`",
    );
    say(config.address_rate == 0, "no address has a limit", "set `address_rate`");
    say(
        config.audit_newcomer == 0.0,
        "receipts of new session keys are audited no more than others'",
        "set `audit_newcomer`: a forger can always make a new key",
    );
    findings
}

#[cfg(unix)]
fn open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> bool {
    false
}
