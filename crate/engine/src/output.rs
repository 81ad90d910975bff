//! `sys.stdout` and `sys.stderr`: text that is kept for the outcome, up to the limit.

use crate::{state, stop};
use belljar_protocol::Class;
use rustpython_vm::{
    Py, PyObjectRef, PyPayload, PyResult, VirtualMachine, builtins::PyStrRef, class::PyClassImpl as _,
    pyclass,
};

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
            let used = state.stdout.len() + state.stderr.len();
            let room = (state.limits.output_bytes as usize).saturating_sub(used);
            let fits = text.len() <= room;
            let kept = if fits { text.as_str() } else { &text[..text.floor_char_boundary(room)] };
            let stream = if zelf.is_error { &mut state.stderr } else { &mut state.stdout };
            stream.push_str(kept);
            fits
        });
        if !fits {
            let limit = state::with(|state| state.limits.output_bytes);
            stop::end(Class::Output, format!("the program wrote more than its {limit} bytes of output"));
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
