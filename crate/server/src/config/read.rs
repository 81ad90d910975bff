use super::{Config, SETTINGS, Setting};
use belljar_protocol::edits;
use std::{fmt, fs, path::Path};

/// What is wrong with a setting: where it stands, what it is called and what it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl Config {
    /// Takes the settings of a TOML file: `key = value`, without sections.
    pub fn read_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let file = path.display();
        let text = fs::read_to_string(path)
            .map_err(|e| ConfigError(format!("the configuration file {file} cannot be read: {e}")))?;
        let table: toml::Table =
            text.parse().map_err(|e| ConfigError(format!("{file} is not TOML: {}", flat(&e))))?;
        for (key, value) in &table {
            let setting = find(key).map_err(|advice| ConfigError(format!("{file}: {advice}")))?;
            let text = text_of(value).ok_or_else(|| setting.refuse(&file, "a table"))?;
            self.set(setting, &text, &file)?;
        }
        Ok(())
    }

    /// Takes what `variable` knows of `BELLJAR_LISTEN`, `BELLJAR_DATA_DIR` and so on.
    pub fn read_environment(&mut self, variable: impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        for setting in SETTINGS {
            let name = setting.variable();
            if let Some(text) = variable(&name) {
                self.set(setting, &text, &format_args!("the environment's {name}"))?;
            }
        }
        Ok(())
    }

    /// `source` is for the message: a file, a variable, a flag.
    pub fn set(
        &mut self,
        setting: &Setting,
        text: &str,
        source: &dyn fmt::Display,
    ) -> Result<(), ConfigError> {
        (setting.set)(self, text).ok_or_else(|| setting.refuse(source, text))
    }
}

impl Setting {
    /// In the environment.
    pub fn variable(&self) -> String {
        format!("BELLJAR_{}", self.key.to_ascii_uppercase())
    }

    /// On the command line, without its dashes.
    pub fn flag(&self) -> String {
        self.key.replace('_', "-")
    }

    fn refuse(&self, source: &dyn fmt::Display, text: &str) -> ConfigError {
        let Self { key, allowed, .. } = self;
        let given = if self.secret { "what is given" } else { text };
        ConfigError(format!("{source}: `{key}` cannot be \"{given}\": it is {allowed}"))
    }
}

fn find(key: &str) -> Result<&'static Setting, String> {
    if let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) {
        return Ok(setting);
    }
    let nearest = SETTINGS.iter().min_by_key(|setting| edits(setting.key, key)).expect("there are settings");
    let keys: Vec<_> = SETTINGS.iter().map(|setting| setting.key).collect();
    Err(format!("there is no setting `{key}`; `{}` is nearest. There are {}", nearest.key, keys.join(", ")))
}

/// A list is its items with commas between them.
fn text_of(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(truth) => Some(truth.to_string()),
        toml::Value::Array(items) => {
            items.iter().map(text_of).collect::<Option<Vec<_>>>().map(|items| items.join(","))
        }
        toml::Value::Datetime(_) | toml::Value::Table(_) => None,
    }
}

fn flat(error: &toml::de::Error) -> String {
    error.to_string().lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_file(text: &str) -> Result<Config, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        let mut config = Config::default();
        let read = config.read_file(file.path());
        read.map(|()| config).map_err(|e| e.0.replace(file.path().to_str().unwrap(), "FILE"))
    }

    #[test]
    fn a_file_sets_what_it_names() {
        let config = of_file("listen = '[::1]:80'\ncors_origins = ['https://a.example', 'https://b.example']\nticket_life = '1h 30m'\nkey_rate = 7\nmetrics_public = true\naudit_newcomer = 0.25\n").unwrap();
        assert_eq!((config.listen.to_string().as_str(), config.key_rate), ("[::1]:80", 7));
        assert_eq!(config.cors_origins, ["https://a.example", "https://b.example"]);
        assert_eq!((config.ticket_life.as_secs(), config.metrics_public), (5_400, true));
        assert_eq!((config.audit_newcomer, config.address_rate), (0.25, Config::default().address_rate));
    }

    #[test]
    fn says_which_file_which_key_and_what_it_takes() {
        let refusal = |text| of_file(text).unwrap_err();
        assert_eq!(
            refusal("listen = 'here'"),
            "FILE: `listen` cannot be \"here\": it is an address and a port, such as `127.0.0.1:8787`"
        );
        assert_eq!(
            refusal("proxies = 256"),
            "FILE: `proxies` cannot be \"256\": it is a whole number from 0 to 255"
        );
        assert_eq!(
            refusal("ticket_life = '0s'"),
            "FILE: `ticket_life` cannot be \"0s\": it is a time, such as `90s`, `15m` or `1h 30m`"
        );
        assert_eq!(
            refusal("[audit_newcomer]\nrate = 1"),
            "FILE: `audit_newcomer` cannot be \"a table\": it is a share from 0 to 1"
        );
        assert!(refusal("lisen = 1").starts_with(
            "FILE: there is no setting `lisen`; `listen` is nearest. There are listen, public_url, "
        ));
        assert!(refusal("listen = ").starts_with("FILE is not TOML: TOML parse error at line 1, column 10"));
        assert_eq!(
            refusal("admin_token = ['']\n[database]\n"),
            "FILE: `database` cannot be \"what is given\": it is a secret text"
        );
    }

    #[test]
    fn the_environment_comes_after_the_file() {
        let mut config = of_file("key_rate = 7\nproxies = 2").unwrap();
        let variable = |name: &str| (name == "BELLJAR_KEY_RATE").then(|| "8".to_owned());
        config.read_environment(variable).unwrap();
        assert_eq!((config.key_rate, config.proxies), (8, 2));
        let wrong =
            config.read_environment(|name| (name == "BELLJAR_METRICS_PUBLIC").then(|| "yes".to_owned()));
        assert_eq!(
            wrong.unwrap_err().0,
            "the environment's BELLJAR_METRICS_PUBLIC: `metrics_public` cannot be \"yes\": it is `true` or `false`"
        );
    }

    #[test]
    fn no_secret_is_shown() {
        let config = of_file(
            "admin_token = 'hush-hush'\napi_tokens = 'one-one,two-two'\ndatabase = 'postgres://me:pw@db'",
        )
        .unwrap();
        let shown = format!("{config:?}");
        assert!(["hush", "one-one", "pw"].iter().all(|secret| !shown.contains(secret)), "{shown}");
        let mut flags = SETTINGS.iter().filter(|setting| setting.secret).map(|setting| setting.key);
        assert!(flags.by_ref().eq(["database", "admin_token", "api_tokens"]));
    }
}
