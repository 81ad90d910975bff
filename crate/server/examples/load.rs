//! Receipts a second: a server in a process of its own, with SQLite as always (WAL, `synchronous=FULL`),
//! and browsers beside it. `load [RECEIPTS] [BROWSERS]`; the goal on two cores is 1,000 a second with a
//! p99 below 250 ms.

#[path = "../tests/suite/client.rs"]
#[expect(dead_code, reason = "the tests look a receipt up by its identifier")]
mod client;
#[path = "../tests/suite/session.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod session;

use belljar_protocol::Digest;
use belljar_server::Config;
use client::{Client, Submission};
use session::Session;
use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// Receipts of a round; they are signed before its clock starts.
const ROUND: usize = 10_000;
/// Of so many tickets one has a second receipt, which has to be refused.
const RIVALRY: usize = 10;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [serve, folder] = &arguments[..]
        && serve == "serve"
    {
        return belljar_server::serve(config(folder.into())).await;
    }
    let number = |n: usize, default| arguments.get(n).map_or(Ok(default), |text| text.parse());
    measure(number(0, 100_000)?, number(1, 64)?).await
}

fn config(folder: PathBuf) -> Config {
    Config {
        listen: "127.0.0.1:0".parse().expect("an address"),
        data_dir: folder.join("data"),
        engine_dir: folder.join("engine"),
        address_rate: 0,
        key_rate: 0,
        audit_threads: 0,
        ..Config::default()
    }
}

async fn measure(receipts: usize, browsers: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in(env::current_dir()?)?;
    let (mut server, address) = start(folder.path())?;
    let client = Client::new();
    let session = Arc::new(client.register(&address).await);
    println!("{browsers} browsers; every {RIVALRY}th ticket has two receipts");
    println!(
        "{:>9} {:>11} {:>8} {:>8} {:>8} {:>8} {:>11}",
        "receipts", "receipts/s", "p50 ms", "p99 ms", "max ms", "refused", "server MiB"
    );
    for round in 1..=receipts.div_ceil(ROUND) {
        let submissions = prepare(&client, &address, &session, browsers).await;
        let start = Instant::now();
        let answers = send(&client, &address, submissions, browsers).await;
        let seconds = start.elapsed().as_secs_f64();
        let (stored, mut times): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
        let (stored, refused) = (count(&stored, 201), count(&stored, 409));
        anyhow::ensure!((stored, refused) == (ROUND, ROUND / RIVALRY), "{stored} stored, {refused} refused");
        times.sort();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
        println!(
            "{:>9} {:>11.0} {:>8.1} {:>8.1} {:>8.1} {refused:>8} {:>11.1}",
            round * ROUND,
            stored as f64 / seconds,
            at(0.5),
            at(0.99),
            at(1.0),
            resident_mib(server.id())?,
        );
    }
    server.kill()?;
    server.wait()?;
    Ok(())
}

fn start(folder: &Path) -> anyhow::Result<(Child, String)> {
    let engine = b"\0asm\x01\0\0\0";
    fs::create_dir(folder.join("engine"))?;
    fs::write(folder.join("engine/engine.wasm"), engine)?;
    fs::write(
        folder.join("engine/engine.json"),
        serde_json::json!({ "sha256": Digest::of(engine) }).to_string(),
    )?;
    let mut command = Command::new(env::current_exe()?);
    let mut server = command.arg("serve").arg(folder).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let mut line = String::new();
    BufReader::new(server.stdout.take().expect("it is piped")).read_line(&mut line)?;
    let address = line.trim().strip_prefix("Belljar is at ").expect("the server starts");
    Ok((server, address.into()))
}

async fn prepare(client: &Client, address: &str, session: &Arc<Session>, browsers: usize) -> Vec<Submission> {
    let prepared = (0..browsers).map(|browser| {
        let (client, address, session) = (client.clone(), address.to_owned(), session.clone());
        tokio::spawn(async move {
            let mut submissions = Vec::new();
            for n in (browser..ROUND).step_by(browsers) {
                let rivals = if n % RIVALRY == 0 { 2 } else { 1 };
                submissions.extend(client.submissions(&address, &session, rivals).await);
            }
            submissions
        })
    });
    let mut submissions = Vec::new();
    for prepared in prepared.collect::<Vec<_>>() {
        submissions.extend(prepared.await.expect("tickets are given out"));
    }
    submissions
}

/// Each with its status and the time from sending to the answer.
async fn send(
    client: &Client,
    address: &str,
    submissions: Vec<Submission>,
    browsers: usize,
) -> Vec<(u16, Duration)> {
    let waiting = Arc::new(Mutex::new(submissions));
    let sent = (0..browsers).map(|_| {
        let (client, address, waiting) = (client.clone(), address.to_owned(), waiting.clone());
        tokio::spawn(async move {
            let mut answers = Vec::new();
            loop {
                let Some(submission) = waiting.lock().expect("nobody panics").pop() else { return answers };
                let start = Instant::now();
                let answer = client.post(&address, "/api/receipts", submission.body).await;
                answers.push((answer.expect("the server answers").0, start.elapsed()));
            }
        })
    });
    let mut answers = Vec::new();
    for sent in sent.collect::<Vec<_>>() {
        answers.extend(sent.await.expect("a browser ends"));
    }
    answers
}

fn count(statuses: &[u16], status: u16) -> usize {
    statuses.iter().filter(|&&other| other == status).count()
}

/// What the process has in memory (Linux: proc_pid_status(5), `VmRSS`).
fn resident_mib(process: u32) -> anyhow::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let kib = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next());
    Ok(kib.expect("Linux says so").parse::<f64>()? / 1024.0)
}
