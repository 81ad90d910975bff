use crate::{engine, fixtures::Fixtures, note, request::Request};
use anyhow::Result;
use belljar_host::{
    Lend, Mismatch, Replay, Ruled, Sandbox, Stream, Tick,
    wasmtime::{Deadline, STACK_BYTES, Wasmtime},
};
use belljar_protocol::{Answer, Call, Digest, Exchange, Load, Outcome, Report};
use std::time::{Duration, Instant};

/// Runs programs one after the other, each on a new instance of one compiled engine.
#[derive(Debug)]
pub(crate) struct Runner {
    sandbox: Sandbox<Wasmtime>,
    engine_sha256: Digest,
}

/// What a run ended in.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) outcome: Outcome,
    pub(crate) report: Report,
}

impl Runner {
    pub(crate) fn open() -> Result<Self> {
        let compiled = engine::open()?;
        let sandbox = Sandbox::new(Wasmtime::new(&compiled)?);
        Ok(Self { sandbox, engine_sha256: compiled.digest() })
    }

    /// `output` gets what the program writes, while it runs.
    pub(crate) fn run(
        &mut self,
        Request { load, call, rules, fixtures }: Request,
        output: impl FnMut(Stream, &str) + 'static,
    ) -> Result<Ran> {
        let lent = Lent { deadline: deadline(&load), fixtures, output };
        self.run_with(&load, &call, Ruled::new(lent, rules))
    }

    /// Runs what has run before, answered from its transcript: the report, or where the two runs part.
    pub(crate) fn replay(
        &mut self,
        load: &Load,
        call: &Call,
        transcript: Vec<Exchange>,
    ) -> Result<Result<Report, Mismatch>> {
        let replay = Replay::new(transcript, deadline(load));
        let transcript = replay.transcript();
        let ran = self.run_with(load, call, replay)?;
        Ok(transcript.verdict().map(|()| ran.report))
    }

    fn run_with(&mut self, load: &Load, call: &Call, lend: impl Lend + 'static) -> Result<Ran> {
        let start = Instant::now();
        self.sandbox.machine_mut().lend(lend);
        let run = self.sandbox.run(load, call)?;
        let elapsed_ms = start.elapsed().as_secs_f64() * 1e3;
        if let Some(trap) = &run.trap {
            note(&format!("belljar: {trap}\n"));
        }
        let report = run.outcome.report(&run.bytes, self.engine_sha256, elapsed_ms);
        Ok(Ran { outcome: run.outcome, report })
    }
}

fn deadline(load: &Load) -> Deadline {
    Deadline::after(Duration::from_millis(load.limits.deadline_ms.into()))
}

struct Lent<F> {
    deadline: Deadline,
    fixtures: Fixtures,
    output: F,
}

impl<F: FnMut(Stream, &str)> Lend for Lent<F> {
    fn tick(&mut self) -> Tick {
        self.deadline.tick()
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        self.fixtures.answer(name, args)
    }

    fn output(&mut self, stream: Stream, text: &str) {
        (self.output)(stream, text);
    }
}

/// The engine's own stack limit ends a program before this stack does.
pub(crate) fn on_a_deep_stack<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES + (2 << 20)).spawn(work)?;
    thread.join().unwrap_or_else(|_| anyhow::bail!("the runner panicked"))
}
