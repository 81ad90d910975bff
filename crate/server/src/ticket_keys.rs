use crate::{
    app::make_folder,
    jwk::PublicKey,
    jws::{self, base64url},
    secret_file,
};
use anyhow::{Context as _, bail};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer as _},
    elliptic_curve::rand_core::{OsRng, RngCore as _},
    pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding},
};
use serde::Serialize;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::{Duration, SystemTime},
};

/// A file's name says from when its key signs, in UTC.
const NAME: &str = "%Y%m%dT%H%M%SZ";

/// The keys that sign this server's tickets: a folder of PKCS #8 files.
///
/// The newest whose time has come signs. One before it goes on verifying until the last ticket
/// that it may have signed has ended, and one whose time has yet to come verifies already, so
/// servers that share the folder never refuse each other's tickets.
pub(crate) struct TicketKeys {
    dir: PathBuf,
    /// The longest that a ticket lives, in seconds.
    life_s: u64,
    ring: RwLock<Ring>,
}

/// The folder as it was read last.
#[derive(Clone, Default)]
struct Ring {
    /// By `from_s`.
    keys: Arc<[TicketKey]>,
    modified: Option<SystemTime>,
}

struct TicketKey {
    from_s: u64,
    signing: SigningKey,
    public: PublicKey,
    thumbprint: String,
    path: PathBuf,
}

impl TicketKeys {
    /// Makes the first key where there is none. It signs from the beginning of time, so servers that
    /// start together make one.
    pub(crate) fn open(dir: PathBuf, life: Duration) -> anyhow::Result<Self> {
        if !dir.try_exists()? || files(&dir)?.is_empty() {
            create_ticket_key(&dir, 0)?;
        }
        let keys = Self { dir, life_s: life.as_secs(), ring: RwLock::default() };
        *keys.ring.write().expect("no one panics with the lock") = keys.read()?;
        Ok(keys)
    }

    pub(crate) fn sign<T: Serialize>(&self, typ: &str, claims: &T, now_s: u64) -> String {
        let keys = self.keys();
        let key = signer(&keys, now_s);
        jws::sign(typ, &key.thumbprint, claims, |message| {
            let signature: Signature = key.signing.sign(message);
            signature.to_vec()
        })
    }

    /// With the key that signs tickets now: its name, and the 64 bytes of R and S.
    pub(crate) fn sign_bytes(&self, message: &[u8], now_s: u64) -> (String, Vec<u8>) {
        let keys = self.keys();
        let key = signer(&keys, now_s);
        let signature: Signature = key.signing.sign(message);
        (key.thumbprint.clone(), signature.to_vec())
    }

    /// The key of this name, if it may have signed a ticket that has not ended, or will.
    pub(crate) fn public(&self, kid: &str, now_s: u64) -> Option<PublicKey> {
        let keys = self.keys();
        self.verifying(&keys, now_s).find(|key| key.thumbprint == kid).map(|key| key.public.clone())
    }

    /// All of them, oldest first.
    pub(crate) fn all_public(&self, now_s: u64) -> Vec<PublicKey> {
        self.verifying(&self.keys(), now_s).map(|key| key.public.clone()).collect()
    }

    /// The file of the key that signs.
    pub(crate) fn signer(&self, now_s: u64) -> String {
        signer(&self.keys(), now_s).path.display().to_string()
    }

    fn verifying<'a>(&self, keys: &'a [TicketKey], now_s: u64) -> impl Iterator<Item = &'a TicketKey> {
        let life_s = self.life_s;
        keys.iter().enumerate().filter_map(move |(at, key)| {
            let ended = keys.get(at + 1).is_some_and(|next| now_s > next.from_s + life_s);
            (!ended).then_some(key)
        })
    }

    /// What is in the folder now, or what was, if it cannot be read.
    fn keys(&self) -> Arc<[TicketKey]> {
        let last = self.ring.read().expect("no one panics with the lock").clone();
        let modified = fs::metadata(&self.dir).and_then(|folder| folder.modified()).ok();
        if last.modified.is_some() && last.modified == modified {
            return last.keys;
        }
        match self.read() {
            Ok(ring) => {
                let keys = ring.keys.clone();
                *self.ring.write().expect("no one panics with the lock") = ring;
                keys
            }
            Err(error) => {
                tracing::error!("the ticket keys stay as they were: {error:#}");
                last.keys
            }
        }
    }

    fn read(&self) -> anyhow::Result<Ring> {
        let modified = fs::metadata(&self.dir)?.modified()?;
        let mut keys: Vec<TicketKey> =
            files(&self.dir)?.iter().map(|path| TicketKey::read(path)).collect::<anyhow::Result<_>>()?;
        if keys.is_empty() {
            bail!("{} has no key any more: put one back, or run `belljar keygen`", self.dir.display());
        }
        keys.sort_by_key(|key| key.from_s);
        // A time stamp of just now may yet be that of a change to come.
        let settled = modified.elapsed().is_ok_and(|age| age > Duration::from_secs(1));
        Ok(Ring { keys: keys.into(), modified: settled.then_some(modified) })
    }
}

/// The newest whose time has come; the oldest while none's has, as when a clock was set back.
fn signer(keys: &[TicketKey], now_s: u64) -> &TicketKey {
    keys.iter().rfind(|key| key.from_s <= now_s).unwrap_or_else(|| keys.first().expect("a ring has a key"))
}

impl TicketKey {
    fn read(path: &Path) -> anyhow::Result<Self> {
        let shown = path.display();
        let Some(from_s) = from_s(path) else {
            bail!("{shown} is not named as `belljar keygen` names keys, like 20260131T080000Z.pem");
        };
        let pem = fs::read_to_string(path).with_context(|| format!("cannot read {shown}"))?;
        let Ok(signing) = SigningKey::from_pkcs8_pem(&pem) else {
            bail!(
                "{shown} is not a P-256 key in PKCS #8. Put the right file back; without it, remove this one: tickets that are out become void."
            );
        };
        let public = PublicKey::from_key(*signing.verifying_key());
        Ok(Self { from_s, signing, thumbprint: public.thumbprint(), public, path: path.to_owned() })
    }
}

/// Makes a key that signs from `from_s` on, in seconds since 1970-01-01 UTC, and says where it is in
/// the folder, which is made too. Only its owner may read it. One of this moment stays as it is.
pub fn create_ticket_key(dir: &Path, from_s: u64) -> anyhow::Result<PathBuf> {
    let time = Timestamp::from_second(from_s.try_into()?)?.to_zoned(TimeZone::UTC);
    make_folder(dir).with_context(|| format!("cannot write to {}", dir.display()))?;
    let path = dir.join(format!("{}.pem", time.strftime(NAME)));
    create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

fn create(path: &Path) -> anyhow::Result<()> {
    let pem = SigningKey::random(&mut OsRng).to_pkcs8_pem(LineEnding::LF)?;
    Ok(secret_file::create(path, pem.as_bytes())?)
}

pub(crate) fn files(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let paths =
        fs::read_dir(dir)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "pem"))
        .collect())
}

fn from_s(path: &Path) -> Option<u64> {
    let time = DateTime::strptime(NAME, path.file_stem()?.to_str()?).ok()?;
    time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second().try_into().ok()
}

/// 128 random bits.
pub(crate) fn random_id() -> String {
    let mut bytes = [0; 16];
    OsRng.fill_bytes(&mut bytes);
    base64url::encode(&bytes)
}

/// 0 to 2^53 - 1.
pub(crate) fn random_seed() -> u64 {
    OsRng.next_u64() & belljar_protocol::MAX_SAFE_INTEGER
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 86_400;
    const HOUR: Duration = Duration::from_secs(3_600);

    /// Which key signs, and which verify, by the order in which they were made.
    fn at(keys: &TicketKeys, names: &[String], now_s: u64) -> (usize, Vec<usize>) {
        let place = |name: &str| names.iter().position(|known| known == name).unwrap();
        let token = keys.sign("t", &"", now_s);
        let header = base64url::decode(token.split('.').next().unwrap()).unwrap();
        let kid =
            serde_json::from_slice::<serde_json::Value>(&header).unwrap()["kid"].as_str().unwrap().to_owned();
        (place(&kid), keys.all_public(now_s).iter().map(|key| place(&key.thumbprint())).collect())
    }

    #[test]
    fn a_key_signs_from_its_moment_and_verifies_until_its_last_ticket_has_ended() {
        let dir = tempfile::tempdir().unwrap();
        let start = 1_700_000_000;
        let keys = TicketKeys::open(dir.path().to_owned(), HOUR).unwrap();
        let mut names = vec![keys.all_public(start)[0].thumbprint()];
        for day in [1, 2] {
            create_ticket_key(dir.path(), start + day * DAY).unwrap();
            names.push(keys.all_public(start).last().unwrap().thumbprint());
        }
        assert_eq!(at(&keys, &names, start + DAY - 1), (0, vec![0, 1, 2]));
        assert_eq!(at(&keys, &names, start + DAY), (1, vec![0, 1, 2]));
        assert_eq!(at(&keys, &names, start + DAY + 3_600), (1, vec![0, 1, 2]));
        assert_eq!(at(&keys, &names, start + DAY + 3_601), (1, vec![1, 2]));
        assert_eq!(at(&keys, &names, start + 9 * DAY), (2, vec![2]));
        assert!(keys.public(&names[0], start + 9 * DAY).is_none());
        assert!(keys.public(&names[2], start).is_some());
    }

    #[test]
    fn a_folder_that_has_become_unreadable_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let keys = TicketKeys::open(dir.path().to_owned(), HOUR).unwrap();
        let before = keys.all_public(1_700_000_000)[0].thumbprint();
        fs::write(dir.path().join("20990101T000000Z.pem"), "no key").unwrap();
        assert_eq!(keys.all_public(1_700_000_000)[0].thumbprint(), before);
        fs::remove_dir_all(dir.path()).unwrap();
        assert_eq!(keys.all_public(1_700_000_000)[0].thumbprint(), before);
    }

    #[test]
    fn says_which_file_is_no_key() {
        let refusal = |name: &str| {
            let dir = tempfile::tempdir().unwrap();
            fs::write(dir.path().join(name), "no key").unwrap();
            let error = TicketKeys::open(dir.path().to_owned(), HOUR).err().unwrap();
            format!("{error:#}").replace(dir.path().to_str().unwrap(), "DIR")
        };
        assert_eq!(
            refusal("mine.pem"),
            "DIR/mine.pem is not named as `belljar keygen` names keys, like 20260131T080000Z.pem"
        );
        assert!(
            refusal("20260131T080000Z.pem")
                .starts_with("DIR/20260131T080000Z.pem is not a P-256 key in PKCS #8.")
        );
    }
}
