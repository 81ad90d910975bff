use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A folder of a test's own, and the command in it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("belljar-test-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        Self(folder)
    }

    /// Exit code, standard output, standard error.
    pub(crate) fn belljar(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
        let output = Command::new(env!("CARGO_BIN_EXE_belljar"))
            .env("BELLJAR_ENGINE", engine)
            .current_dir(&self.0)
            .args(arguments)
            .output()
            .expect("the binary");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
