//! What happens to receipts while the machine fails. For every ticket two receipts compete, and
//! whoever gets no answer, or hears that the storage fails, sends the same again.

use crate::{
    postgres::Cluster,
    process::serve_if_asked,
    trial::{Row, TICKETS, Trial},
};
use belljar_server::Clock;
use p256::elliptic_curve::rand_core::{OsRng, RngCore as _};
use std::{
    io::{self, Write as _},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering::Relaxed},
    },
};

/// Its first line makes a server of a process.
pub(crate) const TEST: &str = "faults::every_acknowledged_receipt_is_there_once";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_acknowledged_receipt_is_there_once() {
    serve_if_asked().await;
    let rows = [
        killed().await,
        two_servers().await,
        database_restarted().await,
        disk_full().await,
        read_only().await,
        clock_jumps().await,
    ];
    let mut table = format!(
        "\n{:<40} {:>5} {:>6} {:>12} {:>6} {:>5} {:>10}  answers on the way\n",
        "fault", "times", "sent", "acknowledged", "stored", "lost", "used twice"
    );
    for row in &rows {
        let Row { fault, times, sent, acknowledged, stored, lost, used_twice, answers } = row;
        table += &format!(
            "{fault:<40} {times:>5} {sent:>6} {acknowledged:>12} {stored:>6} {lost:>5} {used_twice:>10}  {answers}\n"
        );
    }
    // Past the capture of tests that pass.
    io::stderr().write_all(table.as_bytes()).unwrap();
    for Row { fault, acknowledged, stored, lost, used_twice, .. } in rows {
        assert_eq!((acknowledged, stored, lost, used_twice), (TICKETS, TICKETS, 0, 0), "{fault}");
    }
}

async fn killed() -> Row {
    let trial = Trial::new("SIGKILL at random points", None).await;
    let mut server = trial.start(None);
    trial.take_tickets().await;
    let (pump, mut times) = (trial.pump(), 0);
    while trial.advance(&pump, 40 + OsRng.next_u32() as usize % 200).await {
        drop(server);
        server = trial.start(None);
        times += 1;
    }
    trial.end(pump, times).await
}

async fn two_servers() -> Row {
    let trial =
        Trial::new("two servers, one PostgreSQL, SIGKILL", Some(Cluster::shared().database().await)).await;
    let mut servers = [trial.start(None), trial.start(None)];
    trial.take_tickets().await;
    let (pump, mut times) = (trial.pump(), 0);
    while trial.advance(&pump, 40 + OsRng.next_u32() as usize % 400).await {
        servers[times % 2] = trial.start(None);
        times += 1;
    }
    trial.end(pump, times).await
}

async fn database_restarted() -> Row {
    let cluster = Cluster::start();
    let trial = Trial::new("PostgreSQL crashes and restarts", Some(cluster.database().await)).await;
    let _servers = [trial.start(None), trial.start(None)];
    trial.take_tickets().await;
    let (pump, mut times) = (trial.pump(), 0);
    while trial.advance(&pump, 500).await {
        cluster.restart();
        times += 1;
    }
    trial.end(pump, times).await
}

async fn disk_full() -> Row {
    let trial = Trial::new("disk full", None).await;
    let server = trial.start(None);
    trial.take_tickets().await;
    drop(server);
    let (server, pump) = (trial.start(Some(2_048)), trial.pump());
    trial.hear("storage-full", &pump).await;
    drop(server);
    let _server = trial.start(None);
    trial.end(pump, 1).await
}

async fn read_only() -> Row {
    let database = Cluster::shared().database().await;
    let trial = Trial::new("database read-only", Some(database.clone())).await;
    let _server = trial.start(None);
    trial.take_tickets().await;
    let pump = trial.pump();
    assert!(trial.advance(&pump, 500).await);
    Cluster::shared().end_connections(&database, "set default_transaction_read_only = on").await;
    trial.hear("storage-read-only", &pump).await;
    Cluster::shared().end_connections(&database, "reset default_transaction_read_only").await;
    trial.end(pump, 1).await
}

async fn clock_jumps() -> Row {
    let mut trial = Trial::new("clock jumps by an hour", None).await;
    let offset_ms = Arc::new(AtomicI64::new(0));
    let (clock, offset) = (Clock::default(), offset_ms.clone());
    trial.config.clock = Clock::new(move || clock.now_ms().saturating_add_signed(offset.load(Relaxed)));
    trial.serve_here().await;
    trial.take_tickets().await;
    let (pump, mut times) = (trial.pump(), 0);
    while trial.advance(&pump, 200).await {
        let hours = [-1, 0, 1, 0][times % 4];
        offset_ms.store(hours * 3_600_000, Relaxed);
        if hours == 1 {
            trial.hear("ticket-expired", &pump).await;
            offset_ms.store(0, Relaxed);
        }
        times += 1;
    }
    offset_ms.store(0, Relaxed);
    trial.end(pump, times).await
}
