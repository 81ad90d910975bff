//! How often one address and one session key may ask.

use crate::{
    Config,
    app::App,
    problem::{Code, Problem},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock as _, DefaultClock},
};
use std::{
    hash::Hash,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

/// Seconds of requests that may come at once.
const BURST: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Calls between two sweeps of what has not asked for long.
const SWEEP: u32 = 4_096;

pub(crate) struct Rates {
    address: Limiter<IpAddr>,
    key: Limiter<String>,
    batch: Limiter<String>,
    proxies: usize,
}

struct Limiter<K: Clone + Hash + Eq> {
    inner: Option<DefaultKeyedRateLimiter<K>>,
    calls: AtomicU32,
}

impl Rates {
    pub(crate) fn new(config: &Config) -> Self {
        let pace = |rate| {
            NonZeroU32::new(rate).map(|rate| Quota::per_second(rate).allow_burst(rate.saturating_mul(BURST)))
        };
        let batch = NonZeroU32::new(config.batch_tickets)
            .and_then(|most| Some(Quota::with_period(config.batch_life / most.get())?.allow_burst(most)));
        Self {
            address: Limiter::new(pace(config.address_rate)),
            key: Limiter::new(pace(config.key_rate)),
            batch: Limiter::new(batch),
            proxies: config.proxies.into(),
        }
    }

    pub(crate) fn key(&self, thumbprint: &str) -> Result<(), Problem> {
        self.key.take(&thumbprint.to_owned(), NonZeroU32::MIN, "session key")
    }

    /// Whether the key may take so many tickets ahead.
    pub(crate) fn batch(&self, thumbprint: &str, count: u32) -> Result<(), Problem> {
        let refuse = |detail: &str| Err(Problem::new(Code::BatchTooLarge, detail));
        if self.batch.inner.is_none() {
            return refuse("This server issues no batches: its `batch_tickets` is 0.");
        }
        let Some(count) = NonZeroU32::new(count) else { return refuse("`count` is from 1.") };
        self.batch.take(&thumbprint.to_owned(), count, "session key")
    }
}

pub(crate) async fn by_address(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let taken = match peer {
        Some(peer) => {
            let address = network(client(request.headers(), peer, app.rates.proxies));
            app.rates.address.take(&address, NonZeroU32::MIN, "address")
        }
        // Only without a socket: a test's call of the router.
        None => Ok(()),
    };
    match taken {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

impl<K: Clone + Hash + Eq> Limiter<K> {
    fn new(quota: Option<Quota>) -> Self {
        Self { inner: quota.map(DefaultKeyedRateLimiter::keyed), calls: AtomicU32::new(0) }
    }

    fn take(&self, key: &K, count: NonZeroU32, of: &str) -> Result<(), Problem> {
        let Some(limiter) = &self.inner else { return Ok(()) };
        if self.calls.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            limiter.retain_recent();
        }
        let taken = limiter.check_key_n(key, count).map_err(|most| {
            Problem::new(Code::BatchTooLarge, format!("A {of} may take {} at the most.", most.0))
        })?;
        taken.map_err(|denied| {
            let wait = denied.wait_time_from(DefaultClock::default().now());
            let seconds = wait.as_secs() + 1;
            let detail = format!("This {of} may ask again in {seconds} s; `retry-after` says so too.");
            Problem::new(Code::RateLimited, detail).with(header::RETRY_AFTER, HeaderValue::from(seconds))
        })
    }
}

/// The address that the outermost proxy of ours saw. Entries before it are the client's own words.
fn client(headers: &HeaderMap, peer: IpAddr, proxies: usize) -> IpAddr {
    let Some(before) = proxies.checked_sub(1) else { return peer };
    let lists = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let entries: Vec<&str> = lists.flat_map(|list| list.split(',')).map(str::trim).collect();
    entries.iter().rev().nth(before).and_then(|entry| entry.parse().ok()).unwrap_or(peer)
}

/// Whoever has an IPv6 address has all of its network's.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(address) if address.to_ipv4_mapped().is_none() => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()
        }
        address => address.to_canonical(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("9.9.9.9, 10.0.0.1"));
        headers.append("x-forwarded-for", HeaderValue::from_static("10.0.0.2"));
        let peer = address("127.0.0.1");
        for (proxies, expected) in [(0, "127.0.0.1"), (1, "10.0.0.2"), (2, "10.0.0.1"), (4, "127.0.0.1")] {
            assert_eq!(client(&headers, peer, proxies), address(expected), "{proxies}");
        }
    }

    #[test]
    fn an_address_is_its_network() {
        let of = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("::ffff:10.0.0.1"), "10.0.0.1");
        assert_eq!(of("10.0.0.1"), "10.0.0.1");
    }

    #[test]
    fn a_burst_and_then_a_pace() {
        let config = |key_rate| Config { key_rate, batch_tickets: 5, ..Config::default() };
        let rates = Rates::new(&config(2));
        let taken = (0..30).filter(|_| rates.key("a").is_ok()).count();
        assert!((20..25).contains(&taken), "{taken}");
        rates.key("b").unwrap();
        let free = Rates::new(&config(0));
        assert!((0..1_000).all(|_| free.key("a").is_ok()));
    }

    #[test]
    fn a_key_takes_so_many_tickets_ahead_and_no_more() {
        let rates = Rates::new(&Config { batch_tickets: 5, ..Config::default() });
        let code = |key, count| rates.batch(key, count).map_err(|problem| problem.code().as_str());
        assert_eq!([code("a", 0), code("a", 6)], [Err("batch-too-large"); 2]);
        assert_eq!([code("a", 3), code("a", 2), code("a", 1)], [Ok(()), Ok(()), Err("rate-limited")]);
        assert_eq!(code("b", 5), Ok(()));
        let none = Rates::new(&Config { batch_tickets: 0, ..Config::default() });
        assert_eq!(none.batch("a", 1).unwrap_err().code().as_str(), "batch-too-large");
    }
}
