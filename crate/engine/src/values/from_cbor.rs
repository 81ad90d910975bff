use super::types::{self, Kind};
use belljar_protocol::cbor::{CborError, Item, Reader, tag};
use belljar_protocol::value::MAX_DEPTH;
use malachite_bigint::{BigInt, Sign};
use rustpython_vm::{
    PyObjectRef, PyPayload as _, PyResult, VirtualMachine,
    builtins::{PyFrozenSet, PySet},
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
            let dict = vm.ctx.new_dict();
            for _ in 0..len {
                let key = read(reader, depth - 1, vm)?;
                let value = read(reader, depth - 1, vm)?;
                dict.set_item(&*key, value, vm)?;
            }
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
        (tag::BIG_UNSIGNED, Item::Bytes(n)) => {
            vm.ctx.new_bigint(&BigInt::from_bytes_be(Sign::Plus, n)).into()
        }
        (tag::BIG_NEGATIVE, Item::Bytes(n)) => {
            vm.ctx.new_bigint(&(BigInt::from(-1) - BigInt::from_bytes_be(Sign::Plus, n))).into()
        }
        (tag::WTF8, Item::Bytes(bytes)) => {
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
            for item in items(reader, len, depth, vm)? {
                set.add(item, vm)?;
            }
            set.into()
        }
        (tag::FROZENSET, Item::Array(len)) => {
            let items = items(reader, len, depth, vm)?;
            PyFrozenSet::from_iter(vm, items)?.into_ref(&vm.ctx).into()
        }
        (tag::DATE, Item::Text(text)) => moment(Kind::Date, text, vm)?,
        (tag::DATETIME | tag::LOCAL_DATETIME, Item::Text(text)) => moment(Kind::DateTime, text, vm)?,
        (tag::TIME, Item::Text(text)) => moment(Kind::Time, text, vm)?,
        (tag::TIMEDELTA, Item::Array(3)) => make(Kind::TimeDelta, items(reader, 3, depth, vm)?, vm)?,
        (tag::LIST, Item::Tag(tag)) => match (code(tag), reader.item()) {
            (Some(code), Ok(Item::Bytes(bytes))) => {
                let array = array(code, bytes, vm)?;
                vm.call_method(&array, "tolist", ())?
            }
            _ => return Err(refuse(reader.error("a packed list that is not of numbers"), vm)),
        },
        (tag, Item::Bytes(bytes)) => match code(tag) {
            Some(code) => array(code, bytes, vm)?,
            None => return Err(refuse(reader.error("a tag that is not supported here"), vm)),
        },
        _ => return Err(refuse(reader.error("a tag that is not supported here"), vm)),
    })
}

fn moment(kind: Kind, text: &str, vm: &VirtualMachine) -> PyResult {
    let class = types::class(kind).ok_or_else(|| vm.new_runtime_error("no class for times"))?;
    vm.call_method(&class, "fromisoformat", (text.to_owned(),))
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
