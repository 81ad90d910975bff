//! Places where RustPython panics, or differs from Python, repaired from outside: slots and attributes
//! of its types are wrapped at boot.

use crate::facade;
use rustpython_vm::{
    AsObject as _, PyObject, PyObjectRef, PyPayload as _, PyResult, VirtualMachine,
    builtins::{PyClassMethod, PyCode, PyFloat, PyInt, PyStr, PyStrRef, PyTuple, PyType, PyTypeRef},
    common::wtf8::{CodePoint, Wtf8Buf},
    function::{FuncArgs, ItemDoc, PyMethodFlags},
    protocol::{PyIterReturn, PyNumberTernaryFunc},
    types::PyTypeFlags,
};
use std::{cell::Cell, collections::HashSet};

pub(crate) fn install(vm: &VirtualMachine) {
    repeat(vm);
    power(vm);
    format(vm);
    from_bytes(vm);
    defaults(vm);
    array(vm);
}

/// `sum` of floats keeps what rounding loses and adds it at the end, as CPython's does since 3.12.
pub(crate) fn sum(real: &PyObject, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
    let start = args.args.get(1).or_else(|| args.kwargs.get("start")).cloned();
    let start = start.unwrap_or_else(|| vm.ctx.new_int(0).into());
    let types = &vm.ctx.types;
    let number = start.class().is(types.int_type) || start.class().is(types.float_type);
    if !number || args.args.is_empty() || args.args.len() + args.kwargs.len() > 2 {
        return real.call(args, vm);
    }
    let mut floats = start.downcast_ref::<PyFloat>().map(|start| Compensated::of(start.to_f64()));
    let mut total = start;
    let items = args.args[0].get_iter(vm)?;
    while let PyIterReturn::Return(item) = items.next(vm)? {
        if let Some(sum) = &mut floats {
            if item.class().is(types.float_type) {
                sum.add(item.downcast_ref::<PyFloat>().map_or(0.0, |float| float.to_f64()));
                continue;
            }
            if let Some(int) = item.downcast_ref::<PyInt>().filter(|_| item.class().is(types.int_type))
                && let Ok(int) = i64::try_from(int.as_bigint())
            {
                sum.high += int as f64;
                continue;
            }
            total = vm.ctx.new_float(sum.value()).into();
            floats = None;
        }
        total = vm._add(&total, &item)?;
        if let Some(float) = total.downcast_ref::<PyFloat>().filter(|_| total.class().is(types.float_type)) {
            floats = Some(Compensated::of(float.to_f64()));
        }
    }
    Ok(floats.map_or(total, |sum| vm.ctx.new_float(sum.value()).into()))
}

/// Neumaier's summation.
struct Compensated {
    high: f64,
    low: f64,
}

impl Compensated {
    fn of(high: f64) -> Self {
        Self { high, low: 0.0 }
    }

    fn add(&mut self, x: f64) {
        let sum = self.high + x;
        self.low += match self.high.abs() >= x.abs() {
            true => (self.high - sum) + x,
            false => (x - sum) + self.high,
        };
        self.high = sum;
    }

    fn value(&self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

/// Closes the interpreter's own classes: many would take new attributes, and those that nothing makes
/// from outside can still be called, which leaves an object whose contents are not theirs. Again after
/// each import, which may bring new ones.
pub(crate) fn close_native_types(vm: &VirtualMachine) {
    let object = vm.ctx.types.object_type;
    let open = object.slots.new.load().map(|new| new as usize);
    let mut todo: Vec<PyTypeRef> = vec![object.to_owned()];
    let mut seen = HashSet::new();
    while let Some(class) = todo.pop() {
        if !seen.insert(class.get_id()) {
            continue;
        }
        let subclasses = class.subclasses.read();
        todo.extend(subclasses.iter().filter_map(|weak| weak.upgrade()?.downcast().ok()));
        if class.slots.flags.has_feature(PyTypeFlags::HEAPTYPE) {
            continue;
        }
        class.slots.flags.insert(PyTypeFlags::IMMUTABLETYPE);
        if !class.is(object) && class.slots.new.load().map(|new| new as usize) == open {
            class.slots.new.store(Some(|class, _, vm| {
                Err(vm.new_type_error(format!("cannot create '{}' instances", class.slot_name())))
            }));
        }
    }
}

/// A sequence repeated more often than the address space is wide is out of memory, as it is
/// where addresses are wider, not a matter of integer conversion.
fn repeat(vm: &VirtualMachine) {
    fn multiply(a: &PyObject, b: &PyObject, vm: &VirtualMachine) -> PyResult {
        let too_many = |count: &PyObject| {
            count
                .downcast_ref::<PyInt>()
                .is_some_and(|count| count.as_bigint() > &malachite_bigint::BigInt::from(isize::MAX))
        };
        let empty = |sequence: &PyObject| sequence.length(vm).map_or(true, |len| len == 0);
        if too_many(b) && !empty(a) || too_many(a) && !empty(b) {
            return Err(vm.no_memory_error());
        }
        Ok(vm.ctx.not_implemented())
    }
    let types = &vm.ctx.types;
    for class in [types.str_type, types.bytes_type, types.bytearray_type, types.list_type, types.tuple_type] {
        class.slots.as_number.multiply.store(Some(multiply));
        class.slots.as_number.inplace_multiply.store(Some(multiply));
    }
}

thread_local! {
    /// RustPython's own power of floats.
    static POWER: Cell<Option<PyNumberTernaryFunc>> = const { Cell::new(None) };
}

/// The sign of -0.0 and of -inf is taken for that of a base whose power is complex.
fn power(vm: &VirtualMachine) {
    fn power(base: &PyObject, exponent: &PyObject, modulus: &PyObject, vm: &VirtualMachine) -> PyResult {
        let floats = (base.downcast_ref::<PyFloat>(), exponent.downcast_ref::<PyFloat>());
        if let (Some(base), Some(exponent)) = floats
            && vm.is_none(modulus)
        {
            let (base, exponent) = (base.to_f64(), exponent.to_f64());
            if base.is_infinite() || base == 0.0 && exponent > 0.0 {
                return Ok(vm.ctx.new_float(base.powf(exponent)).into());
            }
        }
        match POWER.get() {
            Some(power) => power(base, exponent, modulus, vm),
            None => Ok(vm.ctx.not_implemented()),
        }
    }
    let slot = &vm.ctx.types.float_type.slots.as_number.power;
    POWER.set(slot.load());
    slot.store(Some(power));
}

/// `format(0xd800, "c")` panics: a surrogate is no Rust char. Another character is formatted for it.
fn format(vm: &VirtualMachine) {
    const STAND_IN: char = '\u{e000}';
    let class = vm.ctx.types.int_type;
    let name = "__format__";
    let Some(real) = class.attributes.get(vm.ctx.intern_str(name)) else { return };
    let format = move |int: PyObjectRef, spec: PyStrRef, vm: &VirtualMachine| -> PyResult {
        let code = int.downcast_ref::<PyInt>().and_then(|int| u32::try_from(int.as_bigint()).ok());
        let surrogate = code.filter(|code| (0xd800..0xe000).contains(code));
        let (Some(code), true) = (surrogate, spec.to_string_lossy().ends_with('c')) else {
            return real.call((int, spec), vm);
        };
        let formatted = real.call((vm.ctx.new_int(STAND_IN as u32), spec), vm)?;
        let points = formatted.downcast_ref::<PyStr>().map(|text| text.as_wtf8().code_points());
        let points = points.into_iter().flatten().map(|point| {
            let stands_in = point.to_u32() == STAND_IN as u32;
            if stands_in { CodePoint::from_u32(code).unwrap_or(point) } else { point }
        });
        Ok(vm.ctx.new_str(points.collect::<Wtf8Buf>()).into())
    };
    let method = vm.ctx.new_method_def(name, format, PyMethodFlags::METHOD, ItemDoc::NONE);
    class.attributes.insert(vm.ctx.intern_str(name), method.build_method(class, vm).into());
    class.modified();
}

/// `from_bytes` of a class made from `int` makes its object as the class does, and asks `__bytes__`.
fn from_bytes(vm: &VirtualMachine) {
    let class = vm.ctx.types.int_type;
    let name = "from_bytes";
    let Ok(real) = class.as_object().get_attr(name, vm) else { return };
    let from_bytes = move |mut args: FuncArgs, vm: &VirtualMachine| -> PyResult {
        let class = args.take_positional().ok_or_else(|| vm.new_type_error("from_bytes() needs a class"))?;
        if let Some(source) = args.args.first_mut()
            && let Some(bytes) = source.get_class_attr(vm.ctx.intern_str("__bytes__"))
        {
            *source = bytes.call((source.clone(),), vm)?;
        }
        let int = real.call(args, vm)?;
        if class.is(vm.ctx.types.int_type) { Ok(int) } else { class.call((int,), vm) }
    };
    let function: PyObjectRef = vm.new_function(name, from_bytes).into();
    let method = PyClassMethod::from(function).into_ref(&vm.ctx);
    class.attributes.insert(vm.ctx.intern_str(name), method.into());
    class.modified();
}

/// An `array` shows its numbers as a list does: 1.0 with its point, 1e300 without 300 zeros.
fn array(vm: &VirtualMachine) {
    fn repr(array: &PyObject, vm: &VirtualMachine) -> PyResult<PyStrRef> {
        let code = array.get_attr("typecode", vm)?.str(vm)?.to_string_lossy().into_owned();
        let name = array.class().name().to_string();
        let items = match code.as_str() {
            _ if array.length(vm)? == 0 => return Ok(vm.ctx.new_str(format!("{name}('{code}')"))),
            "u" | "w" => "tounicode",
            _ => "tolist",
        };
        let items = vm.call_method(array, items, ())?.repr(vm)?;
        Ok(vm.ctx.new_str(format!("{name}('{code}', {})", items.to_string_lossy())))
    }
    let class = vm.import("array", 0).and_then(|module| module.get_attr("array", vm));
    let Some(class) = class.ok().and_then(|class| class.downcast::<PyType>().ok()) else { return };
    // A native type lives as long as the image.
    let class: &'static PyTypeRef = Box::leak(Box::new(class));
    class.slots.repr.store(Some(repr));
    let name = "__repr__";
    let method = |array: PyObjectRef, vm: &VirtualMachine| repr(&array, vm);
    let method = vm.ctx.new_method_def(name, method, PyMethodFlags::METHOD, ItemDoc::NONE);
    class.attributes.insert(vm.ctx.intern_str(name), method.build_method(class, vm).into());
    class.modified();
}

/// A function with more defaults than arguments panics when it is called: the last ones count.
fn defaults(vm: &VirtualMachine) {
    for name in ["__defaults__", "__code__"] {
        facade::take_over(vm.ctx.types.function_type, name, |_, value, _| Ok(value), trim_defaults, vm);
    }
}

/// Keeps as many of a function's defaults as it has arguments.
pub(crate) fn trim_defaults(function: &PyObject, vm: &VirtualMachine) -> PyResult<()> {
    let code = function.get_attr("__code__", vm)?;
    let count = code.downcast_ref::<PyCode>().map_or(0, |code| code.code.arg_count as usize);
    let defaults = function.get_attr("__defaults__", vm)?;
    let Some(defaults) = defaults.downcast_ref::<PyTuple>() else { return Ok(()) };
    match defaults.as_slice() {
        all if all.len() > count => {
            let last = all[all.len() - count..].to_vec();
            function.set_attr("__defaults__", vm.ctx.new_tuple(last), vm)
        }
        _ => Ok(()),
    }
}
