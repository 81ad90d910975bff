use crate::{Lend, Stream, Tick};
use belljar_protocol::{Answer, Exchange, view};
use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

/// Answers from the transcript of an earlier run. A call that is not the next one there ends the run:
/// it is not the run that the transcript is of. Clock and output are another's.
#[derive(Debug)]
pub struct Replay<L> {
    lend: L,
    transcript: Transcript,
}

/// What a replay has come to; it can be asked after the run.
#[derive(Debug, Clone)]
pub struct Transcript(Arc<Mutex<Progress>>);

#[derive(Debug)]
struct Progress {
    left: VecDeque<Exchange>,
    answered: usize,
    mismatch: Option<Mismatch>,
}

/// The first place where a run went another way than its transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// From 0, in the transcript.
    pub index: usize,
    /// The call that stands there; `None` beyond its end.
    pub expected: Option<String>,
    /// The call that was made; `None` where the run ended without one.
    pub made: Option<String>,
}

impl<L> Replay<L> {
    pub fn new(transcript: Vec<Exchange>, lend: L) -> Self {
        let progress = Progress { left: transcript.into(), answered: 0, mismatch: None };
        Self { lend, transcript: Transcript(Arc::new(Mutex::new(progress))) }
    }

    pub fn transcript(&self) -> Transcript {
        self.transcript.clone()
    }
}

impl<L: Lend> Lend for Replay<L> {
    fn tick(&mut self) -> Tick {
        if self.transcript.with(|progress| progress.mismatch.is_some()) {
            return Tick::Cancelled;
        }
        self.lend.tick()
    }

    fn output(&mut self, stream: Stream, text: &str) {
        self.lend.output(stream, text);
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        self.transcript.with(|progress| match progress.next_if(|next| is_call(next, name, args)) {
            Some(answer) => answer,
            None => Err(progress.miss(name, args)),
        })
    }

    /// Only those that were refused stand in the transcript.
    fn effect(&mut self, name: &str, args: &[u8]) -> Result<(), String> {
        let is_refused = |next: &Exchange| is_call(next, name, args) && next.answer.is_err();
        let refused = self.transcript.with(|progress| progress.next_if(is_refused));
        refused.map_or(Ok(()), |answer| answer.map(drop))
    }
}

impl Transcript {
    /// After the run: whether it has made every call of the transcript, and no other.
    pub fn verdict(&self) -> Result<(), Mismatch> {
        self.with(|progress| match (&progress.mismatch, progress.left.front()) {
            (Some(mismatch), _) => Err(mismatch.clone()),
            (None, Some(Exchange { name, args, .. })) => {
                Err(Mismatch { index: progress.answered, expected: Some(shown(name, args)), made: None })
            }
            (None, None) => Ok(()),
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Progress) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Progress {
    /// The answer of the next call, if it is this one.
    fn next_if(&mut self, is_this: impl FnOnce(&Exchange) -> bool) -> Option<Answer> {
        if self.mismatch.is_some() {
            return None;
        }
        let exchange = self.left.pop_front_if(|next| is_this(next))?;
        self.answered += 1;
        Some(exchange.answer)
    }

    /// Notes the first mismatch; what the program is told does not matter any more.
    fn miss(&mut self, name: &str, args: &[u8]) -> String {
        let expected = self.left.front().map(|next| shown(&next.name, &next.args));
        let mismatch = Mismatch { index: self.answered, expected, made: Some(shown(name, args)) };
        self.mismatch.get_or_insert(mismatch).to_string()
    }
}

fn is_call(exchange: &Exchange, name: &str, args: &[u8]) -> bool {
    exchange.name == name && exchange.args == args
}

/// A call as one would write it, with arguments in their JSON view.
fn shown(name: &str, args: &[u8]) -> String {
    match view(args) {
        Ok(serde_json::Value::Array(args)) => {
            let args: Vec<String> = args.iter().map(ToString::to_string).collect();
            crate::message(&format!("{name}({})", args.join(", ")))
        }
        _ => format!("{name}(…)"),
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, expected, made } = self;
        let none = || "none".to_owned();
        write!(
            f,
            "call {} of the transcript is {}, and the run made {}",
            index + 1,
            expected.clone().unwrap_or_else(none),
            made.clone().unwrap_or_else(none)
        )
    }
}

impl std::error::Error for Mismatch {}
