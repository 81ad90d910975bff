//! One file (WAL, `synchronous=FULL`). SQLite has one writer at a time, so ours wait for it here, in
//! order, instead of polling the file's lock.

use super::{
    Fault,
    database::{Database, migrate, pool},
};
use anyhow::Context as _;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::{AnyConnection, Executor as _, error::DatabaseError as _, migrate::Migrator, sqlite::SqliteError};
use std::{
    fs::File,
    path::{Path, PathBuf},
};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

const READERS: u32 = 4;

/// What a path keeps in a URL.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');

pub(super) async fn open(path: &Path) -> anyhow::Result<Database> {
    let name = path.display().to_string();
    let text = path.to_str().with_context(|| format!("the path {name} is not UTF-8"))?;
    let url = format!("sqlite:{}", utf8_percent_encode(text, PATH));
    // Switching to WAL and migrating do not wait for each other: servers that start together take turns.
    let turn = lock(path.with_extension("lock")).await?;
    let writer = pool(1)
        .after_connect(|connection, _| Box::pin(prepare(connection)))
        .connect(&format!("{url}?mode=rwc"))
        .await
        .with_context(|| format!("cannot open the database {name}"))?;
    migrate(&MIGRATIONS, &writer, &name).await?;
    drop(turn);
    let readers = pool(READERS).connect_lazy(&format!("{url}?mode=ro"))?;
    // A transaction that reads first could not become the writer later.
    Ok(Database { writer, readers, begin: "begin immediate" })
}

async fn prepare(connection: &mut AnyConnection) -> sqlx::Result<()> {
    let settings = "pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on";
    connection.execute(sqlx::raw_sql(settings)).await?;
    Ok(())
}

/// A write that a quota or a limit on the size of files has refused, or a failing disk.
const IOERR_WRITE: u32 = 778;

/// By the result code (https://sqlite.org/rescode.html), whose low byte is the primary one.
pub(super) fn fault(error: &SqliteError) -> Fault {
    let code = error.code().and_then(|code| code.parse::<u32>().ok()).unwrap_or_default();
    match code & 0xff {
        _ if code == IOERR_WRITE => Fault::Full,
        13 => Fault::Full,
        8 => Fault::ReadOnly,
        // Busy, locked, an error of the disk, a file that cannot be opened.
        5 | 6 | 10 | 14 => Fault::Unavailable,
        _ => Fault::Broken,
    }
}

/// Held until it is dropped, or its process ends.
async fn lock(path: PathBuf) -> anyhow::Result<File> {
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
        Ok(file)
    });
    locked.await?
}
