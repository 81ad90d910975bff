//! Public keys: EC P-256, and with it ES256, nothing else.

use crate::jws::base64url;
use belljar_protocol::{Digest, KeyRequest};
use p256::{
    EncodedPoint,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
};

/// A key whose point is known to lie on the curve.
#[derive(Clone, Debug)]
pub struct PublicKey {
    jwk: KeyRequest,
    key: VerifyingKey,
}

impl PublicKey {
    /// The error says what to change.
    pub fn from_jwk(jwk: KeyRequest) -> Result<Self, &'static str> {
        if jwk.kty != "EC" || jwk.crv != "P-256" {
            return Err("Send a key with `kty` \"EC\" and `crv` \"P-256\".");
        }
        let coordinate = |text: &str| {
            let bytes = base64url::decode(text).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            bytes.ok_or("`x` and `y` are 32 bytes each, base64url without padding.")
        };
        let (x, y) = (coordinate(&jwk.x)?, coordinate(&jwk.y)?);
        let point = EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
        let key =
            VerifyingKey::from_encoded_point(&point).map_err(|_| "The point is not on the curve P-256.")?;
        Ok(Self { jwk, key })
    }

    pub fn from_key(key: VerifyingKey) -> Self {
        let point = key.to_encoded_point(false);
        let text = |coordinate: Option<&p256::FieldBytes>| {
            base64url::encode(coordinate.expect("a public key is not the identity"))
        };
        let (x, y) = (text(point.x()), text(point.y()));
        Self { jwk: KeyRequest { kty: "EC".into(), crv: "P-256".into(), x, y }, key }
    }

    pub fn jwk(&self) -> &KeyRequest {
        &self.jwk
    }

    /// RFC 7638 §3, SHA-256.
    pub fn thumbprint(&self) -> String {
        let KeyRequest { kty, crv, x, y } = &self.jwk;
        // The members that are required, sorted; none of them can hold what JSON escapes.
        let text = format!(r#"{{"crv":"{crv}","kty":"{kty}","x":"{x}","y":"{y}"}}"#);
        base64url::encode(Digest::of(text.as_bytes()).as_bytes())
    }

    /// The one JWS algorithm that a key of this kind signs with (RFC 7518 §3.4).
    pub fn algorithm(&self) -> &'static str {
        "ES256"
    }

    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify(message, &signature).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 7517 appendix A.1.
    fn jwk() -> KeyRequest {
        KeyRequest {
            kty: "EC".into(),
            crv: "P-256".into(),
            x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4".into(),
            y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM".into(),
        }
    }

    #[test]
    fn a_key_is_named_by_its_thumbprint() {
        let key = PublicKey::from_jwk(jwk()).unwrap();
        assert_eq!(key.thumbprint(), "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
        assert_eq!(PublicKey::from_key(key.key).jwk(), key.jwk());
    }

    #[test]
    fn what_is_not_a_p256_point_is_refused() {
        let refusal = |change: fn(&mut KeyRequest)| {
            let mut jwk = jwk();
            change(&mut jwk);
            PublicKey::from_jwk(jwk).unwrap_err()
        };
        let kind = "Send a key with `kty` \"EC\" and `crv` \"P-256\".";
        let size = "`x` and `y` are 32 bytes each, base64url without padding.";
        let point = "The point is not on the curve P-256.";
        assert_eq!(refusal(|jwk| jwk.kty = "RSA".into()), kind);
        assert_eq!(refusal(|jwk| jwk.crv = "P-384".into()), kind);
        assert_eq!(refusal(|jwk| jwk.x.push('=')), size);
        assert_eq!(refusal(|jwk| jwk.x.truncate(42)), size);
        // The last character's two low bits stand for nothing and have to be zero.
        assert_eq!(refusal(|jwk| jwk.x.replace_range(42.., "5")), size);
        assert_eq!(refusal(|jwk| jwk.y.replace_range(..1, "5")), point);
        assert_eq!(refusal(|jwk| (jwk.x, jwk.y) = ("A".repeat(43), "A".repeat(43))), point);
    }
}
