//! `sys.stdout` and `sys.stderr`: text that is kept for the outcome, up to the limit, and shown to the
//! host while the program runs.

use crate::{state, stop};
use belljar_protocol::Class;
use rustpython_vm::{
    Py, PyObjectRef, PyPayload, PyResult, VirtualMachine, builtins::PyStrRef, class::PyClassImpl as _,
    pyclass,
};

/// What a program has written, to both streams in order.
#[derive(Default)]
pub(crate) struct Output {
    text: String,
    /// Where a piece ends, with [`STDERR`] where it was written to standard error.
    ends: Vec<u32>,
}

/// The bit that marks the end of a piece of standard error.
const STDERR: u32 = 1 << 31;

impl Output {
    fn push(&mut self, text: &str, is_error: bool) {
        // The host may look at any moment: while the text moves there is nothing to see.
        publish(&[], &[]);
        self.text.push_str(text);
        let stream = if is_error { STDERR } else { 0 };
        let end = self.text.len() as u32 | stream;
        match self.ends.last_mut() {
            Some(last) if *last & STDERR == stream => *last = end,
            _ => self.ends.push(end),
        }
        publish(self.text.as_bytes(), &self.ends);
    }

    /// Forgets what an earlier call has written.
    pub(crate) fn clear(&mut self) {
        publish(&[], &[]);
        *self = Self::default();
    }

    /// Standard output and standard error. The text stays: the host may still be reading it.
    pub(crate) fn streams(&self) -> (String, String) {
        let (mut streams, mut start) = ((String::new(), String::new()), 0);
        for end in &self.ends {
            let piece = &self.text[start..(end & !STDERR) as usize];
            let stream = if end & STDERR == 0 { &mut streams.0 } else { &mut streams.1 };
            stream.push_str(piece);
            start += piece.len();
        }
        streams
    }
}

#[cfg(target_arch = "wasm32")]
use crate::abi::publish;

/// Natively nobody looks before the end.
#[cfg(not(target_arch = "wasm32"))]
fn publish(_text: &[u8], _ends: &[u32]) {}

pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
    let _ = Stream::make_static_type();
    for (name, is_error) in [("stdout", false), ("stderr", true)] {
        let stream: PyObjectRef = Stream { is_error }.into_ref(&vm.ctx).into();
        vm.sys_module.set_attr(name, stream.clone(), vm)?;
        vm.sys_module.set_attr(vm.ctx.intern_str(format!("__{name}__")), stream, vm)?;
    }
    Ok(())
}

/// A text stream that only writes.
#[pyclass(module = false, name = "OutputStream")]
#[derive(Debug, PyPayload)]
struct Stream {
    is_error: bool,
}

#[pyclass]
impl Stream {
    #[pymethod]
    fn write(zelf: &Py<Self>, text: PyStrRef, _vm: &VirtualMachine) -> usize {
        let len = text.char_len();
        // Lone surrogates have no UTF-8: they are shown as \udxxx, as CPython does on stderr.
        let text = escape_surrogates(&text);
        let fits = state::with(|state| {
            let limit = state.limits.output_bytes.min(u64::from(STDERR - 1)) as usize;
            let room = limit.saturating_sub(state.output.text.len());
            let fits = text.len() <= room;
            let kept = if fits { text.as_str() } else { &text[..text.floor_char_boundary(room)] };
            state.output.push(kept, zelf.is_error);
            fits
        });
        if !fits {
            let limit = state::with(|state| state.limits.output_bytes);
            stop::end(Class::Output, format_args!("the program wrote more than its {limit} bytes of output"));
        }
        len
    }

    #[pymethod]
    fn writelines(zelf: &Py<Self>, lines: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        for line in lines.get_iter(vm)?.iter::<PyStrRef>(vm)? {
            Self::write(zelf, line?, vm);
        }
        Ok(())
    }

    #[pymethod]
    fn flush(_zelf: &Py<Self>) {}

    #[pymethod]
    fn isatty(_zelf: &Py<Self>) -> bool {
        false
    }

    #[pymethod]
    fn writable(_zelf: &Py<Self>) -> bool {
        true
    }

    #[pymethod]
    fn readable(_zelf: &Py<Self>) -> bool {
        false
    }

    #[pygetset]
    fn encoding(_zelf: &Py<Self>) -> &'static str {
        "utf-8"
    }

    #[pygetset]
    fn errors(_zelf: &Py<Self>) -> &'static str {
        "backslashreplace"
    }

    #[pygetset]
    fn name(zelf: &Py<Self>) -> &'static str {
        if zelf.is_error { "<stderr>" } else { "<stdout>" }
    }
}

fn escape_surrogates(text: &PyStrRef) -> String {
    let mut escaped = String::new();
    for point in text.as_wtf8().code_points() {
        match point.to_char() {
            Some(char) => escaped.push(char),
            None => escaped.push_str(&format!("\\u{:04x}", point.to_u32())),
        }
    }
    escaped
}
