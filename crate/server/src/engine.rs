use belljar_protocol::Digest;
use serde::Deserialize;
use std::{fs, io, path::PathBuf, sync::Mutex, time::SystemTime};

/// The engine on disk, by its bytes: a build may put another one there while we run.
pub(crate) struct Engine {
    dir: PathBuf,
    last: Mutex<Option<(Stamp, Digest)>>,
}

/// What we need of `engine.json`.
#[derive(Deserialize)]
struct About {
    sha256: Digest,
}

type Stamp = (SystemTime, u64);

impl Engine {
    pub(crate) fn new(dir: PathBuf) -> Self {
        Self { dir, last: Mutex::new(None) }
    }

    /// `None`: it is not there, or `engine.json`, which a build writes last, does not name it yet.
    pub(crate) fn sha256(&self) -> io::Result<Option<Digest>> {
        match self.read() {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read,
        }
    }

    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        fs::read(self.dir.join("engine.wasm"))
    }

    fn read(&self) -> io::Result<Option<Digest>> {
        let wasm = self.dir.join("engine.wasm");
        let metadata = fs::metadata(&wasm)?;
        let stamp = (metadata.modified()?, metadata.len());
        let mut last = self.last.lock().expect("no one panics with the lock");
        if let Some((of, digest)) = *last
            && of == stamp
        {
            return Ok(Some(digest));
        }
        let digest = Digest::of(&fs::read(&wasm)?);
        let about: About = serde_json::from_slice(&fs::read(self.dir.join("engine.json"))?)?;
        if about.sha256 != digest {
            return Ok(None);
        }
        *last = Some((stamp, digest));
        Ok(Some(digest))
    }
}
