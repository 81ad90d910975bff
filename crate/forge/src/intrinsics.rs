//! The counters, and the functions by which the engine reaches them.
//!
//! Rust cannot name a wasm global. The engine declares imports of `belljar_forge` instead, and
//! here each becomes a function over a global; none of them is left in the engine.

use anyhow::{Context as _, Result, bail};
use walrus::{ConstExpr, FunctionId, GlobalId, Module, ValType, ir::Value};

const MODULE: &str = "belljar_forge";

pub(crate) struct Counters {
    /// i64: the fuel that is left of the slice.
    pub(crate) fuel: GlobalId,
    /// i32: the height of the native stack, in the units of `stack`.
    pub(crate) height: GlobalId,
    pub(crate) out_of_fuel: FunctionId,
    pub(crate) out_of_stack: FunctionId,
}

pub(crate) fn resolve(module: &mut Module) -> Result<Counters> {
    export_stack_pointer(module)?;
    let add =
        |module: &mut Module, kind, zero| module.globals.add_local(kind, true, false, ConstExpr::Value(zero));
    let fuel = add(module, ValType::I64, Value::I64(0));
    let height = add(module, ValType::I32, Value::I32(0));
    module.exports.add("fuel", fuel);
    module.exports.add("height", height);

    replace(module, "fuel_get", |body, _| {
        body.global_get(fuel);
    })?;
    replace(module, "fuel_set", |body, arguments| {
        body.local_get(arguments[0]).global_set(fuel);
    })?;
    replace(module, "height_reset", |body, _| {
        body.i32_const(0).global_set(height);
    })?;
    Ok(Counters {
        fuel,
        height,
        out_of_fuel: take_export(module, "out_of_fuel")?,
        out_of_stack: take_export(module, "out_of_stack")?,
    })
}

/// The linker's one mutable global: a host puts it back with the others.
fn export_stack_pointer(module: &mut Module) -> Result<()> {
    let mutable: Vec<_> =
        module.globals.iter().filter(|global| global.mutable).map(|global| global.id()).collect();
    match mutable[..] {
        [pointer] => {
            module.exports.add("__stack_pointer", pointer);
            Ok(())
        }
        _ => bail!("{} mutable globals, where only the stack pointer is expected", mutable.len()),
    }
}

fn replace(
    module: &mut Module,
    name: &str,
    body: impl FnOnce(&mut walrus::InstrSeqBuilder<'_>, &[walrus::LocalId]),
) -> Result<()> {
    let import = module.imports.get_func(MODULE, name)?;
    module.replace_imported_func(import, |(builder, arguments)| {
        let arguments = arguments.clone();
        body(builder, &arguments);
    })?;
    Ok(())
}

/// The engine's own function of that name, which then is its own alone.
fn take_export(module: &mut Module, name: &str) -> Result<FunctionId> {
    let function = module.exports.get_func(name).with_context(|| format!("no export {name}"))?;
    module.exports.remove(name)?;
    Ok(function)
}
