//! Builds the engine: `belljar-forge --out DIR` writes `engine.wasm` and `engine.json`.
//!
//! The steps, each in a file of its own: compile the guest with cargo, exchange some of its functions,
//! optimise it with wasm-opt, let it count (fuel, stack), boot it once, and write down what came out.

mod about;
mod check;
mod guest;
mod image;
mod intrinsics;
mod meter;
mod nan;
mod nearest;
mod optimise;
mod prune;
mod stack;

use anyhow::{Context as _, Result, bail};
use std::{env, fs, path::PathBuf, time::Instant};
use walrus::ModuleConfig;

fn main() -> Result<()> {
    let out = out_folder()?;
    let compiled = step("compile the guest", guest::compile)?;
    let exchanged = step("exchange functions", || exchange(&compiled))?;
    let optimised = step("optimise", || optimise::optimise(&exchanged, &out))?;
    let counting = step("count fuel and stack", || count(&optimised))?;
    let engine = step("boot", || image::boot(&counting))?;
    step("check", || check::check(&engine))?;
    fs::create_dir_all(&out)?;
    fs::write(out.join("engine.wasm"), &engine)?;
    fs::write(out.join("engine.json"), about::about(&engine)?)?;
    eprintln!("forge: {} ({} bytes)", out.join("engine.wasm").display(), engine.len());
    Ok(())
}

fn out_folder() -> Result<PathBuf> {
    let args: Vec<_> = env::args_os().skip(1).collect();
    match &args[..] {
        [flag, out] if flag == "--out" => Ok(out.into()),
        _ => bail!("usage: belljar-forge --out DIR"),
    }
}

/// Says what is done and how long it took.
fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("forge: {name} …");
    let start = Instant::now();
    let done = work().with_context(|| format!("the step \"{name}\" failed"))?;
    eprintln!("forge: {name}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}

/// Takes out what the engine does not have, and puts better functions in place of some, by their symbols.
fn exchange(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = ModuleConfig::new().generate_producers_section(false).parse(wasm)?;
    let absent = prune::prune(&mut module);
    let redirected = nearest::redirect(&mut module)?;
    eprintln!("forge: {absent} functions taken out, {redirected} replaced");
    Ok(module.emit_wasm())
}

/// Makes the module count its own cost and its own stack.
fn count(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module =
        ModuleConfig::new().generate_name_section(false).generate_producers_section(false).parse(wasm)?;
    let counters = intrinsics::resolve(&mut module)?;
    // The stack first: what it adds is not a cost of the program.
    let meter = meter::Plan::of(&module, &counters);
    let limited = stack::limit(&mut module, &counters)?;
    let metered = meter.apply(&mut module);
    let canonical = nan::canonicalise(&mut module);
    eprintln!(
        "forge: {metered} regions metered, {limited} functions stack-limited, {canonical} NaNs made canonical"
    );
    Ok(module.emit_wasm())
}
