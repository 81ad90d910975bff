use crate::settings::Settings;
use anyhow::Result;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

pub(crate) fn serve(arguments: &Arguments) -> Result<ExitCode> {
    let config = arguments.settings.config()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(belljar_server::serve(config))?;
    Ok(ExitCode::SUCCESS)
}
