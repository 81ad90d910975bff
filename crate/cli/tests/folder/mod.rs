use std::{
    ffi::OsStr,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// A folder of a test's own, and the command in it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = Self(std::env::temp_dir().join(format!("belljar-test-{}-{count}", std::process::id())));
        fs::create_dir_all(&folder.0).expect("a folder");
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Exit code, standard output, standard error.
    pub(crate) fn belljar(
        &self,
        arguments: &[impl AsRef<OsStr>],
        input: &str,
    ) -> (Option<i32>, String, String) {
        let Output { status, stdout, stderr } =
            self.start(arguments, input).wait_with_output().expect("an end");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (status.code(), text(stdout), text(stderr))
    }

    /// The command when it has got its input, if it reads any.
    pub(crate) fn start(&self, arguments: &[impl AsRef<OsStr>], input: &str) -> Child {
        let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist/engine/engine.wasm");
        let mut child = Command::new(env!("CARGO_BIN_EXE_belljar"))
            .env("BELLJAR_ENGINE", engine)
            .current_dir(&self.0)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary");
        // A command that does not read its input may be gone already.
        let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
        child
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
