//! Virtual time: it starts at the request's `now`, advances with fuel, and `sleep` moves it.
//!
//! RustPython's own clocks would ask an operating system. They are replaced at boot.

use rustpython_vm::{
    AsObject as _, FromArgs, PyObjectRef, PyRef, PyResult, VirtualMachine, builtins::PyTypeRef,
    function::OptionalArg,
};
use std::cell::Cell;

thread_local! {
    /// Nanoseconds since 1970-01-01 UTC at fuel 0, sleeps included.
    static START: Cell<i128> = const { Cell::new(0) };
    static SLEPT: Cell<i128> = const { Cell::new(0) };
}

const NS_PER_S: f64 = 1e9;

pub(crate) fn start(now_ms: i64) {
    START.set(i128::from(now_ms) * 1_000_000);
    SLEPT.set(0);
}

/// Time since the run began: one nanosecond a unit of fuel, and the sleeps.
fn elapsed_ns() -> i128 {
    SLEPT.get() + i128::from(crate::fuel::used())
}

fn now_ns() -> i128 {
    START.get() + elapsed_ns()
}

fn seconds(ns: i128) -> f64 {
    (ns as f64) / NS_PER_S
}

/// Puts the virtual clock in the place of the system's, in `time` and `datetime`.
pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let time = vm.import("time", 0)?;
    let set = |name: &'static str, function: PyObjectRef| time.set_attr(name, function, vm);
    set("time", vm.new_function("time", || seconds(now_ns())).into())?;
    set("time_ns", vm.new_function("time_ns", || now_ns() as i64).into())?;
    for name in ["monotonic", "perf_counter", "process_time", "thread_time"] {
        set(name, vm.new_function(name, || seconds(elapsed_ns())).into())?;
    }
    for name in ["monotonic_ns", "perf_counter_ns", "process_time_ns", "thread_time_ns"] {
        set(name, vm.new_function(name, || elapsed_ns() as i64).into())?;
    }
    set("sleep", vm.new_function("sleep", sleep).into())?;
    for (name, value) in [("timezone", 0), ("altzone", 0), ("daylight", 0)] {
        set(name, vm.ctx.new_int(value).into())?;
    }
    let utc: PyObjectRef = vm.ctx.new_str("UTC").into();
    set("tzname", vm.ctx.new_tuple(vec![utc.clone(), utc]).into())?;

    // These take the present moment where none is given.
    for name in ["gmtime", "localtime"] {
        let original = time.get_attr(name, vm)?;
        let function = move |moment: OptionalArg<PyObjectRef>, vm: &VirtualMachine| {
            let moment = match moment {
                OptionalArg::Present(moment) if !vm.is_none(&moment) => moment,
                _ => vm.ctx.new_float(seconds(now_ns())).into(),
            };
            original.call((moment,), vm)
        };
        set(name, vm.new_function(name, function).into())?;
    }
    install_datetime(vm)
}

fn sleep(duration: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let seconds: f64 = match duration.downcast_ref::<rustpython_vm::builtins::PyInt>() {
        Some(int) => int.try_to_primitive::<i64>(vm)? as f64,
        None => duration.try_float_opt(vm).transpose()?.map(|f| f.to_f64()).ok_or_else(|| {
            vm.new_type_error(format!(
                "'{}' object cannot be interpreted as an integer or float",
                duration.class().name()
            ))
        })?,
    };
    if seconds.is_nan() {
        return Err(vm.new_value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.new_value_error("sleep length must be non-negative"));
    }
    // The range that a C time_t holds in nanoseconds.
    if seconds > 9.2e9 {
        return Err(vm.new_overflow_error("timestamp out of range for platform time_t"));
    }
    SLEPT.set(SLEPT.get() + (seconds * NS_PER_S) as i128);
    Ok(())
}

/// `datetime.now` and `utcnow` ask the system's clock in native code; `today` asks `time`.
fn install_datetime(vm: &VirtualMachine) -> PyResult<()> {
    let module = vm.import("_datetime", 0)?;
    let class: PyTypeRef =
        module.get_attr("datetime", vm)?.downcast().map_err(|_| vm.new_type_error("datetime is a class"))?;
    let now = |args: NowArgs, vm: &VirtualMachine| {
        vm.call_method(
            &args.class,
            "fromtimestamp",
            (seconds(now_ns()), args.tz.unwrap_or_else(|| vm.ctx.none())),
        )
    };
    let utcnow = |class: PyObjectRef, vm: &VirtualMachine| {
        vm.call_method(&class, "utcfromtimestamp", (seconds(now_ns()),))
    };
    class_method(&class, "now", vm.new_function("now", now).into(), vm);
    class_method(&class, "utcnow", vm.new_function("utcnow", utcnow).into(), vm);
    Ok(())
}

#[derive(FromArgs)]
struct NowArgs {
    #[pyarg(positional)]
    class: PyObjectRef,
    #[pyarg(any, optional)]
    tz: OptionalArg<PyObjectRef>,
}

fn class_method(class: &PyTypeRef, name: &'static str, function: PyObjectRef, vm: &VirtualMachine) {
    let method = rustpython_vm::builtins::PyClassMethod::from(function);
    let method = PyRef::new_ref(method, vm.ctx.types.classmethod_type.to_owned(), None);
    class.set_attr(vm.ctx.intern_str(name), method.into());
}
