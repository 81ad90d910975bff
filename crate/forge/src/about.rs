//! `engine.json`: what stands beside the engine for people and programs.

use crate::guest::workspace;
use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;

pub(crate) fn about(engine: &[u8]) -> Result<String> {
    let sha256: String = Sha256::digest(engine).iter().map(|byte| format!("{byte:02x}")).collect();
    let about = serde_json::json!({
        "sha256": sha256,
        "bytes": engine.len(),
        "version": env!("CARGO_PKG_VERSION"),
        "python": "3.14",
        "rustpython": locked_version("rustpython-vm")?,
        "fuel_unit": "one wasm instruction of a metered region, or 8 bytes of a bulk memory instruction",
        "modules": modules()?,
    });
    Ok(serde_json::to_string_pretty(&about)? + "\n")
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(workspace().join("Cargo.lock"))?;
    let entry = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = lock.split_once(&entry).with_context(|| format!("{package} is not in Cargo.lock"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// The modules that user code may import, from the engine's own list.
fn modules() -> Result<Vec<String>> {
    let list = fs::read_to_string(workspace().join("crate/engine/library.txt"))?;
    let mut public = false;
    let mut modules: Vec<String> = Vec::new();
    for line in list.lines().map(str::trim) {
        match line {
            "[public]" | "[native]" => public = true,
            "[internal]" => public = false,
            module if public && !module.is_empty() && !module.starts_with('#') => {
                modules.push(module.to_owned())
            }
            _ => {}
        }
    }
    modules.sort_unstable();
    Ok(modules)
}
