use crate::{Usage, engine::folder};
use anyhow::{Context as _, Result};
use belljar_server::{
    Config,
    config::{SETTINGS, Setting},
};
use clap::{Arg, ArgMatches, Command, error::Error};
use std::{env, path::PathBuf};

/// The server's settings, as a command takes them.
#[derive(Debug)]
pub(crate) struct Settings {
    file: Option<PathBuf>,
    given: Vec<(&'static Setting, String)>,
}

impl Settings {
    /// A flag counts for more than the environment, and that for more than the file.
    pub(crate) fn config(&self) -> Result<Config> {
        let exe = env::current_exe().context("the binary's own place is unknown")?;
        let (app_dir, engine_dir) = (folder(&exe, "app"), folder(&exe, "engine"));
        let mut config = Config { app_dir, engine_dir, ..Config::default() };
        self.read(&mut config).map_err(|error| Usage(error.to_string()))?;
        Ok(config)
    }

    fn read(&self, config: &mut Config) -> Result<(), belljar_server::config::ConfigError> {
        if let Some(file) = &self.file {
            config.read_file(file)?;
        }
        config.read_environment(|name| env::var(name).ok())?;
        self.given
            .iter()
            .try_for_each(|(setting, text)| config.set(setting, text, &format_args!("--{}", setting.flag())))
    }

    /// The configuration file, if one is named.
    pub(crate) fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }
}

/// A secret is no flag: other users of the machine can read those.
fn flags() -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|setting| !setting.secret)
}

impl clap::Args for Settings {
    fn augment_args(command: Command) -> Command {
        let file = Arg::new("config")
            .long("config")
            .env("BELLJAR_CONFIG")
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf))
            .help("A TOML file with settings; docs/server.md has them all");
        command.arg(file).args(flags().map(|setting| {
            let default = if setting.default.is_empty() {
                String::new()
            } else {
                format!(" [default: {}]", setting.default)
            };
            Arg::new(setting.key)
                .long(setting.flag())
                .value_name("VALUE")
                .help(format!("{}{default}", setting.about))
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for Settings {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given =
            |setting: &'static Setting| Some((setting, matches.get_one::<String>(setting.key)?.clone()));
        Ok(Self { file: matches.get_one("config").cloned(), given: flags().filter_map(given).collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
