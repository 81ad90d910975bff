//! Data formats, parsed exactly: integers of any size, floats to the last digit.

use super::from_cbor;
use belljar_protocol::{Data, DataFormat, value::MAX_DEPTH};
use jiter::{Jiter, JiterError, JiterErrorType, JsonErrorType, NumberAny, NumberInt, Peek};
use malachite_bigint::{BigInt, Sign};
use rustpython_vm::{AsObject as _, PyObjectRef, PyResult, VirtualMachine};

/// Why data could not be read, for people.
pub(crate) struct Unreadable(pub(crate) String);

pub(crate) fn from_data(data: &Data, vm: &VirtualMachine) -> Result<PyObjectRef, Unreadable> {
    match data.format {
        DataFormat::Cbor => from_cbor(&data.bytes, vm).map_err(|error| {
            let why = error.as_object().str(vm);
            let why = why.map_or_else(|_| String::new(), |why| why.to_string_lossy().into_owned());
            Unreadable(format!("the CBOR data cannot be read: {why}"))
        }),
        DataFormat::Json => json(&data.bytes, vm),
        DataFormat::Ndjson => ndjson(&data.bytes, vm),
        DataFormat::Csv => csv(&data.bytes, vm),
        DataFormat::Text => text(&data.bytes).map(|text| vm.ctx.new_str(text).into()),
    }
}

fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    std::str::from_utf8(bytes)
        .map_err(|error| Unreadable(format!("the data is not UTF-8 at byte {}", error.valid_up_to())))
}

fn json(bytes: &[u8], vm: &VirtualMachine) -> Result<PyObjectRef, Unreadable> {
    let mut reader = Jiter::new(bytes).with_allow_inf_nan();
    let parse = |reader: &mut Jiter<'_>| -> Result<PyObjectRef, Stop> {
        let peek = reader.peek()?;
        let object = json_value(reader, peek, MAX_DEPTH, vm)?;
        reader.finish()?;
        Ok(object)
    };
    parse(&mut reader)
        .or_else(|stop| match stop {
            // A str may hold lone surrogates, which Rust's text cannot.
            Stop::Json(JiterError { error_type: JiterErrorType::JsonError(error), .. })
                if is_surrogate(&error) =>
            {
                surrogates(bytes, vm)
            }
            stop => Err(stop),
        })
        .map_err(|stop| match stop {
            Stop::Json(error) => {
                let place = error.get_position(&reader);
                Unreadable(format!("the data is not JSON: {} at {place}", error.error_type))
            }
            Stop::TooDeep => Unreadable(format!("the JSON data is nested deeper than {MAX_DEPTH} levels")),
            Stop::Python => Unreadable("the JSON data could not be made into objects".to_owned()),
        })
}

fn is_surrogate(error: &JsonErrorType) -> bool {
    use JsonErrorType::{LoneLeadingSurrogateInHexEscape, UnexpectedEndOfHexEscape};
    matches!(error, LoneLeadingSurrogateInHexEscape | UnexpectedEndOfHexEscape)
}

/// Reads JSON as Python's own `json` does.
fn surrogates(bytes: &[u8], vm: &VirtualMachine) -> Result<PyObjectRef, Stop> {
    let text = std::str::from_utf8(bytes).map_err(|_| Stop::Python)?;
    let loads = vm.import("json", 0).and_then(|json| json.get_attr("loads", vm));
    loads.and_then(|loads| loads.call((text.to_owned(),), vm)).map_err(|_| Stop::Python)
}

enum Stop {
    Json(JiterError),
    TooDeep,
    Python,
}

impl From<JiterError> for Stop {
    fn from(error: JiterError) -> Self {
        Self::Json(error)
    }
}

fn json_value(
    reader: &mut Jiter<'_>,
    peek: Peek,
    depth: usize,
    vm: &VirtualMachine,
) -> Result<PyObjectRef, Stop> {
    if depth == 0 {
        return Err(Stop::TooDeep);
    }
    Ok(match peek {
        Peek::Null => {
            reader.known_null()?;
            vm.ctx.none()
        }
        Peek::True | Peek::False => vm.ctx.new_bool(reader.known_bool(peek)?).into(),
        Peek::String => vm.ctx.new_str(reader.known_str()?).into(),
        Peek::Array => {
            let mut items = Vec::new();
            let mut next = reader.known_array()?;
            while let Some(peek) = next {
                items.push(json_value(reader, peek, depth - 1, vm)?);
                next = reader.array_step()?;
            }
            vm.ctx.new_list(items).into()
        }
        Peek::Object => {
            let dict = vm.ctx.new_dict();
            let mut key = reader.known_object()?.map(|key| vm.ctx.new_str(key));
            while let Some(name) = key {
                let peek = reader.peek()?;
                let value = json_value(reader, peek, depth - 1, vm)?;
                dict.set_item(&*name, value, vm).map_err(|_| Stop::Python)?;
                key = reader.next_key()?.map(|key| vm.ctx.new_str(key));
            }
            dict.into()
        }
        _ => match reader.known_number(peek)? {
            NumberAny::Int(NumberInt::Int(int)) => vm.ctx.new_int(int).into(),
            NumberAny::Int(NumberInt::BigInt(int)) => {
                let (sign, magnitude) = int.to_bytes_be();
                let sign = if sign == num_bigint::Sign::Minus { Sign::Minus } else { Sign::Plus };
                vm.ctx.new_bigint(&BigInt::from_bytes_be(sign, &magnitude)).into()
            }
            NumberAny::Float(float) => vm.ctx.new_float(float).into(),
        },
    })
}

fn ndjson(bytes: &[u8], vm: &VirtualMachine) -> Result<PyObjectRef, Unreadable> {
    let rows: Result<Vec<_>, _> = bytes
        .split(|&byte| byte == b'\n')
        .enumerate()
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .map(|(index, line)| {
            json(line, vm).map_err(|Unreadable(why)| Unreadable(format!("line {}: {why}", index + 1)))
        })
        .collect();
    Ok(vm.ctx.new_list(rows?).into())
}

fn csv(bytes: &[u8], vm: &VirtualMachine) -> Result<PyObjectRef, Unreadable> {
    let unreadable = |error: csv::Error| Unreadable(format!("the data is not CSV: {error}"));
    let mut reader = csv::Reader::from_reader(bytes);
    let header: Vec<_> =
        reader.headers().map_err(unreadable)?.iter().map(|name| vm.ctx.new_str(name)).collect();
    let row = |record: csv::StringRecord| -> PyResult {
        let dict = vm.ctx.new_dict();
        for (name, field) in header.iter().zip(&record) {
            dict.set_item(&**name, vm.ctx.new_str(field).into(), vm)?;
        }
        Ok(dict.into())
    };
    let mut rows = Vec::new();
    for record in reader.into_records() {
        let record = record.map_err(unreadable)?;
        rows.push(
            row(record).map_err(|_| Unreadable("the CSV data could not be made into objects".to_owned()))?,
        );
    }
    Ok(vm.ctx.new_list(rows).into())
}
