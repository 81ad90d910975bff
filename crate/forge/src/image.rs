//! Boots the engine once, and makes what that leaves in memory the memory it starts with.

use anyhow::{Context as _, Result, bail};
use walrus::{ConstExpr, DataKind, GlobalKind, Module, ModuleConfig, ir::Value};
use wasmtime::{Config, Engine, Linker, OptLevel, Store, Val};

/// Zeros between two stretches of data that are cheaper to store than a segment of its own.
const GAP: usize = 32;
const PAGE: usize = 64 << 10;

/// Memory, and the exported mutable globals by name: all that an instance is.
type State = (Vec<u8>, Vec<(String, Val)>);

pub(crate) fn boot(wasm: &[u8]) -> Result<Vec<u8>> {
    let (memory, globals) = run(wasm)?;
    let mut module =
        ModuleConfig::new().generate_name_section(false).generate_producers_section(false).parse(wasm)?;
    set_memory(&mut module, &memory)?;
    for (name, value) in globals {
        set_global(&mut module, &name, value)?;
    }
    module.exports.remove("boot")?;
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// The state after `boot`.
fn run(wasm: &[u8]) -> Result<State> {
    let mut config = Config::new();
    // It runs for a fraction of a second: compiling it well would take longer.
    config.cranelift_opt_level(OptLevel::None);
    config.max_wasm_stack(2 << 20).cranelift_nan_canonicalization(true);
    let engine = Engine::new(&config)?;
    let module = wasmtime::Module::new(&engine, wasm)?;
    let mut linker = Linker::new(&engine);
    linker.define_unknown_imports_as_traps(&module)?;
    let mut store = Store::new(&engine, ());
    let instance = linker.instantiate(&mut store, &module)?;
    let fuel = instance.get_global(&mut store, "fuel").context("no export fuel")?;
    fuel.set(&mut store, Val::I64(i64::MAX))?;
    let memory = instance.get_memory(&mut store, "memory").context("no export memory")?;
    let boot = instance.get_typed_func::<(), ()>(&mut store, "boot")?;
    if let Err(trap) = boot.call(&mut store, ()) {
        let said = status_text(&instance, &mut store, memory);
        bail!("boot trapped: {trap:#}\n{said}");
    }
    let spent = i64::MAX - fuel.get(&mut store).unwrap_i64();
    eprintln!("forge: boot cost {spent} units of fuel");
    // Unlimited until the engine starts to count a run.
    fuel.set(&mut store, Val::I64(i64::MAX))?;
    let globals: Vec<(String, Val)> = module
        .exports()
        .filter(|export| export.ty().global().is_some_and(|global| global.mutability().is_var()))
        .map(|export| {
            let global = instance.get_global(&mut store, export.name()).expect("an exported global");
            (export.name().to_owned(), global.get(&mut store))
        })
        .collect();
    let mut bytes = memory.data(&store).to_vec();
    // Below the stack pointer lies what boot has left of its calls: nothing reads it again.
    if let Some((_, Val::I32(pointer))) = globals.iter().find(|(name, _)| name == "__stack_pointer") {
        bytes[..*pointer as usize].fill(0);
    }
    Ok((bytes, globals))
}

/// What a trapped boot has left in the status block, as far as it is readable.
fn status_text(instance: &wasmtime::Instance, store: &mut Store<()>, memory: wasmtime::Memory) -> String {
    let Some(Val::I32(status)) = instance.get_global(&mut *store, "status").map(|g| g.get(&mut *store))
    else {
        return String::new();
    };
    let data = memory.data(&*store);
    let word = |at: usize| data.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]));
    let (pointer, length) = (word(status as usize) as usize, word(status as usize + 4) as usize);
    String::from_utf8_lossy(data.get(pointer..pointer + length).unwrap_or_default()).into_owned()
}

fn set_memory(module: &mut Module, bytes: &[u8]) -> Result<()> {
    let old: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    if module.data.iter().any(|data| data.is_passive()) {
        bail!("the guest has passive data segments: their state would not be in the image");
    }
    old.into_iter().for_each(|id| module.data.delete(id));
    let memory = module.get_memory_id()?;
    module.memories.get_mut(memory).initial = (bytes.len() / PAGE) as u64;
    module.memories.get_mut(memory).data_segments.clear();
    for (start, end) in stretches(bytes) {
        let offset = ConstExpr::Value(Value::I32(start as i32));
        let id = module.data.add(DataKind::Active { memory, offset }, bytes[start..end].to_vec());
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

/// Where there is something else than long zeros.
fn stretches(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(|&byte| byte != 0).map(|skip| at + skip) {
        let len = bytes[start..].iter().position(|&byte| byte == 0).unwrap_or(bytes.len() - start);
        at = start + len;
        match stretches.last_mut() {
            Some((_, end)) if start - *end < GAP => *end = at,
            _ => stretches.push((start, at)),
        }
    }
    stretches
}

fn set_global(module: &mut Module, name: &str, value: Val) -> Result<()> {
    let export = module.exports.iter().find(|export| export.name == name);
    let Some(walrus::ExportItem::Global(id)) = export.map(|export| export.item) else {
        bail!("no exported global {name}");
    };
    let value = match value {
        Val::I32(value) => Value::I32(value),
        Val::I64(value) => Value::I64(value),
        other => bail!("the global {name} has the unexpected value {other:?}"),
    };
    module.globals.get_mut(id).kind = GlobalKind::Local(ConstExpr::Value(value));
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn stretches_bridge_short_gaps_only() {
        let mut bytes = vec![0; 200];
        bytes[3] = 1;
        bytes[20] = 1;
        bytes[100..104].fill(1);
        bytes[199] = 1;
        assert_eq!(super::stretches(&bytes), [(3, 21), (100, 104), (199, 200)]);
        assert_eq!(super::stretches(&[0; 10]), []);
    }
}
