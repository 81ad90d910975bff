//! What every engine must be, whatever the guest has become: two holes, and a state that can be
//! put back.

use anyhow::{Result, bail};
use std::collections::HashSet;
use walrus::{
    Module,
    ir::{Visitor, dfs_in_order},
};

const IMPORTS: [(&str, &str); 2] = [("belljar", "call"), ("belljar", "tick")];

pub(crate) fn check(wasm: &[u8]) -> Result<()> {
    let module = Module::from_buffer(wasm)?;
    let mut imports: Vec<_> =
        module.imports.iter().map(|import| (import.module.as_str(), import.name.as_str())).collect();
    imports.sort_unstable();
    if imports != IMPORTS {
        bail!("the engine imports {imports:?}, not exactly {IMPORTS:?}");
    }
    let exported: HashSet<_> = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            walrus::ExportItem::Global(id) => Some(id),
            _ => None,
        })
        .collect();
    if module.globals.iter().any(|global| global.mutable && !exported.contains(&global.id())) {
        bail!("a mutable global is not exported: a host could not put it back");
    }
    for (_, function) in module.funcs.iter_local() {
        let mut visitor = Mutates(false);
        dfs_in_order(&mut visitor, function, function.entry_block());
        if visitor.0 {
            bail!("a function changes a table: a host could not put it back");
        }
    }
    Ok(())
}

struct Mutates(bool);

impl<'instr> Visitor<'instr> for Mutates {
    fn visit_table_set(&mut self, _: &walrus::ir::TableSet) {
        self.0 = true;
    }

    fn visit_table_grow(&mut self, _: &walrus::ir::TableGrow) {
        self.0 = true;
    }

    fn visit_table_fill(&mut self, _: &walrus::ir::TableFill) {
        self.0 = true;
    }

    fn visit_table_init(&mut self, _: &walrus::ir::TableInit) {
        self.0 = true;
    }

    fn visit_table_copy(&mut self, _: &walrus::ir::TableCopy) {
        self.0 = true;
    }
}
