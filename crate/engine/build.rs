//! Freezes the Python library: compiles the modules that `library.txt` names to bytecode.

use rustpython_compiler::{CompileOpts, Mode};
use rustpython_compiler_core::frozen::{FrozenCodeObject, FrozenLib, FrozenModule};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

fn main() {
    println!("cargo:rerun-if-changed=library.txt");
    println!("cargo:rerun-if-changed=lib");
    // The forge ends a run at a fixed stack height; the shadow stack must never be the first to end.
    println!("cargo:rustc-link-arg-cdylib=-zstack-size={}", 4 << 20);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let library = Library::read(Path::new("library.txt"));

    let modules: Vec<_> =
        library.public.iter().chain(&library.internal).map(|name| (name.as_str(), freeze(name))).collect();
    fs::write(out.join("library.bin"), FrozenLib::encode(modules).bytes).expect("write library.bin");

    let mut public = [library.public, library.native].concat();
    public.sort_unstable();
    let list =
        format!("/// Modules that user code may import, sorted.\nconst PUBLIC: &[&str] = &{public:?};\n");
    fs::write(out.join("library.rs"), list).expect("write library.rs");
}

#[derive(Default)]
struct Library {
    public: Vec<String>,
    native: Vec<String>,
    internal: Vec<String>,
}

impl Library {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("read library.txt");
        let mut library = Self::default();
        let mut section = None;
        for line in text.lines().map(str::trim) {
            match line {
                "" => {}
                _ if line.starts_with('#') => {}
                "[public]" => section = Some(&mut library.public),
                "[native]" => section = Some(&mut library.native),
                "[internal]" => section = Some(&mut library.internal),
                module => section.as_mut().expect("a section first").push(module.to_owned()),
            }
        }
        library
    }
}

fn freeze(name: &str) -> FrozenModule<Vec<u8>> {
    let (path, package) = find(name);
    let source = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let code = rustpython_compiler::compile(
        &source,
        Mode::Exec,
        &format!("<frozen {name}>"),
        CompileOpts::default(),
    )
    .unwrap_or_else(|e| panic!("{name}: {e}"));
    FrozenModule { code: FrozenCodeObject::encode(&code), package }
}

fn find(name: &str) -> (PathBuf, bool) {
    let relative = name.replace('.', "/");
    [Path::new("lib"), Path::new(rustpython_pylib::LIB_PATH)]
        .iter()
        .flat_map(|root| {
            [
                (root.join(&relative).join("__init__.py"), true),
                (root.join(&relative).with_extension("py"), false),
            ]
        })
        .find(|(path, _)| path.is_file())
        .unwrap_or_else(|| panic!("library.txt names {name}, which is in neither lib/ nor rustpython-pylib"))
}
