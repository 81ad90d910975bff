use crate::ticket_keys::random_id;
use std::{fs, io, io::Write as _, path::Path};

/// Writes a file that only its owner may read: whole or not at all, and never over one that another
/// server has just put there.
pub(crate) fn create(path: &Path, secret: &[u8]) -> io::Result<()> {
    let draft = path.with_extension(format!("{}.new", random_id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(secret)?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    }
}
