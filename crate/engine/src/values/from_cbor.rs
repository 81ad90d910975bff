use super::types::{self, Kind};
use belljar_protocol::cbor::{CborError, Item, Order, Reader, tag};
use belljar_protocol::value::{MAX_DEPTH, has_offset};
use malachite_bigint::{BigInt, Sign};
use rustpython_vm::{
    PyObjectRef, PyPayload as _, PyResult, VirtualMachine,
    builtins::{PyFrozenSet, PySet, PyStr},
    common::wtf8::Wtf8Buf,
};

/// The Python object of a canonical value; what is not one raises ValueError.
pub(crate) fn from_cbor(bytes: &[u8], vm: &VirtualMachine) -> PyResult {
    let mut reader = Reader::new(bytes);
    let object = read(&mut reader, MAX_DEPTH, vm)?;
    reader.end().map_err(|error| refuse(error, vm))?;
    Ok(object)
}

fn refuse(error: CborError, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    vm.new_value_error(format!("not a canonical value: {error}"))
}

fn read(reader: &mut Reader<'_>, depth: usize, vm: &VirtualMachine) -> PyResult {
    if depth == 0 {
        return Err(refuse(reader.error("nested too deeply"), vm));
    }
    Ok(match reader.item().map_err(|error| refuse(error, vm))? {
        Item::Null => vm.ctx.none(),
        Item::Bool(value) => vm.ctx.new_bool(value).into(),
        Item::Unsigned(n) => vm.ctx.new_int(n).into(),
        Item::Negative(n) => vm.ctx.new_int(-1 - i128::from(n)).into(),
        Item::Float(value) => vm.ctx.new_float(value).into(),
        Item::Bytes(value) => vm.ctx.new_bytes(value.to_vec()).into(),
        Item::Text(value) => vm.ctx.new_str(value).into(),
        Item::Array(len) => vm.ctx.new_list(items(reader, len, depth, vm)?).into(),
        Item::Map(len) => {
            let (dict, mut order) = (vm.ctx.new_dict(), Order::default());
            for _ in 0..len {
                let start = reader.offset();
                let key = read(reader, depth - 1, vm)?;
                order.hold(reader, start).map_err(|error| refuse(error, vm))?;
                let value = read(reader, depth - 1, vm)?;
                dict.set_item(&*key, value, vm)?;
            }
            unequal(reader, len, dict.__len__(), vm)?;
            dict.into()
        }
        Item::Tag(number) => tagged(reader, number, depth, vm)?,
    })
}

fn items(
    reader: &mut Reader<'_>,
    len: usize,
    depth: usize,
    vm: &VirtualMachine,
) -> PyResult<Vec<PyObjectRef>> {
    (0..len).map(|_| read(reader, depth - 1, vm)).collect()
}

fn tagged(reader: &mut Reader<'_>, number: u64, depth: usize, vm: &VirtualMachine) -> PyResult {
    let item = reader.item().map_err(|error| refuse(error, vm))?;
    Ok(match (number, item) {
        (tag::BIG_UNSIGNED, Item::Bytes(n)) if is_big(n) => {
            vm.ctx.new_bigint(&BigInt::from_bytes_be(Sign::Plus, n)).into()
        }
        (tag::BIG_NEGATIVE, Item::Bytes(n)) if is_big(n) => {
            vm.ctx.new_bigint(&(BigInt::from(-1) - BigInt::from_bytes_be(Sign::Plus, n))).into()
        }
        (tag::WTF8, Item::Bytes(bytes)) if std::str::from_utf8(bytes).is_err() => {
            let text = Wtf8Buf::from_bytes(bytes.to_vec())
                .map_err(|_| refuse(reader.error("text that is not WTF-8"), vm))?;
            vm.ctx.new_str(text).into()
        }
        (tag::COMPLEX, Item::Array(2)) => match (reader.item(), reader.item()) {
            (Ok(Item::Float(re)), Ok(Item::Float(im))) => {
                vm.ctx.new_complex(num_complex::Complex64 { re, im }).into()
            }
            _ => return Err(refuse(reader.error("a complex number that is not two floats"), vm)),
        },
        (tag::TUPLE, Item::Array(len)) => vm.ctx.new_tuple(items(reader, len, depth, vm)?).into(),
        (tag::SET, Item::Array(len)) => {
            let set = PySet::default().into_ref(&vm.ctx);
            for element in elements(reader, len, depth, vm)? {
                set.add(element, vm)?;
            }
            unequal(reader, len, set.elements().len(), vm)?;
            set.into()
        }
        (tag::FROZENSET, Item::Array(len)) => {
            let set = PyFrozenSet::from_iter(vm, elements(reader, len, depth, vm)?)?;
            unequal(reader, len, set.elements().len(), vm)?;
            set.into_ref(&vm.ctx).into()
        }
        (tag::DATE, Item::Text(text)) => moment(Kind::Date, text, reader, vm)?,
        (tag::DATETIME, Item::Text(text)) if has_offset(text) => moment(Kind::DateTime, text, reader, vm)?,
        (tag::LOCAL_DATETIME, Item::Text(text)) if !has_offset(text) => {
            moment(Kind::DateTime, text, reader, vm)?
        }
        (tag::TIME, Item::Text(text)) => moment(Kind::Time, text, reader, vm)?,
        (tag::TIMEDELTA, Item::Array(3)) => {
            let parts = reader.timedelta().map_err(|error| refuse(error, vm))?;
            make(Kind::TimeDelta, parts.map(|part| vm.ctx.new_int(part).into()).to_vec(), vm)?
        }
        (tag::LIST, Item::Tag(tag)) => match (code(tag), reader.item()) {
            (Some(code), Ok(Item::Bytes(bytes))) if bytes.len() % tag::item_size(code) == 0 => {
                let array = array(code, bytes, vm)?;
                vm.call_method(&array, "tolist", ())?
            }
            _ => return Err(refuse(reader.error("a packed list that is not of numbers"), vm)),
        },
        (tag, Item::Bytes(bytes)) => match code(tag) {
            Some(code) if bytes.len() % tag::item_size(code) == 0 => array(code, bytes, vm)?,
            _ => return Err(refuse(reader.error("a tag that is not supported here"), vm)),
        },
        _ => return Err(refuse(reader.error("a tag that is not supported here"), vm)),
    })
}

/// Whether an integer of this argument has no shorter form.
fn is_big(argument: &[u8]) -> bool {
    argument.len() > 8 && argument[0] != 0
}

fn elements(
    reader: &mut Reader<'_>,
    len: usize,
    depth: usize,
    vm: &VirtualMachine,
) -> PyResult<Vec<PyObjectRef>> {
    let mut order = Order::default();
    let element = |_| {
        let start = reader.offset();
        let element = read(reader, depth - 1, vm)?;
        order.hold(reader, start).map_err(|error| refuse(error, vm))?;
        Ok(element)
    };
    (0..len).map(element).collect()
}

/// Bytes that differ can be equal in Python: 1, 1.0 and True.
fn unequal(reader: &Reader<'_>, read: usize, kept: usize, vm: &VirtualMachine) -> PyResult<()> {
    if read == kept {
        Ok(())
    } else {
        Err(refuse(reader.error("keys or elements that are equal in Python"), vm))
    }
}

fn moment(kind: Kind, text: &str, reader: &Reader<'_>, vm: &VirtualMachine) -> PyResult {
    let class = types::class(kind).ok_or_else(|| vm.new_runtime_error("no class for times"))?;
    let moment = vm.call_method(&class, "fromisoformat", (text.to_owned(),))?;
    let canonical = vm.call_method(&moment, "isoformat", ())?;
    match canonical.downcast_ref::<PyStr>() {
        Some(canonical) if canonical.as_bytes() == text.as_bytes() => Ok(moment),
        _ => Err(refuse(reader.error("a date or time that is not in the form of isoformat"), vm)),
    }
}

fn make(kind: Kind, args: Vec<PyObjectRef>, vm: &VirtualMachine) -> PyResult {
    types::class(kind).ok_or_else(|| vm.new_runtime_error("no such class"))?.call(args, vm)
}

fn code(tag: u64) -> Option<char> {
    tag::ARRAYS.iter().find(|(_, known)| *known == tag).map(|(code, _)| *code)
}

/// An array of the library; its bytes are copied as a whole.
fn array(code: char, bytes: &[u8], vm: &VirtualMachine) -> PyResult {
    let code = vm.ctx.new_str(code.to_string()).into();
    make(Kind::Array, vec![code, vm.ctx.new_bytes(bytes.to_vec()).into()], vm)
}
