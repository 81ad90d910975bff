//! Browsers that send receipts while something fails, and what they and the store know afterwards.

use crate::{
    client::{Client, Submission},
    faults::TEST,
    process::Process,
    server::Server,
};
use belljar_protocol::Digest;
use belljar_server::{
    Config,
    store::{Filter, Store},
};
use p256::elliptic_curve::rand_core::{OsRng, RngCore as _};
use std::{
    collections::{BTreeMap, HashSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::{task::JoinHandle, time::sleep};

pub(crate) const TICKETS: usize = 1_000;
/// Receipts that compete for each ticket.
const RIVALS: usize = 2;
const BROWSERS: usize = 16;

pub(crate) struct Row {
    pub(crate) fault: &'static str,
    pub(crate) times: usize,
    pub(crate) sent: usize,
    pub(crate) acknowledged: usize,
    pub(crate) stored: usize,
    /// Acknowledged, but not as it was sent in the store.
    pub(crate) lost: usize,
    pub(crate) used_twice: usize,
    pub(crate) answers: String,
}

pub(crate) struct Trial {
    fault: &'static str,
    pub(crate) config: Config,
    _folder: TempDir,
    shared: Arc<Shared>,
}

/// What the browsers share.
struct Shared {
    client: Client,
    /// The newest first; older ones may be gone.
    servers: Mutex<Vec<String>>,
    submissions: Mutex<Vec<Arc<Submission>>>,
    answers: Mutex<BTreeMap<String, usize>>,
    /// Submissions that have been answered for good.
    settled: AtomicUsize,
    acknowledged: Mutex<HashSet<Digest>>,
}

impl Trial {
    pub(crate) async fn new(fault: &'static str, database: Option<String>) -> Self {
        let (config, folder) = Server::with(|config| config.database = database.map(Into::into)).await.stop();
        let shared = Arc::new(Shared {
            client: Client::new(),
            servers: Mutex::default(),
            submissions: Mutex::default(),
            answers: Mutex::default(),
            settled: AtomicUsize::new(0),
            acknowledged: Mutex::default(),
        });
        Self { fault, config, _folder: folder, shared }
    }

    /// A server in a process of its own. Browsers talk to the two that were started last.
    pub(crate) fn start(&self, file_kib: Option<u64>) -> Process {
        let process = Process::start(TEST, &self.config, file_kib);
        self.announce(process.address.clone());
        process
    }

    /// A server in this process.
    pub(crate) async fn serve_here(&self) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        self.announce(format!("http://{}", listener.local_addr().unwrap()));
        let router = belljar_server::app(&self.config).await.unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    }

    fn announce(&self, address: String) {
        let mut servers = self.shared.servers.lock().unwrap();
        servers.insert(0, address);
        servers.truncate(2);
    }

    pub(crate) async fn take_tickets(&self) {
        let (client, server) = (self.shared.client.clone(), self.shared.server());
        let session = client.register(&server).await;
        let mut submissions = Vec::new();
        for _ in 0..TICKETS {
            submissions.extend(client.submissions(&server, &session, RIVALS).await.into_iter().map(Arc::new));
        }
        // Rivals are sent at any distance from each other.
        submissions.sort_by_cached_key(|_| OsRng.next_u64());
        *self.shared.submissions.lock().unwrap() = submissions;
    }

    /// Sends everything.
    pub(crate) fn pump(&self) -> JoinHandle<()> {
        let browsers: Vec<_> = (0..BROWSERS).map(|_| tokio::spawn(self.shared.clone().browse())).collect();
        tokio::spawn(async move {
            for browser in browsers {
                browser.await.unwrap();
            }
        })
    }

    /// Waits until so many more submissions have been answered for good, and a moment. False: all have.
    pub(crate) async fn advance(&self, pump: &JoinHandle<()>, submissions: usize) -> bool {
        let settled = || self.shared.settled.load(Relaxed);
        let until = settled() + submissions;
        while settled() < until && !pump.is_finished() {
            sleep(Duration::from_millis(1)).await;
        }
        sleep(Duration::from_micros(OsRng.next_u64() % 10_000)).await;
        !pump.is_finished()
    }

    /// Waits until some browsers have had this answer.
    pub(crate) async fn hear(&self, code: &str, pump: &JoinHandle<()>) {
        let heard = || self.shared.answers.lock().unwrap().get(code).copied().unwrap_or_default();
        let (start, until) = (Instant::now(), heard() + BROWSERS);
        while heard() < until {
            let answers = self.shared.answers.lock().unwrap();
            let late = pump.is_finished() || start.elapsed() > Duration::from_secs(60);
            assert!(!late, "{}: nobody is told {code}: {answers:?}", self.fault);
            drop(answers);
            sleep(Duration::from_millis(1)).await;
        }
    }

    /// Waits for the last answer, then looks at what the store has.
    pub(crate) async fn end(&self, pump: JoinHandle<()>, times: usize) -> Row {
        pump.await.unwrap();
        let path = |name| self.config.data_dir.join(name).display().to_string();
        let database =
            self.config.database.as_ref().map_or_else(|| path("belljar.db"), |url| url.expose().to_owned());
        let store = Store::open(&database, &path("blobs")).await.unwrap();
        let (mut stored, mut tickets) = (HashSet::new(), HashSet::new());
        for submission in store.submissions(&Filter::default(), None, u32::MAX).await.unwrap() {
            let receipt = store.receipt(&submission.id).await.unwrap().unwrap();
            let whole = Digest::of(receipt.receipt.as_bytes()) == submission.id
                && Digest::of(receipt.source.as_bytes()) == receipt.claims.source_sha256
                && Digest::of(&receipt.outcome) == receipt.claims.outcome_sha256;
            if whole {
                stored.insert(submission.id);
            }
            tickets.insert(receipt.claims.ticket);
        }
        let acknowledged = self.shared.acknowledged.lock().unwrap();
        let answers = self.shared.answers.lock().unwrap();
        let answers: Vec<_> = answers.iter().map(|(answer, count)| format!("{answer} {count}")).collect();
        Row {
            fault: self.fault,
            times,
            sent: TICKETS * RIVALS,
            acknowledged: acknowledged.len(),
            stored: stored.len(),
            lost: acknowledged.difference(&stored).count(),
            used_twice: stored.len() - tickets.len(),
            answers: answers.join(", "),
        }
    }
}

impl Shared {
    fn server(&self) -> String {
        let servers = self.servers.lock().unwrap();
        servers[OsRng.next_u32() as usize % servers.len()].clone()
    }

    /// One browser: sends a submission until it is answered for good, then the next.
    async fn browse(self: Arc<Self>) {
        loop {
            let Some(submission) = self.submissions.lock().unwrap().pop() else { return };
            while !self.send(&submission).await {
                sleep(Duration::from_millis(20)).await;
            }
            self.settled.fetch_add(1, Relaxed);
        }
    }

    async fn send(&self, submission: &Submission) -> bool {
        let answer = self.client.post(&self.server(), "/api/receipts", submission.body.clone()).await;
        let answer = match &answer {
            None => "no answer",
            Some((201, _)) => "stored",
            Some((200, _)) => "stored before",
            Some((_, problem)) => problem["code"].as_str().unwrap(),
        };
        *self.answers.lock().unwrap().entry(answer.into()).or_default() += 1;
        match answer {
            "stored" | "stored before" => self.acknowledged.lock().unwrap().insert(submission.id),
            "ticket-used" => true,
            "no answer" | "ticket-expired" => false,
            code if code.starts_with("storage-") => false,
            code => panic!("{code}"),
        }
    }
}
