use crate::{Usage, say, settings::Settings};
use anyhow::Result;
use belljar_server::create_ticket_key;
use jiff::{SignedDuration, Timestamp};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    settings: Settings,
    /// When it begins to sign, from now, such as `10m`: what keeps the keys of /api/jwks.json has to
    /// see it first, and every server that shares the folder.
    #[arg(long, default_value = "10m", value_name = "TIME")]
    after: SignedDuration,
}

pub(crate) fn keygen(arguments: &Arguments) -> Result<ExitCode> {
    let dir = arguments.settings.config()?.ticket_keys();
    let from = Timestamp::now().checked_add(arguments.after)?;
    let Ok(from_s) = from.as_second().try_into() else {
        return Err(Usage(format!("there is no key of {from}")).into());
    };
    let path = create_ticket_key(&dir, from_s)?;
    say(&format!("{} signs tickets from {from:.0} on\n", path.display()))?;
    Ok(ExitCode::SUCCESS)
}
