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

#[cfg(test)]
mod tests {
    use walrus::ModuleConfig;
    use wasmtime::{Engine, Instance, Module, Store};

    /// `nearest.exp` adds 1 to what libm says, which is 2.
    const MODULE: &str = r#"(module
        (func $_ZN4libm4math3exp3exp17h0123456789abcdefE (param f64) (result f64) (f64.const 2))
        (func (export "nearest.exp") (param f64) (result f64)
            (f64.add (f64.const 1) (call $_ZN4libm4math3exp3exp17h0123456789abcdefE (local.get 0))))
        (func (export "caller") (param f64) (result f64)
            (block (result f64) (call $_ZN4libm4math3exp3exp17h0123456789abcdefE (local.get 0)))))"#;

    #[test]
    fn callers_get_the_nearest_and_the_nearest_gets_the_usual() {
        let mut module = ModuleConfig::new().parse(&wat::parse_str(MODULE).unwrap()).unwrap();
        assert_eq!(super::redirect(&mut module).unwrap(), 1);

        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let module = Module::new(&engine, module.emit_wasm()).unwrap();
        assert!(module.exports().all(|export| export.name() == "caller"));
        let instance = Instance::new(&mut store, &module, &[]).unwrap();
        let caller = instance.get_typed_func::<f64, f64>(&mut store, "caller").unwrap();
        assert_eq!(caller.call(&mut store, 0.0).unwrap(), 3.0);
    }

    #[test]
    fn a_function_that_nobody_has_is_an_error() {
        let text = MODULE.replace("nearest.exp", "nearest.sinh");
        let mut module = ModuleConfig::new().parse(&wat::parse_str(text).unwrap()).unwrap();
        let error = super::redirect(&mut module).unwrap_err();
        assert_eq!(error.to_string(), "no function sinh is there to be replaced");
    }
}
