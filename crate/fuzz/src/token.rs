use belljar_protocol::{RECEIPT_TYPE, ReceiptClaims, TICKET_TYPE, TicketClaims};
use belljar_server::{Refusal, Verified, store::PublicKey, verify_receipt, verify_ticket};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Debug, sync::LazyLock};

static KEY: LazyLock<(SigningKey, PublicKey)> = LazyLock::new(|| {
    let signing = SigningKey::from_slice(&[7; 32]).expect("a number below the order");
    let public = PublicKey::from_key(*signing.verifying_key());
    (signing, public)
});

/// Bytes as the claims of a ticket that the server's key has signed, and as a whole ticket that it has not.
pub fn ticket(bytes: &[u8]) {
    holds::<TicketClaims>(bytes, TICKET_TYPE, "ticket-malformed", verify_ticket);
}

/// The same for a receipt and its session's key.
pub fn receipt(bytes: &[u8]) {
    holds::<ReceiptClaims>(bytes, RECEIPT_TYPE, "receipt-malformed", verify_receipt);
}

fn holds<T: Serialize + DeserializeOwned + PartialEq + Debug>(
    bytes: &[u8],
    typ: &str,
    malformed: &str,
    verify: fn(&str, &[PublicKey]) -> Result<Verified<T>, Refusal>,
) {
    let keys = std::slice::from_ref(&KEY.1);
    if let Ok(text) = str::from_utf8(bytes) {
        assert!(verify(text, keys).is_err(), "what nobody has signed is believed");
    }
    match verify(&sign(typ, bytes), keys) {
        Ok(Verified { key, claims }) => {
            assert_eq!(key, KEY.1.thumbprint());
            let again = serde_json::to_vec(&claims).expect("claims are always encodable");
            assert_eq!(serde_json::from_slice::<T>(&again).expect("what was written can be read"), claims);
        }
        Err(refusal) => assert_eq!(refusal.code, malformed, "{}", refusal.detail),
    }
}

fn sign(typ: &str, claims: &[u8]) -> String {
    let (key, public) = &*KEY;
    let header = format!(r#"{{"alg":"ES256","typ":"{typ}","kid":"{}"}}"#, public.thumbprint());
    let signed = format!("{}.{}", base64url(header.as_bytes()), base64url(claims));
    let signature: Signature = key.sign(signed.as_bytes());
    format!("{signed}.{}", base64url(&signature.to_bytes()))
}

fn base64url(bytes: &[u8]) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(bytes)
}
