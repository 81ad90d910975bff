//! What user code sees of the library.
//!
//! There are two worlds. The library's modules live in RustPython's own `sys.modules`, over its own
//! builtins, and import each other freely. User code runs over a copy of the builtins, and an import
//! gives it a *facade*: a module of the same name with a copy of its namespace, without the modules
//! that the library imported for itself. Nothing that user code replaces in a facade reaches the
//! library, and nothing leads from one back: where an object would hand out a namespace, a module or
//! builtins of the library, its attribute is taken over (`doors`). What a task's author brings along is a
//! third world: it sees facades as user code does, and user code sees facades of it.
//!
//! Which world code belongs to is decided by its builtins, which functions and frames inherit.

mod builtins;
mod doors;
mod worlds;

pub(crate) use doors::take_over;
pub(crate) use worlds::{Asker, add_importer, asker, forget_importers, importer, library_calls};

use crate::{guard, policy, report, state};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyObjectRef, PyPayload as _, PyRef, PyResult, VirtualMachine,
    builtins::{PyDictRef, PyInt, PyModule, PyStr},
    function::PySetterValue,
    types::{PyTypeFlags, PyTypeSlots},
};
use std::cell::RefCell;

/// Attributes of modules that tell how the library was loaded.
const NOT_SHOWN: [&str; 6] =
    ["__builtins__", "__cached__", "__file__", "__loader__", "__origname__", "__spec__"];

/// Parts of `sys` that look into other frames' work, or steer imports that are not done that way.
const NOT_IN_SYS: [&str; 15] = [
    "__breakpointhook__",
    "_clear_type_cache",
    "_current_exceptions",
    "_current_frames",
    "_settraceallthreads",
    "_setprofileallthreads",
    "addaudithook",
    "breakpointhook",
    "getprofile",
    "gettrace",
    "monitoring",
    "path_hooks",
    "path_importer_cache",
    "setprofile",
    "settrace",
];

/// Attributes that the library itself sets on its modules: a facade shows them as they are now.
const LIVE: [(&str, &[&str]); 2] = [
    ("sys", &["stdin", "stdout", "stderr", "displayhook", "excepthook", "unraisablehook"]),
    ("warnings", &["filters", "showwarning", "formatwarning", "_showwarnmsg_impl"]),
];

thread_local! {
    static FACADES: RefCell<Option<Facades>> = const { RefCell::new(None) };
}

#[derive(Clone)]
struct Facades {
    /// The builtins of user code.
    builtins: PyDictRef,
    /// The builtins of what the task's author brings along: nothing but `__import__` differs.
    trusted_builtins: PyDictRef,
    /// `sys.modules` of user code.
    modules: PyDictRef,
    /// Facades by name, whatever user code does to its `sys.modules`.
    made: PyDictRef,
    /// Modules of the task's author, by name.
    trusted: PyDictRef,
}

fn facades() -> Facades {
    FACADES.with_borrow(Clone::clone).expect("installed at boot")
}

/// The builtins that user code runs over.
pub(crate) fn builtins() -> PyDictRef {
    facades().builtins
}

/// The builtins that modules of the task's author run over.
pub(crate) fn trusted_builtins() -> PyDictRef {
    facades().trusted_builtins
}

/// What user code sees as `sys.modules`.
pub(crate) fn modules() -> PyDictRef {
    facades().modules
}

/// Where modules of the task's author stand while user code sees facades of them.
pub(crate) fn trusted() -> PyDictRef {
    facades().trusted
}

/// All facades so far, by name.
pub(crate) fn made() -> PyDictRef {
    facades().made
}

/// Puts another facade in the place of one that was made, wherever user code finds it.
pub(crate) fn replace(
    name: &str,
    old: &Py<PyModule>,
    new: &Py<PyModule>,
    vm: &VirtualMachine,
) -> PyResult<()> {
    let Facades { made, modules, .. } = facades();
    let parent =
        name.rsplit_once('.').map(|(parent, _)| made.get_item_opt(parent, vm)).transpose()?.flatten();
    let parent = parent.and_then(|parent| parent.dict());
    let child = name.rsplit_once('.').map_or(name, |(_, child)| child);
    for (place, key) in [(Some(made), name), (Some(modules), name), (parent, child)] {
        let Some(place) = place else { continue };
        if place.get_item_opt(key, vm)?.is_some_and(|there| there.is(old.as_object())) {
            place.set_item(key, new.to_owned().into(), vm)?;
        }
    }
    Ok(())
}

/// Makes the second world, with facades of all public modules that the image holds.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let dict = || vm.ctx.new_dict();
    let new = Facades {
        builtins: dict(),
        trusted_builtins: dict(),
        modules: dict(),
        made: dict(),
        trusted: dict(),
    };
    FACADES.set(Some(new.clone()));
    builtins::install(&new, vm)?;
    for name in guard::public() {
        if library(vm)?.contains_key(*name, vm) {
            show(name, vm)?;
        }
    }
    install_sys(&new, vm)?;
    doors::close(vm);
    Ok(())
}

/// RustPython's own `sys.modules`.
pub(crate) fn library(vm: &VirtualMachine) -> PyResult<PyDictRef> {
    vm.sys_module.get_attr("modules", vm)?.downcast().map_err(|_| vm.new_type_error("sys.modules is a dict"))
}

/// The facade of a module that has been imported, put where user code looks for it.
pub(crate) fn show(name: &str, vm: &VirtualMachine) -> PyResult {
    let facade = of(name, vm)?;
    modules().set_item(name, facade.clone(), vm)?;
    Ok(facade)
}

/// The facade of a module that has been imported.
pub(crate) fn of(name: &str, vm: &VirtualMachine) -> PyResult {
    let Facades { made, trusted, .. } = facades();
    if let Some(facade) = made.get_item_opt(name, vm)? {
        return Ok(facade);
    }
    let real = match trusted.get_item_opt(name, vm)? {
        Some(real) => real,
        None => real(name, vm)?,
    };
    let module: PyRef<PyModule> = real.downcast().map_err(|_| vm.new_type_error("a module is expected"))?;
    let facade = empty(name, vm);
    made.set_item(name, facade.clone().into(), vm)?;
    fill(&facade.dict(), name, &module.dict(), vm)?;
    hide_submodules(&facade.dict(), name, vm)?;
    policy::overlay(name, module.as_object(), &facade.dict(), vm)?;
    let facade = policy::close_members(name, facade, vm)?;
    if let Some((parent, child)) = name.rsplit_once('.')
        && let Some(parent) = made.get_item_opt(parent, vm)?
    {
        parent.set_attr(vm.ctx.intern_str(child), facade.clone(), vm)?;
    }
    Ok(facade.into())
}

/// A module with these members of the library's one, and no more.
pub(crate) fn part(name: &str, members: &[&'static str], vm: &VirtualMachine) -> PyResult {
    let real = real(name, vm)?;
    let dict = vm.ctx.new_dict();
    for &member in members {
        if let Some(value) = vm.get_attribute_opt(&real, vm.ctx.intern_str(member))? {
            dict.set_item(member, value, vm)?;
        }
    }
    Ok(vm.new_module(name, dict, None).into())
}

/// Copies a namespace, without foreign modules.
fn fill(facade: &PyDictRef, name: &str, real: &PyDictRef, vm: &VirtualMachine) -> PyResult<()> {
    for (key, value) in real.items_vec() {
        if key.downcast_ref::<PyStr>().is_some_and(|key| is_left_out(name, &key.to_string_lossy())) {
            continue;
        }
        let value = match value.downcast_ref::<PyModule>() {
            None => value,
            Some(module) => match own_submodule(name, module, vm) {
                Some(submodule) => of(&submodule, vm)?,
                None => continue,
            },
        };
        facade.set_item(&*key, value, vm)?;
    }
    Ok(())
}

/// `from package import submodule` would find in RustPython's `sys.modules` what the facade lacks.
fn hide_submodules(facade: &PyDictRef, name: &str, vm: &VirtualMachine) -> PyResult<()> {
    let inside = |module: &str| module.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    if !vm.state.frozen.keys().any(|module| inside(module) && !guard::is_public(module)) {
        return Ok(());
    }
    let package = name.to_owned();
    let missing = move |name: PyRef<PyStr>, vm: &VirtualMachine| -> PyResult {
        let name = name.to_string_lossy();
        if report::is_import_from() {
            let message = format!("cannot import name '{name}' from '{package}' in this engine");
            return Err(vm.new_import_error(message, vm.ctx.new_utf8_str(package.as_str())));
        }
        Err(vm.new_attribute_error(format!("module '{package}' has no attribute '{name}'")))
    };
    facade.set_item("__getattr__", vm.new_function("__getattr__", missing).into(), vm)
}

fn is_left_out(module: &str, attribute: &str) -> bool {
    NOT_SHOWN.contains(&attribute)
        || live(module).contains(&attribute)
        || module == "sys" && NOT_IN_SYS.contains(&attribute)
        // It would have the library call what user code hands it.
        || module == "warnings" && attribute == "_set_module"
}

/// The name of a module that belongs to the package `name` and that user code may know.
fn own_submodule(name: &str, module: &Py<PyModule>, vm: &VirtualMachine) -> Option<String> {
    let full = module.dict().get_item_opt("__name__", vm).ok()??;
    let full = full.downcast_ref::<PyStr>()?.to_string_lossy().into_owned();
    let child = full.strip_prefix(name)?.strip_prefix('.')?;
    // `collections.abc` is named after where it is written.
    let known = guard::is_public(&full) || trusted().contains_key(full.as_str(), vm);
    (known && !child.is_empty()).then_some(full)
}

fn live(module: &str) -> &'static [&'static str] {
    LIVE.iter().find(|(name, _)| *name == module).map_or(&[], |(_, live)| live)
}

/// A module without contents; where the library sets attributes of the real one, they are looked up there.
fn empty(name: &str, vm: &VirtualMachine) -> PyRef<PyModule> {
    let Some(&(module, live)) = LIVE.iter().find(|(module, _)| *module == name) else {
        return vm.new_module(name, vm.ctx.new_dict(), None);
    };
    let slots = PyTypeSlots::heap_default();
    slots.flags.insert(PyTypeFlags::BASETYPE);
    let class = vm.ctx.new_class(Some("builtins"), "module", vm.ctx.types.module_type.to_owned(), slots);
    for &attribute in live {
        let get = move |_: PyObjectRef, vm: &VirtualMachine| {
            real(module, vm)?.get_attr(vm.ctx.intern_str(attribute), vm)
        };
        let set = move |_: PyObjectRef, value: PySetterValue, vm: &VirtualMachine| {
            let (module, attribute) = (real(module, vm)?, vm.ctx.intern_str(attribute));
            match value {
                PySetterValue::Assign(value) => module.set_attr(attribute, value, vm),
                // Native code takes its presence for granted.
                PySetterValue::Delete if attribute.as_str() == "unraisablehook" => {
                    Err(vm.new_attribute_error(format!("'{attribute}' cannot be deleted in this engine")))
                }
                PySetterValue::Delete => module.del_attr(attribute, vm),
            }
        };
        let descriptor = vm.ctx.new_getset(attribute, &class, get, set);
        class.set_attr(vm.ctx.intern_str(attribute), descriptor.into());
    }
    let facade = PyRef::new_ref(PyModule::new(), class, Some(vm.ctx.new_dict()));
    let _ = facade.as_object().set_attr("__name__", vm.ctx.new_str(name), vm);
    facade
}

/// The library's own module of this name.
fn real(name: &str, vm: &VirtualMachine) -> PyResult {
    match name {
        "sys" => Ok(vm.sys_module.clone().into()),
        _ => library(vm)?.get_item(name, vm),
    }
}

fn install_sys(facades: &Facades, vm: &VirtualMachine) -> PyResult<()> {
    let sys = facades.made.get_item("sys", vm)?;
    let set = |name: &'static str, value: PyObjectRef| sys.set_attr(name, value, vm);
    set("modules", facades.modules.clone().into())?;
    set("meta_path", vm.ctx.new_list(Vec::new()).into())?;
    set("path", vm.ctx.new_list(Vec::new()).into())?;
    let real = vm.sys_module.get_attr("setrecursionlimit", vm)?;
    // A program may lower its limit; what it asks for beyond the run's own is the run's own.
    let limit = move |depth: PyRef<PyInt>, vm: &VirtualMachine| {
        let most = PyInt::from(state::with(|state| state.limits.recursion));
        let within = depth.as_bigint() <= most.as_bigint();
        real.call((if within { depth } else { most.into_ref(&vm.ctx) },), vm)
    };
    set("setrecursionlimit", vm.new_function("setrecursionlimit", limit).into())?;
    give_sys_to_library(facades, vm)
}

/// The library looks up classes' namespaces in `sys.modules`, by names that user code chooses. Except
/// for the importer it is given a `sys` of its own, where it finds what user code knows.
fn give_sys_to_library(facades: &Facades, vm: &VirtualMachine) -> PyResult<()> {
    let find = |name: PyRef<PyStr>, vm: &VirtualMachine| -> PyResult {
        let name = name.to_string_lossy();
        match real(&name, vm) {
            Ok(module) if is_being_imported(&module, vm) => Ok(module),
            Ok(_) if guard::is_public(&name) && policy::allows_module(&name, vm) => of(&name, vm),
            _ => Ok(vm.ctx.none()),
        }
    };
    let find: PyObjectRef = vm.new_function("find", find).into();
    let modules = vm.import("_belljar_modules", 0)?.get_attr("Modules", vm)?;
    let modules = modules.call((facades.modules.clone(), find), vm)?;
    let sys = empty("sys", vm);
    fill(&sys.dict(), "sys", &vm.sys_module.dict(), vm)?;
    sys.dict().set_item("modules", modules, vm)?;

    let library = library(vm)?;
    for (name, module) in library.items_vec() {
        let importer = name
            .downcast_ref::<PyStr>()
            .is_some_and(|name| name.to_string_lossy().starts_with("_frozen_importlib"));
        let Some(module) = module.downcast_ref::<PyModule>().filter(|_| !importer) else { continue };
        for (key, value) in module.dict().items_vec() {
            if value.is(vm.sys_module.as_object()) {
                module.dict().set_item(&*key, sys.clone().into(), vm)?;
            }
        }
    }
    library.set_item("sys", sys.into(), vm)
}

fn is_being_imported(module: &PyObject, vm: &VirtualMachine) -> bool {
    let spec = module.get_attr("__spec__", vm);
    let initializing = spec.and_then(|spec| spec.get_attr("_initializing", vm));
    initializing.is_ok_and(|initializing| initializing.is(&vm.ctx.true_value))
}
