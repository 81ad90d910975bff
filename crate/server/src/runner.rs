//! Runs programs on the server, in the engine that browsers have.

use anyhow::Context as _;
use belljar_host::{
    Lend, Run, Sandbox,
    wasmtime::{Compiled, STACK_BYTES, Wasmtime},
};
use belljar_protocol::{Call, Digest, Load};
use std::{
    collections::HashMap,
    fmt,
    num::NonZero,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
    time::Duration,
};
use tokio::sync::oneshot;

/// Beyond a run's own deadline, for loading and for the values to cross.
const GRACE: Duration = Duration::from_secs(5);

/// Threads that run programs, one at a time each, in an instance of its own for each run.
#[derive(Clone)]
pub(crate) struct Runner {
    jobs: SyncSender<Job>,
    threads: usize,
}

/// A program, and what it is run with.
pub(crate) struct Program {
    pub(crate) load: Load,
    pub(crate) call: Call,
    /// Clock, output and answers.
    pub(crate) lend: Box<dyn Lend + Send>,
}

struct Job {
    engine: Compiled,
    program: Program,
    done: oneshot::Sender<Result<Run, RunError>>,
}

/// Why there is no outcome.
#[derive(Debug)]
pub(crate) enum RunError {
    /// Every thread has a run, and as many wait as may.
    Busy,
    /// The runtime failed; another try may not.
    Lost(String),
}

impl Runner {
    /// `waiting`: how many programs may wait for a thread.
    pub(crate) fn start(threads: NonZero<usize>, waiting: usize) -> anyhow::Result<Self> {
        let (jobs, queue) = sync_channel(waiting);
        let queue = Arc::new(Mutex::new(queue));
        for index in 0..threads.get() {
            let queue = Arc::clone(&queue);
            // The engine's own stack limit ends a program before this stack does.
            let thread =
                thread::Builder::new().name(format!("run {index}")).stack_size(STACK_BYTES + (2 << 20));
            thread.spawn(move || work(&queue)).context("cannot start a thread for runs")?;
        }
        Ok(Self { jobs, threads: threads.get() })
    }

    pub(crate) fn threads(&self) -> usize {
        self.threads
    }

    /// Whatever the program does, it ends in a run.
    pub(crate) async fn run(&self, engine: Compiled, program: Program) -> Result<Run, RunError> {
        let (done, ended) = oneshot::channel();
        self.jobs.try_send(Job { engine, program, done }).map_err(|error| match error {
            TrySendError::Full(_) => RunError::Busy,
            TrySendError::Disconnected(_) => RunError::Lost("the threads for runs have ended".to_owned()),
        })?;
        ended.await.unwrap_or_else(|_| Err(RunError::Lost("the thread of the run has ended".to_owned())))
    }
}

fn work(queue: &Mutex<Receiver<Job>>) {
    let mut sandboxes = HashMap::new();
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { engine, program, done }) = next else { return };
        let run = run(&mut sandboxes, &engine, program);
        if run.is_err() {
            sandboxes.remove(&engine.digest());
        }
        // Nobody waits any more: the run has been given up.
        _ = done.send(run);
    }
}

fn run(
    sandboxes: &mut HashMap<Digest, Sandbox<Wasmtime>>,
    engine: &Compiled,
    Program { load, call, lend }: Program,
) -> Result<Run, RunError> {
    let lost = |error: &dyn fmt::Display| RunError::Lost(error.to_string());
    let sandbox = match sandboxes.get_mut(&engine.digest()) {
        Some(sandbox) => sandbox,
        None => {
            // An engine is in use for as long as its tickets are; another one means that time has passed.
            sandboxes.clear();
            let machine = Wasmtime::new(engine).map_err(|error| lost(&error))?;
            sandboxes.entry(engine.digest()).or_insert(Sandbox::new(machine))
        }
    };
    let machine = sandbox.machine_mut();
    machine.guard(Duration::from_millis(load.limits.deadline_ms.into()) + GRACE);
    machine.lend(lend);
    sandbox.run(&load, &call).map_err(|trap| lost(&trap))
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => f.write_str("every thread for runs is taken"),
            Self::Lost(why) => write!(f, "the run was lost: {why}"),
        }
    }
}

impl std::error::Error for RunError {}
