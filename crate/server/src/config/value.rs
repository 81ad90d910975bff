use std::{fmt, net::SocketAddr, num::NonZero, path::PathBuf, time::Duration};

/// What a setting can be, read from text alone.
pub(super) trait Value: Sized {
    const ALLOWED: &str;
    const SECRET: bool = false;

    fn parse(text: &str) -> Option<Self>;
}

/// Text that no log and no message shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

macro_rules! from_str {
    ($($type:ty: $allowed:literal,)*) => {$(
        impl Value for $type {
            const ALLOWED: &str = $allowed;

            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )*};
}

from_str! {
    SocketAddr: "an address and a port, such as `127.0.0.1:8787`",
    u8: "a whole number from 0 to 255",
    u32: "a whole number",
    usize: "a whole number",
    NonZero<usize>: "a whole number from 1 up",
    bool: "`true` or `false`",
}

impl Value for f64 {
    const ALLOWED: &str = "a share from 0 to 1";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|share| (0.0..=1.0).contains(share))
    }
}

impl Value for Duration {
    const ALLOWED: &str = "a time, such as `90s`, `15m` or `1h 30m`";

    fn parse(text: &str) -> Option<Self> {
        let span: jiff::Span = text.parse().ok()?;
        let days_are_24_hours = jiff::SpanRelativeTo::days_are_24_hours();
        Self::try_from(span.to_duration(days_are_24_hours).ok()?).ok().filter(|time| !time.is_zero())
    }
}

impl Value for PathBuf {
    const ALLOWED: &str = "a path";

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.into())
    }
}

impl Value for String {
    const ALLOWED: &str = "a text";

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.to_owned())
    }
}

impl Value for Secret {
    const ALLOWED: &str = "a secret text";
    const SECRET: bool = true;

    fn parse(text: &str) -> Option<Self> {
        String::parse(text).map(Self)
    }
}

impl Value for LogFormat {
    const ALLOWED: &str = "`text` or `json`";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Empty text is `None`: so a setting can be taken back by a source that counts for more.
impl<T: Value> Value for Option<T> {
    const ALLOWED: &str = T::ALLOWED;
    const SECRET: bool = T::SECRET;

    fn parse(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { T::parse(text).map(Some) }
    }
}

impl<T: Value> Value for Vec<T> {
    const ALLOWED: &str = "a list, separated by commas";
    const SECRET: bool = T::SECRET;

    fn parse(text: &str) -> Option<Self> {
        text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(T::parse).collect()
    }
}
