//! wasm-opt, from the npm package binaryen.

use crate::guest::workspace;
use anyhow::{Context as _, Result, bail};
use std::{fs, path::Path, process::Command};

/// What the wasm32-unknown-unknown target has; never all of them, which would change the format.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// LLVM has made it fast; this makes it smaller.
pub(crate) fn optimise(wasm: &[u8], scratch: &Path) -> Result<Vec<u8>> {
    fs::create_dir_all(scratch)?;
    let (input, output) = (scratch.join("compiled.wasm"), scratch.join("optimised.wasm"));
    fs::write(&input, wasm)?;
    let tool = workspace().join("node_modules/.bin/wasm-opt");
    let status = Command::new(&tool)
        .args(FEATURES)
        .args(["-O2", "--strip-debug", "--strip-producers", "--strip-target-features"])
        .arg(&input)
        .arg("-o")
        .arg(&output)
        .status()
        .with_context(|| format!("{} could not be started", tool.display()))?;
    if !status.success() {
        bail!("wasm-opt failed: {status}");
    }
    let optimised = fs::read(&output)?;
    fs::remove_file(input)?;
    fs::remove_file(output)?;
    Ok(optimised)
}
