use crate::{
    jwk::PublicKey,
    jws::{self, base64url},
    secret_file,
};
use anyhow::{Context as _, bail};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer as _},
    elliptic_curve::rand_core::{OsRng, RngCore as _},
    pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding},
};
use serde::Serialize;
use std::{fs, path::Path};

const FILE: &str = "ticket-key.pem";

/// The key that signs this server's tickets, in `ticket-key.pem` (PKCS #8) of the data folder.
pub(crate) struct TicketKey {
    signing: SigningKey,
    public: PublicKey,
    thumbprint: String,
}

impl TicketKey {
    /// Made at the first start; only the owner may read it.
    pub(crate) fn open(data_dir: &Path) -> anyhow::Result<Self> {
        let path = data_dir.join(FILE);
        if !path.try_exists()? {
            create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        }
        let pem = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let Ok(signing) = SigningKey::from_pkcs8_pem(&pem) else {
            bail!(
                "{} is not a P-256 key in PKCS #8. Put the right file back; without it, remove this one: tickets that are out become void.",
                path.display()
            );
        };
        warn_when_open(&path)?;
        let public = PublicKey::from_key(*signing.verifying_key());
        Ok(Self { signing, thumbprint: public.thumbprint(), public })
    }

    pub(crate) fn public(&self) -> &PublicKey {
        &self.public
    }

    pub(crate) fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    pub(crate) fn sign<T: Serialize>(&self, typ: &str, claims: &T) -> String {
        jws::sign(typ, &self.thumbprint, claims, |message| {
            let signature: Signature = self.signing.sign(message);
            signature.to_vec()
        })
    }
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

fn create(path: &Path) -> anyhow::Result<()> {
    let pem = SigningKey::random(&mut OsRng).to_pkcs8_pem(LineEnding::LF)?;
    Ok(secret_file::create(path, pem.as_bytes())?)
}

#[cfg(unix)]
fn warn_when_open(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
        tracing::warn!("others may read the ticket key: run `chmod 600 {}`", path.display());
    }
    Ok(())
}

#[cfg(not(unix))]
fn warn_when_open(_: &Path) -> std::io::Result<()> {
    Ok(())
}
