//! Modules that come with a request: from the task's author (trusted) or from the user.

use crate::{facade, policy, report, source, state};
use belljar_protocol::ExtraModule;
use rustpython_vm::{
    PyObjectRef, PyResult, VirtualMachine, builtins::PyDictRef, compiler::Mode, scope::Scope,
};

/// Whether the request brings this module, or one inside it.
pub(crate) fn has(name: &str) -> bool {
    state::with(|state| {
        state.modules.iter().any(|module| module.name == name) || is_package(&state.modules, name)
    })
}

fn is_package(modules: &[ExtraModule], name: &str) -> bool {
    modules.iter().any(|module| module.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// The file that a traceback names.
fn filename(name: &str, package: bool) -> String {
    let path = name.replace('.', "/");
    if package { format!("{path}/__init__.py") } else { format!("{path}.py") }
}

/// The module as the importer sees it: what the author brings is a facade to user code.
pub(crate) fn load(name: &str, trusted: bool, vm: &VirtualMachine) -> PyResult {
    let (source, author, package) = state::with(|state| {
        let found = state.modules.iter().find(|module| module.name == name);
        let package = is_package(&state.modules, name);
        // A package that has no source of its own belongs to who brought what is in it.
        let first = || state.modules.iter().find(|module| module.name.starts_with(&format!("{name}.")));
        let author = found.or_else(first).is_some_and(|module| module.trusted);
        (found.map_or_else(String::new, |module| module.source.clone()), author, package)
    });
    let home = if author { facade::trusted() } else { facade::modules() };
    if home.get_item_opt(name, vm)?.is_none() {
        if let Some((parent, _)) = name.rsplit_once('.') {
            load(parent, author, vm)?;
        }
        // It may be there by now: a package's own file can import what is in it.
        if home.get_item_opt(name, vm)?.is_none() {
            run(name, &source, author, package, &home, vm)?;
        }
    }
    if author && !trusted {
        return facade::show(name, vm);
    }
    home.get_item(name, vm)
}

fn run(
    name: &str,
    text: &str,
    author: bool,
    package: bool,
    home: &PyDictRef,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let filename = filename(name, package);
    let globals = vm.ctx.new_dict();
    let module = vm.new_module(name, globals.clone(), None);
    let parent = name.rsplit_once('.');
    let home_package = if package { name } else { parent.map_or("", |(parent, _)| parent) };
    let builtins = if author { facade::trusted_builtins() } else { facade::builtins() };
    let set = |key: &'static str, value: PyObjectRef| globals.set_item(key, value, vm);
    set("__builtins__", builtins.into())?;
    set("__package__", vm.ctx.new_str(home_package).into())?;
    set("__file__", vm.ctx.new_str(filename.as_str()).into())?;
    if package {
        set("__path__", vm.ctx.new_list(Vec::new()).into())?;
    }
    report::remember(&filename, text, vm)?;
    let module: PyObjectRef = module.into();
    home.set_item(name, module.clone(), vm)?;
    let compiled = if author {
        source::compile(text, Mode::Exec, &filename, vm)
    } else {
        facade::add_importer(globals.clone(), Some(name));
        policy::record_importer(name);
        policy::compile(text, &filename, vm)
    };
    let loaded = compiled.and_then(|code| vm.run_code_obj(code, Scope::with_builtins(None, globals, vm)));
    if let Err(error) = loaded {
        let _ = home.del_item(name, vm);
        return Err(error);
    }
    if let Some((parent, child)) = parent
        && let Some(parent) = home.get_item_opt(parent, vm)?
    {
        parent.set_attr(vm.ctx.intern_str(child), module, vm)?;
    }
    Ok(())
}
