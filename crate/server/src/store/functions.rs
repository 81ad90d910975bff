use super::{
    Store, StoreError,
    row::{digest, document, json, number, source, string},
};
use belljar_protocol::{Digest, Limits, Policy};
use sqlx::{any::AnyRow, query};

/// A version of a stored function.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// From 1 up.
    pub version: u64,
    pub source_sha256: Digest,
    pub created_ms: u64,
    pub function: NewFunction,
}

/// What somebody stores.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFunction {
    pub name: String,
    pub source: String,
    pub entry: String,
    pub policy: Policy,
    pub limits: Limits,
}

impl Store {
    /// The next version of the function of this name.
    pub async fn put_function(&self, new: &NewFunction, now_ms: u64) -> Result<Function, StoreError> {
        let NewFunction { name, source, entry, policy, limits } = new;
        let source_sha256 = Digest::of(source.as_bytes());
        let mut transaction = self.database.begin().await?;
        let row = query(
            "insert into function (name, version) values ($1, 1)
             on conflict (name) do update set version = function.version + 1 returning version",
        )
        .bind(name)
        .fetch_one(&mut *transaction)
        .await?;
        let version = number(&row, "version")?;
        query(
            "insert into function_version
                 (name, version, source_sha256, source, entry, policy, limits, created_ms)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(name)
        .bind(version as i64)
        .bind(source_sha256.to_string())
        .bind(source.as_bytes())
        .bind(entry)
        .bind(json(policy)?)
        .bind(json(limits)?)
        .bind(now_ms as i64)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Function { version, source_sha256, created_ms: now_ms, function: new.clone() })
    }

    /// The current version.
    pub async fn function(&self, name: &str) -> Result<Option<Function>, StoreError> {
        let row = query(
            "select function_version.* from function join function_version using (name, version) where name = $1",
        )
        .bind(name)
        .fetch_optional(&self.database.readers)
        .await?;
        row.as_ref().map(read).transpose()
    }

    pub async fn function_version(&self, name: &str, version: u64) -> Result<Option<Function>, StoreError> {
        let row = query("select * from function_version where name = $1 and version = $2")
            .bind(name)
            .bind(version as i64)
            .fetch_optional(&self.database.readers)
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// The newest version of any function that has this source.
    pub async fn function_of_source(&self, sha256: &Digest) -> Result<Option<Function>, StoreError> {
        let row = query(
            "select * from function_version where source_sha256 = $1
             order by created_ms desc, name, version desc limit 1",
        )
        .bind(sha256.to_string())
        .fetch_optional(&self.database.readers)
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// All versions of a function, the newest first.
    pub async fn function_versions(&self, name: &str) -> Result<Vec<Function>, StoreError> {
        let rows = query("select * from function_version where name = $1 order by version desc")
            .bind(name)
            .fetch_all(&self.database.readers)
            .await?;
        rows.iter().map(read).collect()
    }

    /// The current versions of all functions, by name.
    pub async fn functions(&self) -> Result<Vec<Function>, StoreError> {
        let rows = query(
            "select function_version.* from function join function_version using (name, version) order by name",
        )
        .fetch_all(&self.database.readers)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<Function, StoreError> {
    Ok(Function {
        version: number(row, "version")?,
        source_sha256: digest(row, "source_sha256")?,
        created_ms: number(row, "created_ms")?,
        function: NewFunction {
            name: string(row, "name")?,
            source: source(row, "source")?,
            entry: string(row, "entry")?,
            policy: document(row, "policy")?,
            limits: document(row, "limits")?,
        },
    })
}
