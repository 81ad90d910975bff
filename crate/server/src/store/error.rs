use super::{postgres, sqlite};
use sqlx::{postgres::PgDatabaseError, sqlite::SqliteError};
use std::{fmt, io, sync::Arc};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// What a store could not do; the text is for the log.
#[derive(Clone, Debug)]
pub struct StoreError {
    fault: Fault,
    source: Arc<dyn std::error::Error + Send + Sync>,
}

/// What somebody can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no room left: make some.
    Full,
    /// It can be read but not written: make it writable.
    ReadOnly,
    /// It does not answer, or was busy for too long: the same again may work.
    Unavailable,
    /// A text holds U+0000, which PostgreSQL has no place for: leave it out.
    Text,
    /// Anything else: a rule of the tables was broken, or what is stored cannot be read.
    Broken,
}

impl StoreError {
    pub(super) fn new(fault: Fault, source: impl Into<Source>) -> Self {
        Self { fault, source: source.into().into() }
    }

    pub(super) fn broken(source: impl Into<Source>) -> Self {
        Self::new(Fault::Broken, source)
    }

    pub fn fault(&self) -> Fault {
        self.fault
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let fault = match &error {
            sqlx::Error::Database(error) => {
                if let Some(error) = error.try_downcast_ref::<SqliteError>() {
                    sqlite::fault(error)
                } else {
                    error.try_downcast_ref::<PgDatabaseError>().map_or(Fault::Broken, postgres::fault)
                }
            }
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Fault::Unavailable,
            _ => Fault::Broken,
        };
        Self::new(fault, error)
    }
}

impl From<object_store::Error> for StoreError {
    fn from(error: object_store::Error) -> Self {
        let fault = match io_kind(&error) {
            Some(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) => Fault::Full,
            Some(io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied) => Fault::ReadOnly,
            _ => Fault::Unavailable,
        };
        Self::new(fault, error)
    }
}

/// Of the operating system's error at the end of the chain, where there is one.
fn io_kind(error: &(dyn std::error::Error + 'static)) -> Option<io::ErrorKind> {
    let chain = std::iter::successors(Some(error), |error| error.source());
    chain.filter_map(|error| error.downcast_ref::<io::Error>()).last().map(io::Error::kind)
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store failed: {}", self.source)
    }
}

impl std::error::Error for StoreError {}
