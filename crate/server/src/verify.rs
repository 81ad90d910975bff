//! Tickets and receipts as somebody reads them who has the keys and no server.

use crate::{
    jwk::PublicKey,
    jws::{Kind, Unverified},
    problem::Problem,
    receipt::RECEIPT,
    ticket::TICKET,
};
use belljar_protocol::{ReceiptClaims, TicketClaims};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// Why a token is not to be believed: one of the server's codes, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub code: &'static str,
    pub detail: String,
}

/// A token that one of the keys has signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified<T> {
    /// The thumbprint of the key.
    pub key: String,
    pub claims: T,
}

/// A ticket of the server whose keys these are, whatever its age.
pub fn verify_ticket(compact: &str, keys: &[PublicKey]) -> Result<Verified<TicketClaims>, Refusal> {
    verify(&TICKET, compact, keys)
}

/// A receipt of a session whose key is among these. It stays a claim: only an audit says what ran.
pub fn verify_receipt(compact: &str, keys: &[PublicKey]) -> Result<Verified<ReceiptClaims>, Refusal> {
    verify(&RECEIPT, compact, keys)
}

fn verify<T: Serialize + DeserializeOwned>(
    kind: &Kind,
    compact: &str,
    keys: &[PublicKey],
) -> Result<Verified<T>, Refusal> {
    let token = Unverified::parse(kind, compact)?;
    let name = token.kid().to_owned();
    let Some(key) = keys.iter().find(|key| key.thumbprint() == name) else {
        return Err(token.unknown_key(&format!("The key {name} is not among those that are given.")).into());
    };
    Ok(Verified { key: name, claims: token.verify(key)? })
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self { code: problem.code().as_str(), detail: problem.into_detail() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.detail, self.code)
    }
}

impl std::error::Error for Refusal {}
