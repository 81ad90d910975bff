//! Starting and stopping, over a real port.

use crate::{server::Server, session::Session};
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn finishes_what_is_in_flight_and_ends() {
    let folders = Server::start().await;
    let listen = free_address();
    let config = belljar_server::Config { listen, ..folders.config.clone() };
    let start = Instant::now();
    let server = tokio::spawn(belljar_server::serve(config));
    let mut idle = connect(listen);
    assert!(start.elapsed() < Duration::from_secs(1), "ready after {:?}", start.elapsed());
    assert!(ask(&mut idle, "GET /api/health HTTP/1.1\r\nhost: a\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"));

    let body = Session::new().jwk.to_string();
    let (first, rest) = body.split_at(20);
    let head = format!(
        "POST /api/keys HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let mut slow = connect(listen);
    slow.write_all((head + first).as_bytes()).unwrap();
    sleep(Duration::from_millis(100));
    assert!(
        Command::new("kill").args(["-TERM", &std::process::id().to_string()]).status().unwrap().success()
    );
    sleep(Duration::from_millis(200));
    assert!(TcpStream::connect(listen).is_err());
    assert!(!server.is_finished());
    assert!(ask(&mut slow, rest).starts_with("HTTP/1.1 201 Created\r\n"));
    tokio::time::timeout(Duration::from_secs(2), server).await.unwrap().unwrap().unwrap();
}

#[tokio::test]
async fn says_why_it_cannot_start() {
    let folders = Server::start().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap();
    let config = belljar_server::Config { listen, ..folders.config.clone() };
    assert_eq!(
        belljar_server::serve(config).await.unwrap_err().to_string(),
        format!(
            "{listen} is taken: another program listens there. Stop it, or choose another address with --listen."
        ),
    );

    let data_dir = folders.path("app/index.html");
    let config = belljar_server::Config {
        listen: free_address(),
        data_dir: data_dir.clone(),
        ..folders.config.clone()
    };
    assert_eq!(
        belljar_server::serve(config).await.unwrap_err().to_string(),
        format!(
            "the data folder {} cannot be written: make it this user's, or choose another with --data-dir",
            data_dir.display()
        ),
    );

    std::fs::write(folders.path("data/ticket-keys/19700101T000000Z.pem"), "not a key").unwrap();
    let config = belljar_server::Config { listen: free_address(), ..folders.config.clone() };
    assert_eq!(
        belljar_server::serve(config).await.unwrap_err().to_string(),
        format!(
            "{} is not a P-256 key in PKCS #8. Put the right file back; without it, remove this one: tickets that are out become void.",
            folders.path("data/ticket-keys/19700101T000000Z.pem").display()
        ),
    );
}

#[tokio::test]
async fn a_newer_database_is_left_alone() {
    let folders = Server::start().await;
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'newer', true, x'', 0)";
    sqlx::query(newer).execute(&folders.database().await).await.unwrap();
    assert_eq!(
        belljar_server::app(&folders.config).await.unwrap_err().to_string(),
        format!(
            "the database {} is not one of this version: start the newer Belljar that wrote it",
            folders.path("data/belljar.db").display()
        ),
    );
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn connect(address: SocketAddr) -> TcpStream {
    let start = Instant::now();
    loop {
        match TcpStream::connect(address) {
            Ok(stream) => return stream,
            Err(e) if start.elapsed() > Duration::from_secs(5) => panic!("{e}"),
            Err(_) => sleep(Duration::from_millis(5)),
        }
    }
}

/// Sends, and reads until the server has nothing more to say for a while.
fn ask(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
    let mut answer = [0; 4096];
    let len = stream.read(&mut answer).unwrap();
    String::from_utf8_lossy(&answer[..len]).into_owned()
}
