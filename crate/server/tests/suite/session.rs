use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use belljar_protocol::{
    Class, Digest, Outcome, Usage,
    value::{self, Value as Python},
    wire,
};
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer as _},
    elliptic_curve::rand_core::OsRng,
};
use serde_json::{Value, json};

pub(crate) const TASK: &str = "mean-reversion";
pub(crate) const SOURCE: &str = "def f(xs):\n    return 1.5\n";

/// A browser's session: a key that the server may know.
pub(crate) struct Session {
    pub(crate) key: SigningKey,
    pub(crate) jwk: Value,
    pub(crate) thumbprint: String,
}

impl Session {
    pub(crate) fn new() -> Self {
        Self::of(SigningKey::random(&mut OsRng))
    }

    pub(crate) fn of(key: SigningKey) -> Self {
        let point = key.verifying_key().to_encoded_point(false);
        let (x, y) = (base64url(point.x().unwrap()), base64url(point.y().unwrap()));
        let text = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let thumbprint = base64url(Digest::of(text.as_bytes()).as_bytes());
        Self { key, jwk: serde_json::from_str(&text).unwrap(), thumbprint }
    }

    pub(crate) fn header(&self, typ: &str) -> Value {
        json!({ "alg": "ES256", "typ": typ, "kid": self.thumbprint })
    }

    /// Signs whatever it is given.
    pub(crate) fn sign(&self, header: &str, claims: &str) -> String {
        let signed = format!("{}.{}", base64url(header), base64url(claims));
        let signature: Signature = self.key.sign(signed.as_bytes());
        format!("{signed}.{}", base64url(signature.to_bytes()))
    }
}

/// A submission that can still be changed in every part, and is signed as it is then.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) header: Value,
    pub(crate) claims: Value,
    pub(crate) source: String,
    pub(crate) outcome: Vec<u8>,
}

impl Draft {
    pub(crate) fn of(session: &Session, ticket: &str, task: &str) -> Self {
        let outcome = outcome(1.5);
        let bytes = wire::encode(&outcome);
        let claims = json!({
            "iat": 1_700_000_000,
            "task": task,
            "ticket": ticket,
            "source_sha256": Digest::of(SOURCE.as_bytes()),
            "class": "ok",
            "value_sha256": Digest::of(outcome.value.as_ref().unwrap()),
            "outcome_sha256": Digest::of(&bytes),
            "fuel": outcome.usage.fuel,
        });
        Self { header: session.header("belljar-receipt+jwt"), claims, source: SOURCE.into(), outcome: bytes }
    }

    pub(crate) fn of_source(mut self, source: &str) -> Self {
        self.claims["source_sha256"] = json!(Digest::of(source.as_bytes()));
        self.source = source.to_owned();
        self
    }

    /// With another outcome, and claims that agree with it.
    pub(crate) fn with(self, outcome: &Outcome) -> Self {
        self.written(outcome, wire::encode(outcome))
    }

    /// The same, with bytes of one's own for it.
    pub(crate) fn written(mut self, outcome: &Outcome, bytes: Vec<u8>) -> Self {
        self.outcome = bytes;
        self.claims["class"] = json!(outcome.class);
        self.claims["value_sha256"] = json!(outcome.value.as_ref().map(|value| Digest::of(value)));
        self.claims["outcome_sha256"] = json!(Digest::of(&self.outcome));
        self.claims["fuel"] = json!(outcome.usage.fuel);
        self
    }

    pub(crate) fn receipt(&self, session: &Session) -> String {
        session.sign(&self.header.to_string(), &self.claims.to_string())
    }

    pub(crate) fn submit(&self, session: &Session) -> Value {
        self.submit_as(&self.receipt(session))
    }

    pub(crate) fn submit_as(&self, receipt: &str) -> Value {
        json!({ "receipt": receipt, "source": self.source, "outcome": base64url(&self.outcome) })
    }
}

pub(crate) fn outcome(value: f64) -> Outcome {
    Outcome {
        value: Some(value::encode(&Python::Float(value)).into()),
        error: None,
        usage: Usage { fuel: 123_456, memory_bytes: 65_536, output_bytes: 0 },
        ..Outcome::of_host(Class::Ok, "")
    }
}

pub(crate) fn base64url(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn from_base64url(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// A token's claims, unchecked.
pub(crate) fn claims(token: &str) -> Value {
    serde_json::from_slice(&from_base64url(token.split('.').nth(1).unwrap())).unwrap()
}
