//! What the server tells about itself: a line of the log for a request, and figures for Prometheus.

use crate::{
    app::{App, Shared},
    permission::Admin,
    problem::{Code, Problem},
    ticket_keys::random_id,
};
use axum::{
    extract::{FromRequestParts as _, MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use belljar_protocol::Class;
use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::{sync::Arc, time::Instant};
use tracing::{Instrument as _, Level, event, info_span};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Seconds; from what SQLite takes for a row to what a request may take.
const SECONDS: [f64; 12] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    request_seconds: Family<RouteLabels, Histogram>,
    receipts: Family<ReceiptLabels, Counter>,
    tickets: Counter,
    store_seconds: Family<StoreLabels, Histogram>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: u16,
    code: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReceiptLabels {
    class: &'static str,
    state: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct StoreLabels {
    operation: &'static str,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("belljar"),
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            receipts: Family::default(),
            tickets: Counter::default(),
            store_seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
        };
        let Self { registry, requests, request_seconds, receipts, tickets, store_seconds } = &mut metrics;
        registry.register("requests", "Requests by route, status and problem code", requests.clone());
        let seconds = Unit::Seconds;
        registry.register_with_unit(
            "request",
            "From a request to its answer",
            seconds.clone(),
            request_seconds.clone(),
        );
        registry.register("receipts", "Receipts stored, by class and state", receipts.clone());
        registry.register("tickets", "Tickets issued", tickets.clone());
        registry.register_with_unit("store", "What the store took", seconds, store_seconds.clone());
        metrics
    }

    pub(crate) fn tickets(&self, count: u64) {
        self.tickets.inc_by(count);
    }

    pub(crate) fn receipt(&self, class: Class, state: &impl serde::Serialize) {
        let state = serde_json::to_value(state).ok().and_then(|state| state.as_str().map(str::to_owned));
        let labels = ReceiptLabels { class: class.as_str(), state: state.unwrap_or_default() };
        self.receipts.get_or_create(&labels).inc();
    }

    /// Takes the time of an operation of the store.
    pub(crate) async fn store<T>(&self, operation: &'static str, work: impl Future<Output = T>) -> T {
        let start = Instant::now();
        let done = work.await;
        self.store_seconds.get_or_create(&StoreLabels { operation }).observe(start.elapsed().as_secs_f64());
        done
    }
}

/// In OpenMetrics' text, for the admin token unless `metrics_public` is set.
pub(crate) async fn metrics(State(app): Shared, request: Request) -> Result<Response, Problem> {
    if !app.config.metrics_public {
        Admin::from_request_parts(&mut request.into_parts().0, &app).await?;
    }
    let mut text = String::new();
    text::encode(&mut text, &app.metrics.registry).map_err(Problem::internal)?;
    let kind = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

/// A line for what changes something or fails: no bodies, no names, no addresses. The request's
/// identifier stands in it, in every line that is written meanwhile, and in the answer.
pub(crate) async fn watch(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = name(request.method());
    let safe = request.method().is_safe();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let route = route.unwrap_or_else(|| "(a file)".to_owned());
    let id = random_id();
    let mut response = next.run(request).instrument(info_span!("request", id, method, route)).await;

    let elapsed = start.elapsed();
    let status = response.status().as_u16();
    let code = response.extensions().get().map_or("", |code: &Code| code.as_str());
    let ms = elapsed.as_millis() as u64;
    match (status, safe) {
        (500.., _) => event!(Level::WARN, id, method, route, status, code, ms),
        (_, false) => event!(Level::INFO, id, method, route, status, code, ms),
        (_, true) => event!(Level::DEBUG, id, method, route, status, code, ms),
    }
    let seconds = app.metrics.request_seconds.get_or_create(&RouteLabels { route: route.clone() });
    seconds.observe(elapsed.as_secs_f64());
    app.metrics.requests.get_or_create(&RequestLabels { method, route, status, code }).inc();
    response.headers_mut().insert(REQUEST_ID, id.parse().expect("base64url is a header's text"));
    response
}

/// Of a closed set, whatever clients make up.
fn name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
