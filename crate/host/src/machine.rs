use std::{
    fmt,
    pin::pin,
    task::{Context, Poll, Waker},
};

/// One instance of the engine in some runtime.
pub trait Machine {
    /// A state of the instance: memory and globals.
    type Kept;

    /// The export `alloc`: room for a message.
    fn alloc(&mut self, len: u32) -> Result<u32, Trap>;

    /// The exports `load` and `call`: a message in, a message out, packed. Where the host's functions may
    /// take their time, so may this.
    fn turn(&mut self, turn: Turn, ptr: u32, len: u32) -> impl Future<Output = Result<u64, Trap>>;

    /// The address of the status block.
    fn status(&self) -> u32;

    /// A copy of memory; `None` where it reaches beyond the end.
    fn read(&self, ptr: u32, len: u32) -> Option<Vec<u8>>;

    /// `None` where it reaches beyond the end.
    fn write(&mut self, ptr: u32, bytes: &[u8]) -> Option<()>;

    /// Passes on what the program has written since it was last passed on.
    fn look(&mut self);

    /// From here on, what the program writes is new.
    fn watch_anew(&mut self);

    /// Puts the instance back to its boot image: nothing of a run survives.
    fn restore(&mut self) -> Result<(), Trap>;

    /// A copy of the instance's state as it is now.
    fn keep(&mut self) -> Result<Self::Kept, Trap>;

    /// Puts the instance back to a state that it was kept in.
    fn put_back(&mut self, kept: &Self::Kept) -> Result<(), Trap>;
}

/// A machine whose turns are over when they come back: nothing in them waits.
pub trait AtOnce: Machine {}

/// What such a machine's turn comes to.
pub fn at_once<F: Future>(turn: F) -> F::Output {
    match pin!(turn).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("a turn that is at once waits for nothing"),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Load,
    Call,
}

impl Turn {
    pub fn export(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Call => "call",
        }
    }
}

/// The guest trapped; the runtime's own words about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap(pub String);

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Trap {}
