//! Values of JavaScript to canonical bytes, and canonical bytes to their JSON view.

use crate::json;
use belljar_protocol::{
    MAX_SAFE_INTEGER,
    cbor::{Writer, tag},
    value::MAX_DEPTH,
    view,
};
use js_sys::{
    Array, ArrayBuffer, BigInt, Date, JsString, Map, Object, Reflect, Set, Symbol, TypeError, Uint8Array,
};
use wasm_bindgen::prelude::{JsCast as _, JsError, JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const ENCODE_OPTIONS: &str = "
export interface EncodeOptions {
    /** What Python gets for typed arrays: an `array.array` (`packed`, the default) or a list. */
    arrays?: \"packed\" | \"list\";
}
";

/// The JSON view of a canonical value. Throws an `Error` where the bytes are not exactly one.
#[wasm_bindgen(js_name = decodeValue, unchecked_return_type = "unknown")]
pub fn decode_value(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &[u8],
) -> Result<JsValue, JsError> {
    json::to_js(&view(bytes)?)
}

/// The canonical bytes of a value, as data of the format `cbor`.
///
/// `null` and `undefined` become None, a boolean bool, a safe integer int, another number float, a
/// bigint int, a string str; `Uint8Array` becomes bytes, another typed array an `array.array` (or a
/// list, by the option); `Array` becomes list, `Map` dict, `Set` set, `Date` a datetime in UTC, and a
/// plain object a dict. Anything else throws a `TypeError` that says where it is.
#[wasm_bindgen(js_name = encodeValue)]
pub fn encode_value(
    #[wasm_bindgen(unchecked_param_type = "unknown")] value: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "EncodeOptions")] options: Option<Object>,
) -> Result<Vec<u8>, TypeError> {
    let arrays = options.and_then(|options| Reflect::get(&options, &"arrays".into()).ok());
    let lists = match arrays.unwrap_or_default() {
        arrays if arrays.is_undefined() || arrays == "packed" => false,
        arrays if arrays == "list" => true,
        _ => return Err(TypeError::new("the option 'arrays' is \"packed\" or \"list\"")),
    };
    encode(value, lists).map_err(|refused| TypeError::new(&refused))
}

/// Says what cannot cross and where it is.
pub(crate) fn encode(value: &JsValue, lists: bool) -> Result<Vec<u8>, String> {
    let mut encoder = Encoder { writer: Writer::new(), lists };
    match encoder.write(value, MAX_DEPTH) {
        Ok(()) => Ok(encoder.writer.into_bytes()),
        Err(refused) => Err(refused.message()),
    }
}

/// Typed arrays and the type codes of their packed numbers.
const ARRAYS: [(&str, char); 9] = [
    ("Int8Array", 'b'),
    ("Int16Array", 'h'),
    ("Uint16Array", 'H'),
    ("Int32Array", 'i'),
    ("Uint32Array", 'I'),
    ("BigInt64Array", 'q'),
    ("BigUint64Array", 'Q'),
    ("Float32Array", 'f'),
    ("Float64Array", 'd'),
];

struct Encoder {
    writer: Writer,
    /// Whether Python gets lists for typed arrays.
    lists: bool,
}

/// What cannot cross, and where it is, the innermost step first.
struct Refused {
    why: String,
    steps: Vec<String>,
}

impl Refused {
    fn new(why: impl Into<String>) -> Self {
        Self { why: why.into(), steps: Vec::new() }
    }

    fn inside(mut self, step: String) -> Self {
        self.steps.push(step);
        self
    }

    fn message(&self) -> String {
        let path: String = self.steps.iter().rev().take(20).map(String::as_str).collect();
        let more = if self.steps.len() > 20 { "…" } else { "" };
        format!("value{path}{more}: {}", self.why)
    }
}

impl Encoder {
    fn write(&mut self, value: &JsValue, depth: usize) -> Result<(), Refused> {
        if depth == 0 {
            return Err(Refused::new(format!("nested deeper than {MAX_DEPTH} levels, or a cycle")));
        }
        if value.is_null() || value.is_undefined() {
            self.writer.null();
        } else if let Some(value) = value.as_bool() {
            self.writer.bool(value);
        } else if let Some(number) = value.as_f64() {
            self.number(number);
        } else if let Some(text) = value.dyn_ref::<JsString>() {
            self.text(text);
        } else if let Some(int) = value.dyn_ref::<BigInt>() {
            self.big_int(int)?;
        } else if ArrayBuffer::is_view(value) {
            self.packed(value)?;
        } else if let Some(date) = value.dyn_ref::<Date>() {
            self.date(date)?;
        } else if Array::is_array(value) {
            self.list(value.unchecked_ref(), depth)?;
        } else if let Some(map) = value.dyn_ref::<Map>() {
            let mut pairs = Vec::new();
            map.for_each(&mut |value, key| pairs.push((key, value)));
            self.dict(pairs, depth)?;
        } else if let Some(set) = value.dyn_ref::<Set>() {
            self.set(set, depth)?;
        } else if is_plain(value) {
            let object: &Object = value.unchecked_ref();
            let pair = |key| match Reflect::get(object, &key) {
                Ok(value) => Ok((key, value)),
                Err(_) => Err(Refused::new("cannot be read").inside(step(&key))),
            };
            let pairs = Object::keys(object).iter().map(pair).collect::<Result<_, _>>()?;
            self.dict(pairs, depth)?;
        } else {
            return Err(Refused::new(describe(value)));
        }
        Ok(())
    }

    fn number(&mut self, number: f64) {
        if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER as f64 {
            self.writer.int(number as i64);
        } else {
            self.writer.float(number);
        }
    }

    fn text(&mut self, text: &JsString) {
        let converted = String::from(text);
        // A lone surrogate has been converted to this.
        if !converted.contains('\u{fffd}') {
            return self.writer.text(&converted);
        }
        let (mut bytes, mut lone) = (Vec::new(), false);
        for unit in char::decode_utf16(text.iter()) {
            match unit {
                Ok(char) => bytes.extend(char.encode_utf8(&mut [0; 4]).as_bytes()),
                Err(error) => {
                    lone = true;
                    let unit = error.unpaired_surrogate();
                    bytes.extend(
                        [0xe0 | (unit >> 12), 0x80 | (unit >> 6 & 0x3f), 0x80 | (unit & 0x3f)]
                            .map(|b| b as u8),
                    );
                }
            }
        }
        match lone {
            true => {
                self.writer.tag(tag::WTF8);
                self.writer.byte_string(&bytes);
            }
            false => self.writer.text(&converted),
        }
    }

    fn big_int(&mut self, int: &BigInt) -> Result<(), Refused> {
        let digits = int.to_string(16).map_err(|_| Refused::new("a bigint that cannot be read"))?;
        let digits = String::from(digits);
        let (negative, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits.as_str()),
        };
        let even = format!("{}{digits}", if digits.len() % 2 == 0 { "" } else { "0" });
        let magnitude: Option<Vec<u8>> = (0..even.len())
            .step_by(2)
            .map(|at| even.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
            .collect();
        let magnitude = magnitude.ok_or_else(|| Refused::new("a bigint that cannot be read"))?;
        self.writer.big_int(negative, &magnitude);
        Ok(())
    }

    fn packed(&mut self, view: &JsValue) -> Result<(), Refused> {
        let name = Reflect::get(view, &Symbol::to_string_tag()).ok().and_then(|name| name.as_string());
        let name = name.unwrap_or_default();
        let code = ARRAYS.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        let number = code.and_then(|code| tag::ARRAYS.iter().find(|(known, _)| *known == code));
        match number {
            Some((_, number)) => {
                if self.lists {
                    self.writer.tag(tag::LIST);
                }
                self.writer.tag(*number);
            }
            None if name == "Uint8Array" => {}
            None => return Err(Refused::new(describe(view))),
        }
        let get = |name: &str| Reflect::get(view, &name.into()).unwrap_or_default();
        let place = |name: &str| get(name).as_f64().unwrap_or_default() as u32;
        let bytes = Uint8Array::new_with_byte_offset_and_length(
            &get("buffer"),
            place("byteOffset"),
            place("byteLength"),
        );
        self.writer.byte_string(&bytes.to_vec());
        Ok(())
    }

    /// The text of Python's `isoformat`.
    fn date(&mut self, date: &Date) -> Result<(), Refused> {
        if date.get_time().is_nan() {
            return Err(Refused::new("an invalid Date"));
        }
        // 2025-01-02T03:04:05.678Z; with a sign and more digits beyond four of the year.
        let iso = String::from(date.to_iso_string());
        if iso.len() != 24 || iso.starts_with("0000") {
            return Err(Refused::new("a Date beyond the years 1 to 9999"));
        }
        let (seconds, fraction) = (&iso[..19], &iso[19..23]);
        let fraction = if fraction == ".000" { String::new() } else { format!("{fraction}000") };
        self.writer.tag(tag::DATETIME);
        self.writer.text(&format!("{seconds}{fraction}+00:00"));
        Ok(())
    }

    fn list(&mut self, items: &Array, depth: usize) -> Result<(), Refused> {
        self.writer.array(items.length() as usize);
        for index in 0..items.length() {
            let written = self.write(&items.get(index), depth - 1);
            written.map_err(|refused| refused.inside(format!("[{index}]")))?;
        }
        Ok(())
    }

    fn dict(&mut self, pairs: Vec<(JsValue, JsValue)>, depth: usize) -> Result<(), Refused> {
        let encode = |(key, value)| match self.member(&key, depth) {
            Ok(encoded) => Ok((encoded, key, value)),
            Err(refused) => Err(refused.inside(step(&key))),
        };
        let mut pairs = pairs.into_iter().map(encode).collect::<Result<Vec<_>, _>>()?;
        pairs.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        if let Some(pair) = pairs.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(Refused::new("a key that is there twice").inside(step(&pair[0].1)));
        }
        self.writer.map(pairs.len());
        for (encoded, key, value) in pairs {
            self.writer.raw(&encoded);
            self.write(&value, depth - 1).map_err(|refused| refused.inside(step(&key)))?;
        }
        Ok(())
    }

    fn set(&mut self, set: &Set, depth: usize) -> Result<(), Refused> {
        let mut elements = Vec::new();
        set.for_each(&mut |element, _, _| elements.push(element));
        let encoded = elements.iter().map(|element| self.member(element, depth));
        let mut encoded =
            encoded.collect::<Result<Vec<_>, _>>().map_err(|refused| refused.inside("{…}".into()))?;
        encoded.sort_unstable();
        if encoded.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(Refused::new("an element that is there twice").inside("{…}".into()));
        }
        self.writer.tag(tag::SET);
        self.writer.array(encoded.len());
        for element in encoded {
            self.writer.raw(&element);
        }
        Ok(())
    }

    /// A key or an element, which Python has to hash, in bytes of its own.
    fn member(&self, value: &JsValue, depth: usize) -> Result<Vec<u8>, Refused> {
        if value.is_object() && !value.has_type::<Uint8Array>() && !value.has_type::<Date>() {
            return Err(Refused::new(format!("{}, which Python cannot hash", describe(value))));
        }
        let mut inner = Self { writer: Writer::new(), lists: self.lists };
        inner.write(value, depth - 1)?;
        Ok(inner.writer.into_bytes())
    }
}

/// Whether it is an object of no class, from whatever realm.
fn is_plain(value: &JsValue) -> bool {
    value.is_object() && {
        let prototype = Object::get_prototype_of(value);
        prototype.is_null() || Object::get_prototype_of(&prototype).is_null()
    }
}

fn step(key: &JsValue) -> String {
    match (key.as_string(), key.as_f64()) {
        (Some(text), _) => format!("[{text:?}]"),
        (_, Some(number)) => format!("[{number}]"),
        _ => "[…]".to_owned(),
    }
}

/// What a value is, for people.
fn describe(value: &JsValue) -> String {
    if value.is_function() {
        return "a function".to_owned();
    }
    if value.is_symbol() {
        return "a symbol".to_owned();
    }
    let constructor = Reflect::get(value, &"constructor".into()).unwrap_or_default();
    let name = Reflect::get(&constructor, &"name".into()).ok().and_then(|name| name.as_string());
    format!("an object of class {}", name.unwrap_or_else(|| "no name".to_owned()))
}
