use crate::engine::folder;
use anyhow::{Context as _, Result};
use belljar_server::Config;
use std::{env, net::SocketAddr, path::PathBuf, process::ExitCode};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The address to listen on; port 0 takes any free port.
    #[arg(long, default_value_t = Config::default().listen)]
    listen: SocketAddr,
    /// Holds the database and the keys; made if it is missing.
    #[arg(long, default_value = "data")]
    data_dir: PathBuf,
    /// The built page; by default beside the binary.
    #[arg(long)]
    app_dir: Option<PathBuf>,
    /// The built engine; by default beside the binary.
    #[arg(long)]
    engine_dir: Option<PathBuf>,
}

pub(crate) fn serve(arguments: Arguments) -> Result<ExitCode> {
    let exe = env::current_exe().context("the binary's own place is unknown")?;
    let config = Config {
        listen: arguments.listen,
        data_dir: arguments.data_dir,
        app_dir: arguments.app_dir.unwrap_or_else(|| folder(&exe, "app")),
        engine_dir: arguments.engine_dir.unwrap_or_else(|| folder(&exe, "engine")),
        ..Config::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(belljar_server::serve(config))?;
    Ok(ExitCode::SUCCESS)
}
