//! Engines by their digest: an old ticket's is there as long as its receipts may be audited.

use crate::store::Store;
use anyhow::Context as _;
use belljar_host::wasmtime::{Compiled, default_cache};
use belljar_protocol::Digest;
use std::collections::HashMap;
use tokio::sync::Mutex;

/// Compiles what the store has, each engine once.
pub(crate) struct Engines {
    store: Store,
    compiled: Mutex<HashMap<Digest, Compiled>>,
}

impl Engines {
    pub(crate) fn new(store: Store) -> Self {
        Self { store, compiled: Mutex::default() }
    }

    /// Ready to be instantiated. Who asks meanwhile waits, rather than compile it too.
    pub(crate) async fn open(&self, sha256: &Digest) -> anyhow::Result<Compiled> {
        let mut compiled = self.compiled.lock().await;
        if let Some(engine) = compiled.get(sha256) {
            return Ok(engine.clone());
        }
        let bytes = self.store.engine(sha256).await?;
        let bytes = bytes.with_context(|| format!("the store has no engine {sha256}"))?;
        let engine = tokio::task::spawn_blocking(move || Compiled::new(&bytes, default_cache().as_deref()));
        let engine = engine.await??;
        compiled.insert(*sha256, engine.clone());
        Ok(engine)
    }
}
