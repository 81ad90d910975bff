use crate::secret_file;
use anyhow::Context as _;
use belljar_protocol::Digest;
use hmac::{Hmac, Mac as _};
use p256::elliptic_curve::rand_core::{OsRng, RngCore as _};
use sha2::Sha256;
use std::{fs, path::Path};

/// Decides which receipts are audited, so that nobody who sends one can know.
pub(crate) struct Draw(Hmac<Sha256>);

impl Draw {
    /// The secret in this file, made at the first start. Servers on one database share it.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        if !path.try_exists()? {
            let mut secret = [0; 32];
            OsRng.fill_bytes(&mut secret);
            secret_file::create(path, &secret).with_context(|| format!("cannot write {}", path.display()))?;
        }
        let secret = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let secret = secret.as_slice().try_into();
        Ok(Self::new(secret.with_context(|| format!("{} has to hold 32 bytes", path.display()))?))
    }

    pub(crate) fn new(secret: &[u8; 32]) -> Self {
        Self(Hmac::new_from_slice(secret).expect("any length is a key"))
    }

    /// Whether this receipt is among the share, 0 to 1, that is audited. The answer stays the same, and
    /// a receipt that a smaller share takes is in a larger one too.
    pub(crate) fn takes(&self, receipt: &Digest, share: f64) -> bool {
        let mut mac = self.0.clone();
        mac.update(receipt.as_bytes());
        let mac = mac.finalize().into_bytes();
        let bits = u64::from_be_bytes(mac[..8].try_into().expect("a MAC has 32 bytes")) >> 11;
        (bits as f64) < share * (1u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipts() -> impl Iterator<Item = Digest> {
        (0..20_000u32).map(|n| Digest::of(&n.to_be_bytes()))
    }

    #[test]
    fn takes_the_share_that_it_is_asked_for() {
        let draw = Draw::new(&[7; 32]);
        for share in [0.0, 0.05, 0.5, 1.0] {
            let taken = receipts().filter(|receipt| draw.takes(receipt, share)).count() as f64;
            // Five standard deviations.
            let spread = 5.0 * (20_000.0 * share * (1.0 - share)).sqrt();
            assert!((taken - 20_000.0 * share).abs() <= spread, "{taken} at {share}");
        }
    }

    #[test]
    fn a_larger_share_has_all_of_a_smaller_one() {
        let draw = Draw::new(&[7; 32]);
        assert!(receipts().all(|receipt| !draw.takes(&receipt, 0.1) || draw.takes(&receipt, 0.2)));
    }

    #[test]
    fn another_secret_draws_others() {
        let (one, other) = (Draw::new(&[1; 32]), Draw::new(&[2; 32]));
        let both = receipts().filter(|r| one.takes(r, 0.5) && other.takes(r, 0.5)).count();
        assert!((4_500..5_500).contains(&both), "{both}");
    }
}
