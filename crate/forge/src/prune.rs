//! Takes out native modules that the engine does not register. RustPython's list of modules refers to
//! all of them, so no linker sees that nothing calls them.

use rustc_demangle::demangle;
use walrus::{FunctionId, LocalFunction, Module, ir::Unreachable};

/// Paths of crates and modules; of RustPython's own, those whose code nothing else uses.
const ABSENT: [&str; 21] = [
    "bzip2",
    "libbz2_rs_sys",
    "lzma_rust2",
    "rustpython_stdlib::_asyncio",
    "rustpython_stdlib::_queue",
    "rustpython_stdlib::_remote_debugging",
    "rustpython_stdlib::_zoneinfo",
    "rustpython_stdlib::bz2",
    "rustpython_stdlib::cjkcodecs",
    "rustpython_stdlib::elementtree",
    "rustpython_stdlib::lzma",
    "rustpython_stdlib::pickle",
    "rustpython_stdlib::pyexpat",
    "rustpython_stdlib::socket",
    "rustpython_vm::stdlib::_interpchannels",
    "rustpython_vm::stdlib::_interpqueues",
    "rustpython_vm::stdlib::_interpreters",
    "rustpython_vm::stdlib::_testinternalcapi",
    "rustpython_vm::vm::crossinterp",
    "xml",
    "xz_core",
];

/// What runs while the list is made, or while a core module that nobody can import is set up.
const SETTING_UP: [&str; 4] = ["::module_def", "::method_defs", "::module_exec", "::extend_module"];

/// A small function can be one with a twin elsewhere: the linker keeps one of them, under either name.
const SMALL: usize = 24;

/// Leaves a trap in place of each function of these modules; the optimiser removes what only they used.
/// How many there were.
pub(crate) fn prune(module: &mut Module) -> usize {
    let absent: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .filter(|(id, function)| {
            function.size() as usize > SMALL && module.funcs.get(*id).name.as_deref().is_some_and(is_absent)
        })
        .map(|(id, _)| id)
        .collect();
    for id in &absent {
        trap(module.funcs.get_mut(*id).kind.unwrap_local_mut());
    }
    absent.len()
}

fn trap(function: &mut LocalFunction) {
    let entry = function.entry_block();
    function.block_mut(entry).instrs = vec![(Unreachable {}.into(), Default::default())];
}

/// By its symbol: `<path::Type as Trait>::name` and `path::name` belong to `path`.
fn is_absent(symbol: &str) -> bool {
    let path = format!("{:#}", demangle(symbol));
    let path = path.trim_start_matches(['<', '&', '[', '(']);
    let inside = |module: &str| path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"));
    ABSENT.iter().any(|module| inside(module)) && !SETTING_UP.iter().any(|name| path.contains(name))
}

#[cfg(test)]
mod tests {
    use super::is_absent;

    #[test]
    fn a_symbol_belongs_to_its_path() {
        let is_absent = |path: &str| is_absent(&format!("_ZN{path}17h0123456789abcdefE"));
        assert!(is_absent("17rustpython_stdlib4lzma5_lzma10decompress"));
        assert!(is_absent(
            "97_$LT$rustpython_stdlib..pickle.._pickle..Pickler$u20$as$u20$rustpython_vm..types..Constructor$GT$3new"
        ));
        assert!(is_absent("3xml6reader6parser4next"));
        assert!(!is_absent("17rustpython_stdlib4zlib4zlib10decompress"));
        assert!(!is_absent("7zlib_rs7inflate7inflate"));
        assert!(!is_absent("17rustpython_stdlib6pickle7_pickle10module_def"));
        assert!(!is_absent("4core3ptr46drop_in_place$LT$rustpython_stdlib..bz2..X$GT$"));
    }
}
