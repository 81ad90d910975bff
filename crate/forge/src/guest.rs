//! Compiles crate/engine for wasm32.

use anyhow::{Context as _, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn compile() -> Result<Vec<u8>> {
    let target_dir = target_dir()?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(workspace())
        .args(["build", "--package", "belljar-engine", "--profile", "engine", "--target", TARGET])
        .env("CARGO_TARGET_DIR", &target_dir)
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(&target_dir)?)
        .status()
        .context("cargo could not be started")?;
    if !status.success() {
        bail!("cargo build of the guest failed: {status}");
    }
    let wasm = target_dir.join(TARGET).join("engine").join("belljar_engine.wasm");
    fs::read(&wasm).with_context(|| wasm.display().to_string())
}

/// Nothing of the machine's folders stands in the bytes: same sources, same engine.
fn rust_flags(target_dir: &Path) -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = home
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")?;
    let flags = [
        "--cfg".to_owned(),
        "getrandom_backend=\"custom\"".to_owned(),
        format!("--remap-path-prefix={}=/cargo", cargo_home.display()),
        format!("--remap-path-prefix={}=/target", target_dir.display()),
    ];
    Ok(flags.join("\x1f"))
}

fn target_dir() -> Result<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => Ok(std::path::absolute(dir)?),
        None => Ok(workspace().join("target")),
    }
}

/// The repository's root: where the forge is started.
pub(crate) fn workspace() -> PathBuf {
    PathBuf::from(".")
}
