//! One database that several servers share.

use super::{
    Fault,
    database::{Database, migrate, pool},
};
use anyhow::Context as _;
use sqlx::{any::AnyConnectOptions, migrate::Migrator, postgres::PgDatabaseError};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

const CONNECTIONS: u32 = 10;

pub(super) async fn open(url: &str) -> anyhow::Result<Database> {
    let options: AnyConnectOptions = url.parse().context("the URL of the database cannot be read")?;
    let mut shown = options.database_url.clone();
    _ = shown.set_password(None);
    let connections = pool(CONNECTIONS)
        .connect_with(options)
        .await
        .with_context(|| format!("cannot open the database {shown}"))?;
    migrate(&MIGRATIONS, &connections, shown.as_str()).await?;
    Ok(Database { writer: connections.clone(), readers: connections, begin: "begin" })
}

/// By the SQLSTATE's class or value (https://www.postgresql.org/docs/current/errcodes-appendix.html).
pub(super) fn fault(error: &PgDatabaseError) -> Fault {
    match error.code() {
        "53100" => Fault::Full,
        "25006" => Fault::ReadOnly,
        "22021" => Fault::Text,
        // Serialization, deadlock, lock not available, a database that is gone or takes no connections, its disk.
        "40001" | "40P01" | "55P03" | "3D000" | "55000" | "58030" => Fault::Unavailable,
        code if ["08", "53", "57"].iter().any(|class| code.starts_with(class)) => Fault::Unavailable,
        _ => Fault::Broken,
    }
}
