use super::types::{self, Kind};
use belljar_protocol::cbor::{Writer, tag};
use belljar_protocol::value::MAX_DEPTH;
use rustpython_vm::{
    AsObject as _, PyObject, PyObjectRef, VirtualMachine,
    builtins::{
        PyBaseExceptionRef, PyByteArray, PyBytes, PyComplex, PyDict, PyFloat, PyFrozenSet, PyInt, PyList,
        PySet, PyStr, PyTuple,
    },
};
use std::fmt::Write as _;

/// The canonical bytes of `object`, or why it cannot cross and where in it: `name["a"][3]: …`.
pub(crate) fn to_cbor(
    object: &PyObject,
    name: &str,
    limit: u64,
    vm: &VirtualMachine,
) -> Result<Vec<u8>, String> {
    let mut conversion = Conversion { writer: Writer::new(), path: Vec::new(), limit, vm };
    match conversion.write(object) {
        Ok(()) => Ok(conversion.writer.into_bytes()),
        Err(reason) => Err(format!("{}: {reason}", conversion.describe_path(name))),
    }
}

struct Conversion<'vm> {
    writer: Writer,
    path: Vec<Step>,
    limit: u64,
    vm: &'vm VirtualMachine,
}

/// Characters of a key that a path shows.
const MAX_KEY: usize = 80;

enum Step {
    Index(usize),
    Key(PyObjectRef),
    Element,
}

impl Conversion<'_> {
    /// On an error the path is left as it was at the place of the error.
    fn write(&mut self, object: &PyObject) -> Result<(), String> {
        if self.path.len() >= MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels, or a cycle"));
        }
        let class = object.class();
        let types = &self.vm.ctx.types;
        if self.vm.is_none(object) {
            self.writer.null();
        } else if class.is(types.str_type) {
            self.text(payload(object));
        } else if class.is(types.int_type) {
            self.int(payload(object));
        } else if class.is(types.float_type) {
            self.writer.float(payload::<PyFloat>(object).to_f64());
        } else if class.is(types.bool_type) {
            self.writer.bool(object.is(&self.vm.ctx.true_value));
        } else if class.is(types.list_type) {
            let items = payload::<PyList>(object).borrow_vec().to_vec();
            self.sequence(&items)?;
        } else if class.is(types.tuple_type) {
            self.writer.tag(tag::TUPLE);
            self.sequence(payload::<PyTuple>(object).as_slice())?;
        } else if class.is(types.dict_type) {
            self.dict(payload(object))?;
        } else if class.is(types.set_type) {
            self.writer.tag(tag::SET);
            self.set(payload::<PySet>(object).elements())?;
        } else if class.is(types.frozenset_type) {
            self.writer.tag(tag::FROZENSET);
            self.set(payload::<PyFrozenSet>(object).elements())?;
        } else if class.is(types.bytes_type) {
            self.writer.byte_string(payload::<PyBytes>(object).as_bytes());
        } else if class.is(types.bytearray_type) {
            self.writer.byte_string(&payload::<PyByteArray>(object).borrow_buf());
        } else if class.is(types.complex_type) {
            let value = payload::<PyComplex>(object).to_complex64();
            self.writer.tag(tag::COMPLEX);
            self.writer.array(2);
            self.writer.float(value.re);
            self.writer.float(value.im);
        } else if let Some(kind) = types::kind(object) {
            self.other(kind, object)?;
        } else {
            return Err(format!("object of type {}", class.name()));
        }
        if self.writer.len() as u64 > self.limit {
            return Err(format!("larger than the limit of {} bytes", self.limit));
        }
        Ok(())
    }

    /// Values whose classes live in modules. The classes are exact: what is called is the library's.
    fn other(&mut self, kind: Kind, object: &PyObject) -> Result<(), String> {
        let unreadable = || format!("object of type {} that cannot be read", object.class().name());
        let failed = |_: PyBaseExceptionRef| unreadable();
        let tag = match kind {
            Kind::Date => tag::DATE,
            Kind::Time | Kind::DateTime => {
                let zone = object.get_attr("tzinfo", self.vm).map_err(failed)?;
                let local = self.vm.is_none(&zone);
                if !local && types::kind(&zone) != Some(Kind::TimeZone) {
                    return Err(format!(
                        "{} with a time zone of type {}: use datetime.timezone",
                        object.class().name(),
                        zone.class().name()
                    ));
                }
                match kind {
                    Kind::Time => tag::TIME,
                    _ if local => tag::LOCAL_DATETIME,
                    _ => tag::DATETIME,
                }
            }
            Kind::TimeDelta => {
                self.writer.tag(tag::TIMEDELTA);
                self.writer.array(3);
                for part in ["days", "seconds", "microseconds"] {
                    let part = object.get_attr(part, self.vm).map_err(failed)?;
                    self.int(part.downcast_ref().ok_or_else(unreadable)?);
                }
                return Ok(());
            }
            Kind::Array => return self.array(object),
            Kind::TimeZone => return Err(format!("object of type {}", object.class().name())),
        };
        let text = self.vm.call_method(object, "isoformat", ()).map_err(failed)?;
        self.writer.tag(tag);
        self.text(text.downcast_ref().ok_or_else(unreadable)?);
        Ok(())
    }

    fn array(&mut self, array: &PyObject) -> Result<(), String> {
        let unreadable = || "array that cannot be read".to_owned();
        let failed = |_: PyBaseExceptionRef| unreadable();
        let code = array.get_attr("typecode", self.vm).map_err(failed)?;
        let code = code.downcast_ref::<PyStr>().map(|code| code.to_string_lossy().into_owned());
        let size = array.get_attr("itemsize", self.vm).map_err(failed)?;
        let size = size.try_to_value::<usize>(self.vm).map_err(failed)?;
        let code = code.and_then(|code| code.chars().next()).unwrap_or('u');
        // C's long is as wide as its int here, or as its long long elsewhere.
        let code = match (code, size) {
            ('l', 4) => 'i',
            ('L', 4) => 'I',
            ('l', _) => 'q',
            ('L', _) => 'Q',
            (code, _) => code,
        };
        let Some((_, tag)) = tag::ARRAYS.iter().find(|(known, _)| *known == code) else {
            return Err(format!("array of type code '{code}'"));
        };
        let bytes = self.vm.call_method(array, "tobytes", ()).map_err(failed)?;
        self.writer.tag(*tag);
        self.writer.byte_string(bytes.downcast_ref::<PyBytes>().ok_or_else(unreadable)?.as_bytes());
        Ok(())
    }

    fn text(&mut self, text: &PyStr) {
        match text.to_str() {
            Some(text) => self.writer.text(text),
            None => {
                self.writer.tag(tag::WTF8);
                self.writer.byte_string(text.as_bytes());
            }
        }
    }

    fn int(&mut self, int: &PyInt) {
        let int = int.as_bigint();
        match i64::try_from(int) {
            Ok(small) => self.writer.int(small),
            Err(_) => {
                let (sign, magnitude) = int.to_bytes_be();
                self.writer.big_int(sign == malachite_bigint::Sign::Minus, &magnitude);
            }
        }
    }

    fn sequence(&mut self, items: &[PyObjectRef]) -> Result<(), String> {
        self.writer.array(items.len());
        for (index, item) in items.iter().enumerate() {
            self.step(Step::Index(index), item)?;
        }
        Ok(())
    }

    fn dict(&mut self, dict: &PyDict) -> Result<(), String> {
        let mut pairs = Vec::new();
        for (key, value) in dict.items_vec() {
            let encoded = self.apart(Step::Key(key.clone()), &key)?;
            pairs.push((encoded, key, value));
        }
        pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        if let Some(pair) = pairs.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            self.path.push(Step::Key(pair[0].1.clone()));
            return Err("a key that stands twice in the dict's canonical form".to_owned());
        }
        self.writer.map(pairs.len());
        for (encoded, key, value) in pairs {
            self.writer.raw(&encoded);
            self.step(Step::Key(key), &value)?;
        }
        Ok(())
    }

    fn set(&mut self, elements: Vec<PyObjectRef>) -> Result<(), String> {
        let mut encoded = elements
            .iter()
            .map(|element| self.apart(Step::Element, element))
            .collect::<Result<Vec<_>, _>>()?;
        encoded.sort_unstable();
        encoded.dedup();
        self.writer.array(encoded.len());
        for element in encoded {
            self.writer.raw(&element);
        }
        Ok(())
    }

    fn step(&mut self, step: Step, object: &PyObject) -> Result<(), String> {
        self.path.push(step);
        self.write(object)?;
        self.path.pop();
        Ok(())
    }

    /// Encodes into bytes of their own, to be put in order.
    fn apart(&mut self, step: Step, object: &PyObject) -> Result<Vec<u8>, String> {
        let outer = std::mem::take(&mut self.writer);
        let written = self.step(step, object);
        let inner = std::mem::replace(&mut self.writer, outer);
        written.map(|()| inner.into_bytes())
    }

    fn describe_path(&self, name: &str) -> String {
        let mut path = name.to_owned();
        for step in self.path.iter().take(20) {
            let _ = match step {
                Step::Index(index) => write!(path, "[{index}]"),
                Step::Key(key) => write!(path, "[{}]", self.describe_key(key)),
                Step::Element => write!(path, "{{…}}"),
            };
        }
        if self.path.len() > 20 {
            path.push('…');
        }
        path
    }

    fn describe_key(&self, key: &PyObjectRef) -> String {
        let types = &self.vm.ctx.types;
        let class = key.class();
        if class.is(types.str_type) {
            let text = payload::<PyStr>(key).to_string_lossy();
            match text.char_indices().nth(MAX_KEY) {
                Some((end, _)) => format!("{:?}…", &text[..end]),
                None => format!("{text:?}"),
            }
        } else if let Some(small) = (class.is(types.int_type))
            .then(|| i128::try_from(payload::<PyInt>(key).as_bigint()).ok())
            .flatten()
        {
            small.to_string()
        } else {
            class.name().to_string()
        }
    }
}

/// The payload of an object whose exact class has just been seen.
fn payload<T: rustpython_vm::PyPayload>(object: &PyObject) -> &rustpython_vm::Py<T> {
    object.downcast_ref().expect("the class decides the payload")
}
