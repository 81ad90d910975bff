use crate::{AtOnce, Machine, Trap, Turn, at_once};
use belljar_protocol::{Call, Class, Load, Outcome, wire};

/// Beyond this an outcome is not believed: more than every limit's maximum together.
const MAX_OUTCOME_BYTES: u32 = 1 << 30;

const STATE_LOST: &str = "state-lost: what the calls before had left was lost when one of them was ended; \
     a call that is not shared begins anew";

/// Runs programs, one after the other, each on the boot image.
#[derive(Debug)]
pub struct Sandbox<M: Machine> {
    machine: M,
    loaded: Option<Loaded<M::Kept>>,
}

/// A loaded program.
#[derive(Debug)]
struct Loaded<K> {
    /// The state right after loading.
    kept: K,
    /// Whether the instance is in that state.
    fresh: bool,
    /// Whether the last call has left an instance that can be called again.
    alive: bool,
}

/// Which state a call of a loaded program meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// That of the moment after loading.
    Fresh,
    /// That which the call before has left. It is lost where that was ended from outside its own code.
    Shared,
}

/// What a run ended in, with the message that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub outcome: Outcome,
    /// The engine's own bytes: what a receipt signs.
    pub bytes: Vec<u8>,
    /// Of a `crash` that left no outcome, the runtime's own words. No two runtimes have the same ones,
    /// so they stand beside the outcome.
    pub trap: Option<Trap>,
}

impl Run {
    /// A run that the engine could not speak for.
    pub fn of_host(class: Class, message: impl Into<String>) -> Self {
        let outcome = Outcome::of_host(class, message);
        Self { bytes: wire::encode(&outcome), outcome, trap: None }
    }
}

impl<M: Machine> Sandbox<M> {
    /// `machine` stands at its boot image.
    pub fn new(machine: M) -> Self {
        Self { machine, loaded: None }
    }

    pub fn machine_mut(&mut self) -> &mut M {
        &mut self.machine
    }

    /// Loads a source and calls its function. Whatever the program does, a run comes back; an
    /// error means that the machine itself is lost and has to be replaced.
    pub async fn run_async(&mut self, load: &Load, call: &Call) -> Result<Run, Trap> {
        self.unload()?;
        let loaded = self.turn(Turn::Load, &wire::encode(load)).await;
        let run = match loaded.outcome.class {
            Class::Ok => self.turn(Turn::Call, &wire::encode(call)).await,
            _ => loaded,
        };
        self.machine.restore()?;
        Ok(run)
    }

    /// Loads a source for many calls. The outcome's class is `ok` if it can be called.
    pub async fn load_async(&mut self, load: &Load) -> Result<Run, Trap> {
        self.unload()?;
        let run = self.turn(Turn::Load, &wire::encode(load)).await;
        match run.outcome.class {
            Class::Ok => {
                let kept = self.machine.keep()?;
                self.loaded = Some(Loaded { kept, fresh: true, alive: true });
            }
            _ => self.machine.restore()?,
        }
        Ok(run)
    }

    /// Calls a function of the loaded source; without one the run ends in `error`, and so does one that
    /// was to share a state that is lost.
    pub async fn call_async(&mut self, call: &Call, state: State) -> Result<Run, Trap> {
        let Some(loaded) = &mut self.loaded else {
            return Ok(Run::of_host(Class::Error, "nothing is loaded"));
        };
        match (loaded.fresh, loaded.alive, state) {
            // What loading has written belongs to every call from its state, the first one too.
            (true, ..) | (false, true, State::Shared) => self.machine.watch_anew(),
            (false, false, State::Shared) => return Ok(Run::of_host(Class::Error, STATE_LOST)),
            (false, _, State::Fresh) => self.machine.put_back(&loaded.kept)?,
        }
        loaded.fresh = false;
        let (run, alive) = self.turn_alive(Turn::Call, &wire::encode(call)).await;
        if let Some(loaded) = &mut self.loaded {
            loaded.alive = alive;
        }
        Ok(run)
    }

    /// Forgets the loaded source and puts the instance back to its boot image.
    pub fn unload(&mut self) -> Result<(), Trap> {
        match self.loaded.take() {
            Some(_) => self.machine.restore(),
            None => Ok(()),
        }
    }

    async fn turn(&mut self, turn: Turn, message: &[u8]) -> Run {
        self.turn_alive(turn, message).await.0
    }

    /// Also says whether the engine answered, rather than trapped.
    async fn turn_alive(&mut self, turn: Turn, message: &[u8]) -> (Run, bool) {
        let answer = self.exchange(turn, message).await;
        self.machine.look();
        match answer {
            Ok(bytes) => (believe(bytes, "the engine's answer"), true),
            Err(trap) => match self.last_words() {
                Some(bytes) => (believe(bytes, "the engine's last words"), false),
                None => {
                    let run = Run::of_host(Class::Crash, "the engine trapped, and could not say why");
                    (Run { trap: Some(trap), ..run }, false)
                }
            },
        }
    }

    async fn exchange(&mut self, turn: Turn, message: &[u8]) -> Result<Vec<u8>, Trap> {
        let len = u32::try_from(message.len())
            .map_err(|_| Trap("the message is larger than the engine's memory".to_owned()))?;
        let ptr = self.machine.alloc(len)?;
        self.machine.write(ptr, message).ok_or_else(|| outside("alloc"))?;
        let packed = self.machine.turn(turn, ptr, len).await?;
        self.message((packed >> 32) as u32, packed as u32).ok_or_else(|| outside(turn.export()))
    }

    /// The outcome that a run which was ended from inside left in the status block.
    fn last_words(&self) -> Option<Vec<u8>> {
        let status = self.machine.read(self.machine.status(), 8)?;
        let word = |at: usize| status[at..at + 4].try_into().map(u32::from_le_bytes).ok();
        match (word(0)?, word(4)?) {
            (0, _) | (_, 0) => None,
            (ptr, len) => self.message(ptr, len),
        }
    }

    fn message(&self, ptr: u32, len: u32) -> Option<Vec<u8>> {
        if len > MAX_OUTCOME_BYTES {
            return None;
        }
        self.machine.read(ptr, len)
    }
}

/// The same, on a machine that keeps nobody waiting.
impl<M: AtOnce> Sandbox<M> {
    /// See [`Sandbox::run_async`].
    pub fn run(&mut self, load: &Load, call: &Call) -> Result<Run, Trap> {
        at_once(self.run_async(load, call))
    }

    /// See [`Sandbox::load_async`].
    pub fn load(&mut self, load: &Load) -> Result<Run, Trap> {
        at_once(self.load_async(load))
    }

    /// See [`Sandbox::call_async`].
    pub fn call(&mut self, call: &Call, state: State) -> Result<Run, Trap> {
        at_once(self.call_async(call, state))
    }
}

fn believe(bytes: Vec<u8>, what: &str) -> Run {
    match wire::decode(&bytes) {
        Ok(outcome) => Run { outcome, bytes, trap: None },
        Err(error) => Run::of_host(Class::Crash, format!("{what}: {error}")),
    }
}

fn outside(export: &str) -> Trap {
    Trap(format!("'{export}' answered with a place outside the memory"))
}
