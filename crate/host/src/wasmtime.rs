//! The machine for servers and the command line: wasmtime, a new instance for every run.

use crate::{AtOnce, Lend, Machine, Tick, Trap, Turn, Watched, answer};
use anyhow::{Context as _, Result, bail};
use belljar_protocol::Digest;
use std::{
    fmt, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};
use wasmtime::{
    AsContextMut, Caller, Config, Engine, Extern, Instance, InstancePre, Linker, Memory, Module, Mutability,
    Store, StoreLimits, StoreLimitsBuilder, TypedFunc, Val, WasmFeatures,
};

/// More than the engine's own stack limit ever needs. The calling thread must have it, and some
/// for the host: the 2 MiB of a Rust thread are enough.
pub const STACK_BYTES: usize = 1 << 20;

/// An engine that is compiled and linked, ready to be instantiated.
#[derive(Clone)]
pub struct Compiled {
    instance: InstancePre<Guest>,
    digest: Digest,
}

impl fmt::Debug for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiled").field("digest", &self.digest).finish_non_exhaustive()
    }
}

impl Compiled {
    /// Compiles `wasm`, or takes what an earlier call has left in `cache`.
    ///
    /// The cache is machine code that will be run: it is trusted only in a folder that nobody
    /// else can write to, and named by the engine's digest and the runtime's exact version.
    pub fn open(wasm: &Path, cache: Option<&Path>) -> Result<Self> {
        let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        Self::new(&bytes, cache)
    }

    /// The same from the engine's bytes.
    pub fn new(bytes: &[u8], cache: Option<&Path>) -> Result<Self> {
        let digest = Digest::of(bytes);
        let engine = Engine::new(&config())?;
        let module = match cache {
            Some(folder) => cached(&engine, bytes, digest, folder)?,
            None => Module::new(&engine, bytes)?,
        };
        count_epochs(&engine)?;
        let mut linker = Linker::new(&engine);
        linker.func_wrap("belljar", "tick", tick)?;
        linker.func_wrap("belljar", "call", call)?;
        Ok(Self { instance: linker.instantiate_pre(&module)?, digest })
    }

    pub fn digest(&self) -> Digest {
        self.digest
    }
}

fn config() -> Config {
    let mut config = Config::new();
    // The same result on every processor.
    config.cranelift_nan_canonicalization(true);
    config.max_wasm_stack(STACK_BYTES);
    config.epoch_interruption(true);
    // Of what is not needed, nothing is there to have a fault.
    config.wasm_features(WasmFeatures::all(), false);
    config.wasm_features(PROPOSALS, true);
    config
}

/// What the forge lets its optimiser use.
const PROPOSALS: WasmFeatures =
    WasmFeatures::WASM2.difference(WasmFeatures::SIMD.union(WasmFeatures::GC_TYPES));

/// The unit of [`Wasmtime::guard`].
const EPOCH: Duration = Duration::from_millis(50);

/// Long enough for any epoch, and short enough to be added to one.
const NO_GUARD: u64 = u64::MAX / 2;

/// Lets the engine's clock go on for as long as the engine is in use.
fn count_epochs(engine: &Engine) -> Result<()> {
    let engine = engine.weak();
    let count = move || {
        while let Some(engine) = engine.upgrade() {
            engine.increment_epoch();
            drop(engine);
            thread::sleep(EPOCH);
        }
    };
    thread::Builder::new().name("epochs".to_owned()).spawn(count)?;
    Ok(())
}

fn cached(engine: &Engine, bytes: &[u8], digest: Digest, folder: &Path) -> Result<Module> {
    private_folder(folder)?;
    let path = folder.join(format!("{digest}-{:016x}.cwasm", compatibility(engine)));
    if path.exists() {
        // SAFETY: only we can write to the folder, and the name says what the file was made of.
        if let Ok(module) = unsafe { Module::deserialize_file(engine, &path) } {
            return Ok(module);
        }
    }
    let module = Module::new(engine, bytes)?;
    let temporary = folder.join(temporary_name());
    fs::write(&temporary, module.serialize()?)?;
    fs::rename(&temporary, &path)?;
    Ok(module)
}

/// What the runtime's version and settings come to, as a number.
fn compatibility(engine: &Engine) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    engine.precompile_compatibility_hash().hash(&mut hasher);
    hasher.finish()
}

/// A name that no other process or thread uses now.
fn temporary_name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!(".{}.{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Makes the folder if it is missing, for us alone, and refuses one that others can write to.
fn private_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let metadata = fs::metadata(folder)?;
        // A file of our own tells who we are.
        let probe = folder.join(temporary_name());
        fs::write(&probe, [])?;
        let mine = fs::metadata(&probe)?.uid() == metadata.uid();
        fs::remove_file(&probe)?;
        if !mine || metadata.mode() & 0o022 != 0 {
            bail!("{} can be written by others: compiled code is not kept there", folder.display());
        }
    }
    #[cfg(not(unix))]
    fs::create_dir_all(folder)?;
    Ok(())
}

/// Where compiled engines are kept by default.
pub fn default_cache() -> Option<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))?;
    Some(base.join("belljar").join("compiled"))
}

/// What a store holds besides the instance.
struct Guest {
    limits: StoreLimits,
    lend: Box<dyn Lend>,
    /// The memory and the place of the status block, as soon as there is an instance.
    memory: Option<(Memory, u32)>,
    watched: Watched,
}

impl Guest {
    fn new(lend: Box<dyn Lend>) -> Self {
        let limits = StoreLimitsBuilder::new().memory_size(4 << 30).instances(1).memories(1).build();
        Self { limits, lend, memory: None, watched: Watched::default() }
    }
}

/// One instance. [`Machine::restore`] throws it away and takes a new one.
pub struct Wasmtime {
    compiled: Compiled,
    store: Store<Guest>,
    exports: Exports,
    /// The epochs that a turn may take.
    guard: u64,
}

impl fmt::Debug for Wasmtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wasmtime").field("compiled", &self.compiled).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy)]
struct Exports {
    memory: Memory,
    status: u32,
    instance: Instance,
}

impl Wasmtime {
    pub fn new(compiled: &Compiled) -> Result<Self> {
        let (store, exports) = instantiate(compiled)?;
        Ok(Self { compiled: compiled.clone(), store, exports, guard: NO_GUARD })
    }

    /// Traps in turns that take longer than this, in case that neither fuel nor [`Lend::tick`] ends them.
    pub fn guard(&mut self, turn: Duration) {
        self.guard = (turn.as_millis() / EPOCH.as_millis()) as u64 + 2;
    }

    /// Lends to the runs that follow, until the next call.
    pub fn lend(&mut self, lend: impl Lend + 'static) {
        self.store.data_mut().lend = Box::new(lend);
    }

    fn function<P: wasmtime::WasmParams, R: wasmtime::WasmResults>(
        &mut self,
        name: &str,
    ) -> Result<TypedFunc<P, R>, Trap> {
        self.exports.instance.get_typed_func(&mut self.store, name).map_err(trap)
    }
}

fn instantiate(compiled: &Compiled) -> Result<(Store<Guest>, Exports)> {
    let guest = Guest::new(Box::new(Deadline::never()));
    let mut store = Store::new(compiled.instance.module().engine(), guest);
    store.limiter(|guest| &mut guest.limits);
    store.set_epoch_deadline(NO_GUARD);
    let instance = compiled.instance.instantiate(&mut store)?;
    let memory = instance.get_memory(&mut store, "memory").context("the engine has no memory")?;
    let status = instance.get_global(&mut store, "status").context("the engine has no status block")?;
    let status = status.get(&mut store).i32().context("the status block has no address")? as u32;
    store.data_mut().memory = Some((memory, status));
    Ok((store, Exports { memory, status, instance }))
}

impl Machine for Wasmtime {
    type Kept = Kept;

    fn alloc(&mut self, len: u32) -> Result<u32, Trap> {
        let alloc = self.function::<u32, u32>("alloc")?;
        alloc.call(&mut self.store, len).map_err(trap)
    }

    async fn turn(&mut self, turn: Turn, ptr: u32, len: u32) -> Result<u64, Trap> {
        self.store.set_epoch_deadline(self.guard);
        let function = self.function::<(u32, u32), u64>(turn.export())?;
        function.call(&mut self.store, (ptr, len)).map_err(trap)
    }

    fn status(&self) -> u32 {
        self.exports.status
    }

    fn read(&self, ptr: u32, len: u32) -> Option<Vec<u8>> {
        let data = self.exports.memory.data(&self.store);
        data.get(ptr as usize..)?.get(..len as usize).map(<[u8]>::to_vec)
    }

    fn write(&mut self, ptr: u32, bytes: &[u8]) -> Option<()> {
        self.exports.memory.write(&mut self.store, ptr as usize, bytes).ok()
    }

    fn restore(&mut self) -> Result<(), Trap> {
        let (store, exports) = instantiate(&self.compiled).map_err(|e| Trap(format!("{e:#}")))?;
        let old = std::mem::replace(&mut self.store, store);
        self.store.data_mut().lend = old.into_data().lend;
        self.exports = exports;
        Ok(())
    }

    fn look(&mut self) {
        look(&mut self.store);
    }

    fn watch_anew(&mut self) {
        self.store.data_mut().watched = Watched::default();
    }

    fn keep(&mut self) -> Result<Kept, Trap> {
        let (mut fresh, boot) = instantiate(&self.compiled).map_err(|e| Trap(format!("{e:#}")))?;
        let (image, memory) = (boot.memory.data(&fresh), self.exports.memory.data(&self.store));
        let pages = memory.chunks(PAGE).enumerate().filter(|(index, page)| {
            let start = index * PAGE;
            match image.get(start..start + page.len()) {
                Some(image) => image != *page,
                None => page.iter().any(|byte| *byte != 0),
            }
        });
        let pages = pages.map(|(index, page)| (index * PAGE, page.to_vec())).collect();
        let bytes = memory.len();
        let names: Vec<String> = boot
            .instance
            .exports(&mut fresh)
            .filter(|export| export.clone().into_global().is_some())
            .map(|export| export.name().to_owned())
            .collect();
        let globals = names.into_iter().filter_map(|name| {
            let global = self.exports.instance.get_global(&mut self.store, &name)?;
            let mutable = global.ty(&self.store).mutability() == Mutability::Var;
            mutable.then(|| (name, global.get(&mut self.store)))
        });
        Ok(Kept { globals: globals.collect(), pages, bytes })
    }

    fn put_back(&mut self, kept: &Kept) -> Result<(), Trap> {
        self.restore()?;
        let (memory, store) = (self.exports.memory, &mut self.store);
        let missing = kept.bytes.saturating_sub(memory.data_size(&*store)).div_ceil(WASM_PAGE);
        memory.grow(&mut *store, missing as u64).map_err(trap)?;
        for (place, page) in &kept.pages {
            memory.write(&mut *store, *place, page).map_err(|error| Trap(error.to_string()))?;
        }
        for (name, value) in &kept.globals {
            let global = self.exports.instance.get_global(&mut *store, name);
            let global = global.ok_or_else(|| Trap(format!("the engine has no global '{name}'")))?;
            global.set(&mut *store, *value).map_err(trap)?;
        }
        Ok(())
    }
}

impl AtOnce for Wasmtime {}

const PAGE: usize = 4 << 10;
const WASM_PAGE: usize = 64 << 10;

/// What of an instance's state differs from the boot image.
#[derive(Debug)]
pub struct Kept {
    globals: Vec<(String, Val)>,
    /// By their place in memory.
    pages: Vec<(usize, Vec<u8>)>,
    /// The size of the memory.
    bytes: usize,
}

fn look(mut store: impl AsContextMut<Data = Guest>) {
    let Some((memory, status)) = store.as_context().data().memory else { return };
    let (data, guest) = memory.data_and_store_mut(&mut store);
    let read = |ptr: u32, len: u32| data.get(ptr as usize..)?.get(..len as usize).map(<[u8]>::to_vec);
    guest.watched.look(read, status, &mut *guest.lend);
}

fn trap(error: wasmtime::Error) -> Trap {
    Trap(format!("{:#}", error.root_cause()))
}

fn tick(mut caller: Caller<'_, Guest>) -> u32 {
    look(&mut caller);
    caller.data_mut().lend.tick() as u32
}

fn call(mut caller: Caller<'_, Guest>, ptr: u32, len: u32) -> wasmtime::Result<u64> {
    look(&mut caller);
    let memory = caller.get_export("memory").and_then(Extern::into_memory);
    let memory = memory.ok_or_else(|| wasmtime::Error::msg("the engine has no memory"))?;
    let outside = || wasmtime::Error::msg("a host call from outside the memory");
    let data = memory.data(&caller).get(ptr as usize..).and_then(|data| data.get(..len as usize));
    let message = data.ok_or_else(outside)?.to_vec();
    let answer = answer(&mut *caller.data_mut().lend, &message);
    let alloc = caller.get_export("alloc").and_then(Extern::into_func).ok_or_else(outside)?;
    let alloc = alloc.typed::<u32, u32>(&caller)?;
    let place = alloc.call(&mut caller, answer.len() as u32)?;
    memory.write(&mut caller, place as usize, &answer)?;
    Ok(u64::from(place) << 32 | answer.len() as u64)
}

/// Lends a clock that ends the run, and no functions.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    end: Option<Instant>,
}

impl Deadline {
    pub fn never() -> Self {
        Self { end: None }
    }

    pub fn after(duration: Duration) -> Self {
        Self { end: Instant::now().checked_add(duration) }
    }
}

impl Lend for Deadline {
    fn tick(&mut self) -> Tick {
        match self.end {
            Some(end) if Instant::now() >= end => Tick::Timeout,
            _ => Tick::GoOn,
        }
    }
}
