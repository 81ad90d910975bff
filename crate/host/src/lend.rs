use crate::message;
use belljar_protocol::{Answer, HostKind, Question, value, wire};
use serde_bytes::ByteBuf;

/// What the host lends to one run: its clock and its functions.
pub trait Lend {
    /// The end of a slice of fuel: whether the run goes on.
    fn tick(&mut self) -> Tick;

    /// What the program has written to one of its streams, in order, while it runs. The outcome has
    /// the whole again.
    fn output(&mut self, stream: Stream, text: &str) {
        let _ = (stream, text);
    }

    /// A call of a `read` function; `args` is a canonical list, an error the message of a `HostError`.
    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        let _ = args;
        Err(format!("the host has no function '{name}'"))
    }

    /// A call of an `effect` function: whether it is one that the host would apply after the run.
    fn effect(&mut self, name: &str, args: &[u8]) -> Result<(), String> {
        let _ = (name, args);
        Ok(())
    }
}

impl<L: Lend + ?Sized> Lend for Box<L> {
    fn tick(&mut self) -> Tick {
        (**self).tick()
    }

    fn output(&mut self, stream: Stream, text: &str) {
        (**self).output(stream, text);
    }

    fn call(&mut self, name: &str, args: &[u8]) -> Answer {
        (**self).call(name, args)
    }

    fn effect(&mut self, name: &str, args: &[u8]) -> Result<(), String> {
        (**self).effect(name, args)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    Stdout,
    Stderr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum Tick {
    GoOn = 0,
    Timeout = 1,
    Cancelled = 2,
}

/// The import `belljar.call`: the guest's message to the answer's message.
pub fn answer(lend: &mut dyn Lend, message: &[u8]) -> Vec<u8> {
    let answer: Answer = match wire::decode(message) {
        Ok(Question { kind: HostKind::Read, name, args }) => lend.call(&name, &args),
        Ok(Question { kind: HostKind::Effect, name, args }) => lend.effect(&name, &args).map(|()| none()),
        Err(error) => Err(error.to_string()),
    };
    encode(answer)
}

/// The message of an answer; what an error says is made fit to be read.
pub fn encode(answer: Answer) -> Vec<u8> {
    wire::encode(&answer.map_err(|error| message(&error)))
}

/// What an effect answers with.
pub fn none() -> ByteBuf {
    ByteBuf::from(value::encode(&value::Value::None))
}
