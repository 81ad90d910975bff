//! What user code sees of the library.
//!
//! There are two worlds. The library's modules live in RustPython's own `sys.modules`, over its own
//! builtins, and import each other freely. User code runs over a copy of the builtins, and an import
//! gives it a *facade*: a module of the same name with a copy of its namespace, without the modules
//! that the library imported for itself. Nothing that user code replaces in a facade reaches the
//! library, and nothing leads from one back: where an object would hand out a namespace, a module or
//! builtins of the library, its attribute is taken over here. What a task's author brings along is a
//! third world: it sees facades as user code does, and user code sees facades of it.
//!
//! Which world code belongs to is decided by its builtins, which functions and frames inherit.

use crate::{guard, repairs, state};
use rustpython_vm::{
    AsObject as _, Py, PyObject, PyObjectRef, PyPayload as _, PyRef, PyResult, VirtualMachine,
    builtins::{PyDict, PyDictRef, PyInt, PyList, PyModule, PyStr, PyType, PyTypeRef},
    frame,
    function::{FuncArgs, PyMethodFlags, PySetterValue},
};
use std::cell::{Cell, RefCell};

/// Attributes of modules that tell how the library was loaded.
const NOT_SHOWN: [&str; 6] =
    ["__builtins__", "__cached__", "__file__", "__loader__", "__origname__", "__spec__"];

/// Parts of `sys` that look into other frames' work, or steer imports that are not done that way.
const NOT_IN_SYS: [&str; 16] = [
    "__breakpointhook__",
    "_clear_type_cache",
    "_current_exceptions",
    "_current_frames",
    "_settraceallthreads",
    "_setprofileallthreads",
    "addaudithook",
    "audit",
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
    ("sys", &["stdin", "stdout", "stderr", "unraisablehook"]),
    ("warnings", &["filters", "showwarning", "formatwarning", "_showwarnmsg_impl"]),
];

thread_local! {
    static FACADES: RefCell<Option<Facades>> = const { RefCell::new(None) };
    /// How functions are made, behind [`new_function`].
    static NEW_FUNCTION: Cell<Option<NewFunction>> = const { Cell::new(None) };
}

type NewFunction = fn(PyTypeRef, FuncArgs, &VirtualMachine) -> PyResult;

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
    install_builtins(&new, vm)?;
    for name in guard::public() {
        if library(vm)?.contains_key(*name, vm) {
            show(name, vm)?;
        }
    }
    install_sys(&new, vm)?;
    close_attributes(vm);
    close_makers(vm);
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
    if let Some((parent, child)) = name.rsplit_once('.')
        && let Some(parent) = made.get_item_opt(parent, vm)?
    {
        parent.set_attr(vm.ctx.intern_str(child), facade.clone(), vm)?;
    }
    Ok(facade.into())
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

fn is_left_out(module: &str, attribute: &str) -> bool {
    NOT_SHOWN.contains(&attribute)
        || live(module).contains(&attribute)
        || module == "sys" && NOT_IN_SYS.contains(&attribute)
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
    let class = vm.ctx.new_class(
        Some("builtins"),
        "module",
        vm.ctx.types.module_type.to_owned(),
        rustpython_vm::types::PyTypeSlots::heap_default(),
    );
    for &attribute in live {
        let get = move |_: PyObjectRef, vm: &VirtualMachine| {
            real(module, vm)?.get_attr(vm.ctx.intern_str(attribute), vm)
        };
        let set = move |_: PyObjectRef, value: PySetterValue, vm: &VirtualMachine| {
            let (module, attribute) = (real(module, vm)?, vm.ctx.intern_str(attribute));
            match value {
                PySetterValue::Assign(value) => module.set_attr(attribute, value, vm),
                PySetterValue::Delete => {
                    Err(vm.new_attribute_error(format!("'{attribute}' cannot be deleted in this engine")))
                }
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

/// Copies the builtins, and closes those that speak of the frame that calls them, when that is the library's.
fn install_builtins(facades: &Facades, vm: &VirtualMachine) -> PyResult<()> {
    let name = vm.ctx.new_str("builtins").into();
    facades.builtins.set_item("__name__", name, vm)?;
    let module = vm.new_module("builtins", facades.builtins.clone(), None);
    facades.made.set_item("builtins", module.clone().into(), vm)?;
    facades.modules.set_item("builtins", module.into(), vm)?;
    for (name, frame_given_by) in
        [("exec", 2), ("eval", 2), ("vars", 1), ("dir", 1), ("globals", 0), ("locals", 0)]
    {
        let real = vm.builtins.get_attr(name, vm)?;
        if matches!(name, "exec" | "eval") {
            if name == "exec" {
                // The importer runs the library's code with it, over the library's builtins.
                library(vm)?.get_item("_frozen_importlib", vm)?.set_attr("exec", real.clone(), vm)?;
            }
            let real = real.clone();
            let run = move |args: FuncArgs, vm: &VirtualMachine| run_over(&real, args, vm);
            vm.builtins.set_attr(name, vm.new_function(name, run), vm)?;
        }
        let real = vm.builtins.get_attr(name, vm)?;
        let guarded = move |args: FuncArgs, vm: &VirtualMachine| {
            let explicit = frame_given_by > 0 && args.args.len() + args.kwargs.len() >= frame_given_by;
            if !explicit && library_calls(vm) {
                return Err(
                    vm.new_runtime_error(format!("{name}() without a namespace, called by the library"))
                );
            }
            real.call(args, vm)
        };
        facades.builtins.set_item(name, vm.new_function(name, guarded).into(), vm)?;
    }
    for (name, value) in vm.builtins.dict().items_vec() {
        if !facades.builtins.contains_key(&*name, vm) {
            facades.builtins.set_item(&*name, value, vm)?;
        }
    }
    for name in ["__file__", "__loader__", "__spec__", "breakpoint"] {
        let _ = facades.builtins.del_item(name, vm);
    }
    let real = vm.builtins.get_attr("sum", vm)?;
    let sum = move |args: FuncArgs, vm: &VirtualMachine| repairs::sum(&real, args, vm);
    facades.builtins.set_item("sum", vm.new_function("sum", sum).into(), vm)?;
    let open = |_: FuncArgs, vm: &VirtualMachine| -> PyResult {
        let class = vm.import("io", 0)?.get_attr("UnsupportedOperation", vm)?;
        let error =
            class.call(("this engine has no files: the data comes as the function's argument",), vm)?;
        Err(error.downcast().map_err(|_| vm.new_type_error("an exception"))?)
    };
    facades.builtins.set_item("open", vm.new_function("open", open).into(), vm)?;
    let real = vm.builtins.get_attr("compile", vm)?;
    let compile = move |args: FuncArgs, vm: &VirtualMachine| guard::compile(&real, args, vm);
    facades.builtins.set_item("compile", vm.new_function("compile", compile).into(), vm)?;
    for (name, value) in facades.builtins.items_vec() {
        facades.trusted_builtins.set_item(&*name, value, vm)?;
    }
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, false, vm);
    facades.builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)?;
    let import = |args: FuncArgs, vm: &VirtualMachine| guard::import(args, true, vm);
    facades.trusted_builtins.set_item("__import__", vm.new_function("__import__", import).into(), vm)
}

/// `exec` and `eval`: a namespace without builtins gets those of user code, whoever asks.
fn run_over(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(globals) = args.args.get(1).or_else(|| args.kwargs.get("globals")) {
        give_builtins(globals, vm)?;
    }
    real.call(args, vm)
}

fn give_builtins(globals: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    match globals.downcast_ref::<PyDict>() {
        Some(globals) if !globals.contains_key("__builtins__", vm) => {
            globals.to_owned().set_item("__builtins__", builtins().into(), vm)
        }
        _ => Ok(()),
    }
}

/// Whether the frame that calls is one of the library's, or none.
fn library_calls(vm: &VirtualMachine) -> bool {
    frame::current_builtins().is_none_or(|builtins| is_library(&builtins, vm))
}

/// Whether these are the library's builtins, as a dict or as a module.
fn is_library(builtins: &PyObject, vm: &VirtualMachine) -> bool {
    builtins.is(vm.builtins.as_object()) || builtins.is(vm.builtins.dict().as_object())
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
            Ok(_) if guard::is_public(&name) => of(&name, vm),
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

/// Takes over the attributes that lead from an object into the library.
fn close_attributes(vm: &VirtualMachine) {
    let types = &vm.ctx.types;
    let closed: [(&'static Py<PyType>, &'static str, Show); 7] = [
        (types.function_type, "__globals__", |_, globals, vm| namespace(globals, vm)),
        (types.function_type, "__builtins__", |_, builtins, vm| Ok(shown_builtins(builtins, vm))),
        (types.frame_type, "f_globals", |_, globals, vm| namespace(globals, vm)),
        (types.frame_type, "f_builtins", |_, builtins, vm| Ok(shown_builtins(builtins, vm))),
        (types.frame_type, "f_locals", |frame, locals, vm| Ok(shown_locals(frame, locals, vm))),
        (types.builtin_function_or_method_type, "__self__", |_, owner, vm| shown_module(owner, vm)),
        (types.cell_type, "cell_contents", |_, content, vm| shown_module(content, vm)),
    ];
    for (class, name, show) in closed {
        take_over(class, name, show, |_, _| Ok(()), vm);
    }
    let subclasses = types.type_type.attributes.get(vm.ctx.intern_str("__subclasses__"));
    if let Some(real) = subclasses {
        let shown = move |class: PyTypeRef, vm: &VirtualMachine| -> PyResult<PyRef<PyList>> {
            let all = real.call((class,), vm)?;
            let all = all.downcast_ref::<PyList>().map(|list| list.borrow_vec().to_vec());
            let shown = all.unwrap_or_default().into_iter().filter(|class| is_shown(class, vm)).collect();
            Ok(vm.ctx.new_list(shown))
        };
        let name = "__subclasses__";
        let flags = PyMethodFlags::METHOD;
        let method = vm.ctx.new_method_def(name, shown, flags, rustpython_vm::function::ItemDoc::NONE);
        let method = method.build_method(types.type_type, vm);
        types.type_type.attributes.insert(vm.ctx.intern_str(name), method.into());
        types.type_type.modified();
    }
}

/// Descriptors want to be shared between threads; an interpreter of ours lives in one.
struct OneThread<T>(T);

// SAFETY: objects never leave the thread of their interpreter.
unsafe impl<T> Send for OneThread<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for OneThread<T> {}

impl<T> OneThread<T> {
    fn get(&self) -> &T {
        &self.0
    }
}

type Show = fn(&PyObject, PyObjectRef, &VirtualMachine) -> PyResult;
type Settle = fn(&PyObject, &VirtualMachine) -> PyResult<()>;

/// Puts `show` between an attribute's value and whoever asks for it.
///
/// `settle` looks at the object after the attribute has been set.
pub(crate) fn take_over(
    class: &'static Py<PyType>,
    name: &'static str,
    show: Show,
    settle: Settle,
    vm: &VirtualMachine,
) {
    let name = vm.ctx.intern_str(name);
    let Some(real) = class.attributes.get(name) else { return };
    let (getter, setter) = (OneThread(real.clone()), OneThread(real));
    let get =
        move |owner: PyObjectRef, vm: &VirtualMachine| match vm.call_get_descriptor(getter.get(), &owner) {
            Some(value) => show(&owner, value?, vm),
            None => Ok(getter.get().clone()),
        };
    let set = move |owner: PyObjectRef, value: PySetterValue, vm: &VirtualMachine| -> PyResult<()> {
        match value {
            PySetterValue::Assign(value) => {
                vm.call_method(setter.get(), "__set__", (owner.clone(), value))?
            }
            PySetterValue::Delete => vm.call_method(setter.get(), "__delete__", (owner.clone(),))?,
        };
        settle(&owner, vm)
    };
    let descriptor = vm.ctx.new_getset(name.as_str(), class, get, set);
    class.attributes.insert(name, descriptor.into());
    class.modified();
}

/// A namespace of the library is shown as its facade's.
fn namespace(globals: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let Some(dict) = globals.downcast_ref::<PyDict>() else { return Ok(globals) };
    match dict.get_item_opt("__builtins__", vm)? {
        Some(builtins) if is_foreign(&builtins, vm) => {}
        _ => return Ok(globals),
    }
    let name = dict.get_item_opt("__name__", vm)?.and_then(|name| name.downcast::<PyStr>().ok());
    match name.map(|name| name.to_string_lossy().into_owned()) {
        Some(name) if is_known(&name, vm) => of(&name, vm)?.get_attr("__dict__", vm),
        _ => Ok(vm.ctx.new_dict().into()),
    }
}

fn shown_builtins(shown: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    if is_foreign(&shown, vm) { builtins().into() } else { shown }
}

fn shown_locals(frame: &PyObject, locals: PyObjectRef, vm: &VirtualMachine) -> PyObjectRef {
    let foreign =
        frame.downcast_ref::<frame::FrameObject>().is_none_or(|frame| is_foreign(&frame.f_builtins(), vm));
    if foreign { vm.ctx.new_dict().into() } else { locals }
}

fn shown_module(value: PyObjectRef, vm: &VirtualMachine) -> PyResult {
    let Some(module) = value.downcast_ref::<PyModule>() else { return Ok(value) };
    let name = module.dict().get_item_opt("__name__", vm)?.and_then(|name| name.downcast::<PyStr>().ok());
    let Some(name) = name.map(|name| name.to_string_lossy().into_owned()) else { return Ok(value) };
    let is = |real: Option<PyObjectRef>| real.is_some_and(|real| real.is(&value));
    let known = is(trusted().get_item_opt(name.as_str(), vm)?);
    if !known && !is(real(&name, vm).ok()) {
        return Ok(value);
    }
    if is_known(&name, vm) { of(&name, vm) } else { Ok(vm.ctx.none()) }
}

/// Whether these builtins are another world's than that of user code.
fn is_foreign(shown: &PyObject, vm: &VirtualMachine) -> bool {
    is_library(shown, vm) || shown.is(facades().trusted_builtins.as_object())
}

/// Whether user code may know the module of this name.
fn is_known(name: &str, vm: &VirtualMachine) -> bool {
    guard::is_public(name) || trusted().contains_key(name, vm)
}

fn is_shown(class: &PyObject, vm: &VirtualMachine) -> bool {
    let module = class.get_attr("__module__", vm).ok().and_then(|name| name.downcast::<PyStr>().ok());
    let Some(module) = module.map(|name| name.to_string_lossy().into_owned()) else { return true };
    if class.downcast_ref::<PyType>().is_some_and(|class| &*class.slot_name() == "HeapMethodDef") {
        return false;
    }
    let internal = library(vm).is_ok_and(|library| library.contains_key(module.as_str(), vm));
    is_known(&module, vm) || module == "__main__" || !internal && !module.starts_with("importlib")
}

/// Functions over a namespace without builtins get those of user code, whoever makes them.
fn close_makers(vm: &VirtualMachine) {
    let class = vm.ctx.types.function_type;
    NEW_FUNCTION.set(class.slots.new.load());
    class.slots.new.store(Some(new_function));
}

fn new_function(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    if let Some(globals) = args.args.get(1).or_else(|| args.kwargs.get("globals")) {
        give_builtins(globals, vm)?;
    }
    let Some(new) = NEW_FUNCTION.get() else {
        return Err(vm.new_type_error("cannot create 'function' instances"));
    };
    let function = new(class, args, vm)?;
    repairs::trim_defaults(&function, vm)?;
    Ok(function)
}
