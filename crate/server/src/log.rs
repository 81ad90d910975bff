use crate::config::LogFormat;
use std::io::{self, IsTerminal as _};
use tracing::Level;
use tracing_subscriber::{
    Layer, filter::LevelFilter, fmt, layer::SubscriberExt as _, registry, util::SubscriberInitExt as _,
};

/// To standard error, from `info` up; another program's subscriber stays in place. Keep what it
/// gives until the end: what is still to be sent is sent then.
pub(crate) fn start(format: LogFormat) -> Spans {
    let lines = fmt::layer().with_writer(io::stderr).with_target(false);
    let lines = match format {
        LogFormat::Text => lines.with_ansi(io::stderr().is_terminal()).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    let spans = Spans::open();
    let lines = lines.with_filter(LevelFilter::from_level(Level::INFO));
    _ = registry().with(spans.layer()).with(lines).try_init();
    spans
}

#[cfg(not(feature = "otel"))]
pub(crate) struct Spans;

#[cfg(not(feature = "otel"))]
impl Spans {
    fn open() -> Self {
        Self
    }

    fn layer(&self) -> Option<LevelFilter> {
        None
    }
}

/// Sent to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names, by OTLP over HTTP; nowhere
/// without it.
#[cfg(feature = "otel")]
pub(crate) struct Spans(Option<opentelemetry_sdk::trace::SdkTracerProvider>);

#[cfg(feature = "otel")]
impl Spans {
    fn open() -> Self {
        if std::env::var_os("OTEL_EXPORTER_OTLP_ENDPOINT").is_none() {
            return Self(None);
        }
        match opentelemetry_otlp::SpanExporter::builder().with_http().build() {
            Ok(exporter) => {
                let resource = opentelemetry_sdk::Resource::builder().with_service_name("belljar").build();
                let provider = opentelemetry_sdk::trace::SdkTracerProvider::builder();
                Self(Some(provider.with_resource(resource).with_batch_exporter(exporter).build()))
            }
            Err(error) => {
                eprintln!("belljar: no spans are sent: {error}");
                Self(None)
            }
        }
    }

    fn layer<S>(&self) -> Option<impl Layer<S> + use<S>>
    where
        S: tracing::Subscriber + for<'a> tracing_subscriber::registry::LookupSpan<'a>,
    {
        use opentelemetry::trace::TracerProvider as _;
        let provider = self.0.as_ref()?;
        Some(tracing_opentelemetry::layer().with_tracer(provider.tracer("belljar")))
    }
}

#[cfg(feature = "otel")]
impl Drop for Spans {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.0.as_ref().map(opentelemetry_sdk::trace::SdkTracerProvider::shutdown) {
            eprintln!("belljar: the last spans were not sent: {error}");
        }
    }
}
