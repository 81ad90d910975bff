//! Sends the callers of elementary functions to those that the engine exports as `nearest.NAME`
//! (`crate/engine/src/elementary.rs`), and takes the exports away.

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
use std::collections::HashMap;
use walrus::{
    ExportItem, FunctionId, Module,
    ir::{Call, VisitorMut, dfs_pre_order_mut},
};

/// Where Rust's libraries keep the function `NAME`: of the crate libm, and of the compiler's runtime.
const HOMES: [&str; 2] = ["libm::math", "compiler_builtins::math::libm_math"];

/// How many functions are called by another name now.
pub(crate) fn redirect(module: &mut Module) -> Result<usize> {
    let exports: Vec<_> = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(function) => {
                Some((export.id(), export.name.strip_prefix("nearest.")?.to_owned(), function))
            }
            _ => None,
        })
        .collect();
    let mut redirected = HashMap::new();
    for (export, name, nearest) in &exports {
        let before = redirected.len();
        let paths = HOMES.map(|home| format!("{home}::{name}::{name}"));
        for (id, _) in module.funcs.iter_local() {
            let symbol = module.funcs.get(id).name.as_deref().unwrap_or_default();
            if paths.contains(&format!("{:#}", demangle(symbol))) {
                redirected.insert(id, *nearest);
            }
        }
        ensure!(redirected.len() > before, "no function {name} is there to be replaced");
        module.exports.delete(*export);
    }
    let nearest: Vec<FunctionId> = exports.iter().map(|(_, _, function)| *function).collect();
    for (_, function) in module.funcs.iter_local_mut().filter(|(id, _)| !nearest.contains(id)) {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut Redirect(&redirected), function, entry);
    }
    Ok(redirected.len())
}

struct Redirect<'a>(&'a HashMap<FunctionId, FunctionId>);

impl VisitorMut for Redirect<'_> {
    fn visit_call_mut(&mut self, call: &mut Call) {
        if let Some(nearest) = self.0.get(&call.func) {
            call.func = *nearest;
        }
    }
}
