//! JWS in compact form (RFC 7515), as narrow as Belljar needs it: ES256, three header members,
//! one way to write everything.

use crate::{
    jwk::PublicKey,
    problem::{Code, Problem},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Larger tokens are refused before anything of them is read.
pub(crate) const MAX_BYTES: usize = 16 << 10;

pub(crate) mod base64url {
    use ::base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    pub(crate) fn encode(bytes: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// No padding, no foreign characters, and the bits behind the last byte are zero.
    pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
        URL_SAFE_NO_PAD.decode(text).ok()
    }
}

/// Of RFC 4648 §4, as headers have it.
pub(crate) mod base64 {
    use ::base64::{Engine as _, engine::general_purpose::STANDARD};

    pub(crate) fn encode(bytes: &[u8]) -> String {
        STANDARD.encode(bytes)
    }

    pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
        STANDARD.decode(text).ok()
    }
}

/// A kind of token, and the codes of its refusals.
pub(crate) struct Kind {
    pub(crate) typ: &'static str,
    pub(crate) malformed: Code,
    pub(crate) wrong_type: Code,
    pub(crate) wrong_algorithm: Code,
    pub(crate) unknown_key: Code,
    pub(crate) wrong_signature: Code,
}

/// Exactly these members: what is missing, unknown (`crit`, `jwk`, `b64`) or there twice is refused.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

/// A token that has the right form and type. Nothing in it is to be believed yet.
pub(crate) struct Unverified<'a> {
    kind: &'a Kind,
    header: Header,
    signed: &'a str,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl<'a> Unverified<'a> {
    pub(crate) fn parse(kind: &'a Kind, token: &'a str) -> Result<Self, Problem> {
        let malformed = |detail: &str| Problem::new(kind.malformed, detail);
        if token.len() > MAX_BYTES {
            return Err(malformed("The token is longer than 16 KiB."));
        }
        let mut parts = token.split('.').map(base64url::decode);
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(malformed("A compact JWS has three parts with a dot between them."));
        };
        let (Some(header), Some(payload), Some(signature)) = (header, payload, signature) else {
            return Err(malformed("A part is not base64url without padding."));
        };
        let header: Header =
            object(&header).map_err(|e| malformed(&format!("The header cannot be read: {e}.")))?;
        if header.typ != kind.typ {
            return Err(Problem::new(
                kind.wrong_type,
                format!("The header's `typ` has to be \"{}\".", kind.typ),
            ));
        }
        let signed = &token[..token.rfind('.').expect("there are three parts")];
        Ok(Self { kind, header, signed, payload, signature })
    }

    pub(crate) fn kid(&self) -> &str {
        &self.header.kid
    }

    pub(crate) fn unknown_key(&self, detail: &str) -> Problem {
        Problem::new(self.kind.unknown_key, detail)
    }

    /// The claims, once `key`, the record that [`Unverified::kid`] names, has signed them.
    /// It is the record that says with which algorithm.
    pub(crate) fn verify<T: Serialize + DeserializeOwned>(self, key: &PublicKey) -> Result<T, Problem> {
        let refuse = |code, detail: String| Err(Problem::new(code, detail));
        let (kind, algorithm) = (self.kind, key.algorithm());
        if self.header.alg != algorithm {
            return refuse(kind.wrong_algorithm, format!("The header's `alg` has to be \"{algorithm}\"."));
        }
        if !key.verifies(self.signed.as_bytes(), &self.signature) {
            return refuse(kind.wrong_signature, "Another key signed it, or it was changed.".into());
        }
        claims(&self.payload).or_else(|e| refuse(kind.malformed, format!("The claims cannot be read: {e}.")))
    }
}

/// The claims of a token that was verified when it was stored.
pub(crate) fn stored_claims<T: Serialize + DeserializeOwned>(token: &str) -> Option<T> {
    let payload = base64url::decode(token.split('.').nth(1)?)?;
    claims(&payload).ok()
}

/// A compact JWS; `sign` gets what is to be signed and gives the 64 bytes of R and S.
pub(crate) fn sign<T: Serialize>(
    typ: &str,
    kid: &str,
    claims: &T,
    sign: impl FnOnce(&[u8]) -> Vec<u8>,
) -> String {
    let header = Header { alg: "ES256".into(), typ: typ.into(), kid: kid.into() };
    let signed = format!("{}.{}", json(&header), json(claims));
    let signature = base64url::encode(&sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

fn json<T: Serialize>(value: &T) -> String {
    base64url::encode(&serde_json::to_vec(value).expect("claims of ours are always encodable"))
}

/// Written as they are read: serde would take the fields of what is inside from a list too, and add
/// those that have a default.
fn claims<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let claims: T = object(bytes)?;
    match serde_json::to_value(&claims).ok() == serde_json::from_slice::<Value>(bytes).ok() {
        true => Ok(claims),
        false => Err("a member inside is missing, or is a list".into()),
    }
}

/// serde would take a struct's fields from a list too, and JSON allows space around it.
fn object<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    match bytes {
        [b'{', .., b'}'] => serde_json::from_slice(bytes).map_err(|e| e.to_string()),
        _ => Err("it is not a JSON object".into()),
    }
}
