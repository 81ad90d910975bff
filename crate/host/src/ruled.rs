use crate::{Lend, Rules, Stream, Tick};
use belljar_protocol::{Answer, HostKind, Question};
use serde_bytes::ByteBuf;
use std::time::Instant;

/// Lends what another lends, under rules.
#[derive(Debug)]
pub struct Ruled<L> {
    lend: L,
    rules: Rules,
    start: Instant,
}

impl<L> Ruled<L> {
    pub fn new(lend: L, rules: Rules) -> Self {
        Self { lend, rules, start: Instant::now() }
    }

    fn admit(&mut self, kind: HostKind, name: &str, args: &[u8]) -> Result<(), String> {
        let question = Question { kind, name: name.to_owned(), args: ByteBuf::from(args) };
        self.rules.admit(&question, self.start.elapsed().as_secs_f64() * 1e3)
    }
}

impl<L: Lend> Lend for Ruled<L> {
    fn tick(&mut self) -> Tick {
        self.lend.tick()
    }

    fn output(&mut self, stream: Stream, text: &str) {
        self.lend.output(stream, text);
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        self.admit(HostKind::Read, name, args)?;
        let answer = self.lend.call(name, args)?;
        self.rules.check_answer(name, &answer)?;
        Ok(answer)
    }

    fn effect(&mut self, name: &str, args: &[u8]) -> Result<(), String> {
        self.admit(HostKind::Effect, name, args)?;
        self.lend.effect(name, args)
    }
}
