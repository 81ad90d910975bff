use crate::{say, settings::Settings};
use anyhow::Result;
use belljar_server::{Finding, Health, examine};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

/// 1 when the server would not work as it is set up.
pub(crate) fn doctor(arguments: &Arguments) -> Result<ExitCode> {
    let config = arguments.settings.config()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let findings = runtime.block_on(examine(&config, arguments.settings.file().map(|file| file.as_path())));
    for Finding { health, what, advice } in &findings {
        let sign = match health {
            Health::Good => "ok     ",
            Health::Unsafe => "unsafe ",
            Health::Missing => "missing",
        };
        say(&format!("{sign}  {what}\n"))?;
        if !advice.is_empty() {
            say(&format!("         {advice}\n"))?;
        }
    }
    let works = findings.iter().all(|finding| finding.health != Health::Missing);
    Ok(if works { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
