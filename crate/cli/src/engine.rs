use crate::say;
use anyhow::{Context as _, Result};
use belljar_host::wasmtime::{Compiled, default_cache};
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) fn engine(arguments: &Arguments) -> Result<ExitCode> {
    let path = path()?;
    let digest = open()?.digest();
    say(&match arguments.json {
        true => format!("{}\n", serde_json::json!({ "path": path, "sha256": digest })),
        false => format!("{digest}  {}\n", path.display()),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The engine in use, compiled or from the cache.
pub(crate) fn open() -> Result<Compiled> {
    Compiled::open(&path()?, default_cache().as_deref())
}

/// The engine in the environment's BELLJAR_ENGINE, or beside the binary as the build puts it.
fn path() -> Result<PathBuf> {
    if let Some(path) = env::var_os("BELLJAR_ENGINE") {
        return Ok(path.into());
    }
    let exe = env::current_exe().context("the binary's own place is unknown")?;
    let beside = folder(&exe, "engine").join("engine.wasm");
    if beside.exists() {
        return Ok(beside);
    }
    anyhow::bail!("there is no engine at {}: run `npm run build`, or set BELLJAR_ENGINE", beside.display())
}

/// The folder `name` beside the binary's own.
pub(crate) fn folder(exe: &Path, name: &str) -> PathBuf {
    let dist = exe.parent().and_then(Path::parent).unwrap_or(Path::new("."));
    dist.join(name)
}
