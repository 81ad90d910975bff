//! Compiles crate/engine for wasm32.

use anyhow::{Context as _, Result, bail};
use std::{
    env, fs, iter,
    path::{Path, PathBuf},
    process::Command,
};

const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn compile() -> Result<Vec<u8>> {
    let target_dir = target_dir()?;
    let mut build = cargo();
    build
        .args([
            "build",
            "--offline",
            "--package",
            "belljar-engine",
            "--profile",
            "engine",
            "--target",
            TARGET,
        ])
        .env("CARGO_TARGET_DIR", &target_dir)
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(&target_dir)?);
    if cfg!(target_os = "linux") {
        // With cargo offline, only rustc is left to do without randomness.
        run(cargo().args(["fetch", "--target", TARGET]))?;
        build.env("LD_PRELOAD", fixed_randomness(&target_dir)?);
    }
    if cfg!(unix) {
        let tools = fixed_git(&target_dir)?;
        let paths = env::var_os("PATH").unwrap_or_default();
        let paths = env::join_paths(iter::once(tools).chain(env::split_paths(&paths)))?;
        build.env("PATH", paths).env("TZ", "UTC");
    }
    run(&mut build)?;
    let wasm = target_dir.join(TARGET).join("engine").join("belljar_engine.wasm");
    fs::read(&wasm).with_context(|| wasm.display().to_string())
}

/// RustPython's macros walk hash maps while rustc expands them, and the order decides the order of tables
/// in the module. With a fixed seed the same sources give the same bytes.
fn fixed_randomness(target_dir: &Path) -> Result<PathBuf> {
    let (source, library) = (target_dir.join("getrandom.rs"), target_dir.join("libgetrandom.so"));
    fs::create_dir_all(target_dir)?;
    fs::write(&source, include_str!("guest/getrandom.rs"))?;
    run(Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition=2024", "--crate-type=cdylib", "-O", "-o"])
        .args([&library, &source]))?;
    Ok(library)
}

/// RustPython tells in its version when and from what git revision it was built, and asks `git` for it.
#[cfg(unix)]
fn fixed_git(target_dir: &Path) -> Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let tools = target_dir.join("tools");
    let git = tools.join("git");
    fs::create_dir_all(&tools)?;
    fs::write(&git, "#!/bin/sh\n[ \"$1\" = log ] && echo 0\n")?;
    fs::set_permissions(&git, fs::Permissions::from_mode(0o755))?;
    Ok(tools)
}

#[cfg(not(unix))]
fn fixed_git(_target_dir: &Path) -> Result<PathBuf> {
    bail!("a shell script stands in for git, and this system has no shell")
}

fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace());
    cargo
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?} could not be started"))?;
    if !status.success() {
        bail!("{command:?} failed: {status}");
    }
    Ok(())
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

/// A folder of its own: what else is compiled here does not go without randomness.
fn target_dir() -> Result<PathBuf> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    Ok(std::path::absolute(target)?.join("guest"))
}

/// The repository's root: where the forge is started.
pub(crate) fn workspace() -> PathBuf {
    PathBuf::from(".")
}
