"""Writes tokens.json: tickets and receipts, right ones and wrong ones, signed by a library that Belljar does not use.

The keys are published ones (RFC 7515 A.3, RFC 7517 A.2), and the signatures are those of RFC 6979, so the file
comes out the same every time. `refusal` is the server's code, or null. Where `strict` is true only the server
has to refuse: it reads more narrowly than a JOSE library does. The readers are crate/server/tests/suite/vectors.rs,
www/tests/tokens.test.ts and tests/backends/test_receipt.py; docs/tickets-and-receipts.md has the table of claims.
"""

import base64
import hashlib
import hmac
import json
import pathlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def base64url(data):
    if isinstance(data, str):
        data = data.encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def compact_json(value):
    return json.dumps(value, separators=(",", ":"))


class Key:
    def __init__(self, secret):
        number = int.from_bytes(base64.urlsafe_b64decode(secret + "="), "big")
        self.private = ec.derive_private_key(number, ec.SECP256R1())
        point = self.private.public_key().public_numbers()
        x, y = (base64url(n.to_bytes(32, "big")) for n in (point.x, point.y))
        self.jwk = {"crv": "P-256", "kty": "EC", "x": x, "y": y}
        self.thumbprint = base64url(hashlib.sha256(compact_json(self.jwk).encode()).digest())

    def sign_der(self, message):
        return self.private.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))

    def sign(self, message):
        r, s = decode_dss_signature(self.sign_der(message))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    def token(self, header, claims, sign=None):
        header, claims = (part if isinstance(part, str) else compact_json(part) for part in (header, claims))
        signed = f"{base64url(header)}.{base64url(claims)}"
        return f"{signed}.{base64url((sign or self.sign)(signed.encode()))}"


SESSION = Key("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")
SERVER = Key("870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE")
STRANGER = Key(base64url(hashlib.sha256(b"a stranger's key").digest()))


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


TICKET = {
    "jti": "AAAAAAAAAAAAAAAAAAAAAA",
    "iat": 1767225600,
    "exp": 4102444800,
    "cnf": {"jkt": SESSION.thumbprint},
    "task": "mean-reversion",
    "task_sha256": digest("task"),
    "entry": "f",
    "data_sha256": digest("data"),
    "policy_sha256": digest("policy"),
    "engine_sha256": digest("engine"),
    "limits": {
        "fuel": 20000000000,
        "memory_bytes": 134217728,
        "recursion": 1000,
        "output_bytes": 262144,
        "value_bytes": 1048576,
        "deadline_ms": 5000,
    },
    "seed": 9007199254740991,
    "now_ms": 1767225600123,
}


def header(kind, key):
    return {"alg": "ES256", "typ": f"belljar-{kind}+jwt", "kid": key.thumbprint}


def receipt_claims(ticket):
    return {
        "iat": 1767225601,
        "task": "mean-reversion",
        "ticket": ticket,
        "source_sha256": digest("def f(xs):\n    return 1.5\n"),
        "class": "ok",
        "value_sha256": hashlib.sha256(b"\xf9\x3e\x00").hexdigest(),
        "outcome_sha256": digest("outcome"),
        "fuel": 123456,
    }


def without(document, member):
    return {name: value for name, value in document.items() if name != member}


def wrong_ones(kind, key, claims):
    """Every way to be wrong that both kinds share: name, refusal, token, whether only the server is so strict."""
    right = header(kind, key)
    token = key.token(right, claims)
    head, body, signature = token.split(".")
    malformed, of_type, algorithm = f"{kind}-malformed", f"{kind}-type", f"{kind}-algorithm"
    unknown, forged = f"{kind}-key-unknown", f"{kind}-signature"

    yield "empty", malformed, "", False
    yield "two parts", malformed, f"{head}.{body}", False
    yield "four parts", malformed, f"{token}.", False
    yield "no dots", malformed, "token", False
    yield "longer than 16 KiB", malformed, key.token(right, compact_json(claims)[:-1] + " " * 13000 + "}"), True
    yield "padding", malformed, f"{head}.{body}.{signature}==", True
    yield "base64 of the other alphabet", malformed, f"{head}.{body}.+{signature[1:]}", True
    yield "a last character with bits that mean nothing", malformed, token[:-1] + loose(token[-1]), True
    yield "space before it", malformed, f" {token}", True
    yield "a header that is no object", malformed, key.token("[]", claims), False
    yield "a header that is no JSON", malformed, key.token("{", claims), False
    yield "space around the header", malformed, key.token(" " + compact_json(right), claims), True
    yield "a header without a kid", malformed, key.token(without(right, "kid"), claims), False
    yield "a header without a typ", malformed, key.token(without(right, "typ"), claims), False
    yield "a header without an alg", malformed, key.token(without(right, "alg"), claims), False
    yield "an alg twice", malformed, key.token('{"alg":"none",' + compact_json(right)[1:], claims), True
    yield "a key in the header", malformed, key.token(right | {"jwk": STRANGER.jwk}, claims), False
    yield "an address of keys in the header", malformed, key.token(right | {"jku": "https://a.example"}, claims), False
    yield "a critical extension", malformed, key.token(right | {"crit": ["b64"], "b64": True}, claims), False
    yield "the type of any JWT", of_type, key.token(right | {"typ": "JWT"}, claims), False
    other = "receipt" if kind == "ticket" else "ticket"
    yield f"the type of a {other}", of_type, key.token(right | {"typ": f"belljar-{other}+jwt"}, claims), False
    yield "the type in capitals", of_type, key.token(right | {"typ": right["typ"].upper()}, claims), False
    yield "alg none, unsigned", algorithm, unsigned(right | {"alg": "none"}, claims), False
    yield "alg none, signed", algorithm, key.token(right | {"alg": "none"}, claims), False
    yield "alg HS256 over the public key", algorithm, mac(right | {"alg": "HS256"}, claims, key), False
    yield "alg ES384", algorithm, key.token(right | {"alg": "ES384"}, claims), False
    yield "alg RS256", algorithm, key.token(right | {"alg": "RS256"}, claims), False
    yield "alg es256", algorithm, key.token(right | {"alg": "es256"}, claims), False
    yield "an unknown kid", unknown, key.token(right | {"kid": STRANGER.thumbprint}, claims), False
    yield "a path as kid", unknown, key.token(right | {"kid": "../../etc/passwd"}, claims), False
    yield "another key's signature", forged, STRANGER.token(right, claims), False
    yield "a signature of zeros", forged, f"{head}.{body}.{base64url(bytes(64))}", False
    yield "a signature that is cut", forged, f"{head}.{body}.{signature[:-2]}", False
    yield "no signature", forged, f"{head}.{body}.", False
    yield "a signature in DER", forged, key.token(right, claims, key.sign_der), False
    yield "claims that were changed", forged, f"{head}.{base64url(compact_json(claims | {'task': 'hook'}))}.{signature}", False
    yield "claims that are no object", malformed, key.token(right, "[]"), False
    yield "claims that are no JSON", malformed, key.token(right, "task"), False
    yield "space around the claims", malformed, key.token(right, compact_json(claims) + " "), True
    yield "a claim twice", malformed, key.token(right, '{"iat":0,' + compact_json(claims)[1:]), True
    yield "an unknown claim", malformed, key.token(right, claims | {"admin": True}), False
    for name in claims:
        yield f"no {name}", malformed, key.token(right, without(claims, name)), False
        yield f"a list as {name}", malformed, key.token(right, claims | {name: []}), False
    yield "a negative iat", malformed, key.token(right, claims | {"iat": -1}), False
    yield "a fraction as iat", malformed, key.token(right, claims | {"iat": 1.5}), False


def loose(character):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return alphabet[alphabet.index(character) ^ 1]


def unsigned(head, claims):
    return f"{base64url(compact_json(head))}.{base64url(compact_json(claims))}."


def mac(head, claims, key):
    signed = f"{base64url(compact_json(head))}.{base64url(compact_json(claims))}"
    secret = compact_json(key.jwk).encode()
    return f"{signed}.{base64url(hmac.digest(secret, signed.encode(), 'sha256'))}"


def tokens(kind, key, right, more_wrong):
    yield from ({"name": name, "token": token, "refusal": None, "strict": False} for name, token in right)
    claims = json.loads(base64.urlsafe_b64decode(right[0][1].split(".")[1] + "=="))
    for name, refusal, token, strict in [*wrong_ones(kind, key, claims), *more_wrong]:
        yield {"name": name, "token": token, "refusal": refusal, "strict": strict}


def main():
    ticket_header, receipt_header = header("ticket", SERVER), header("receipt", SESSION)
    ticket = SERVER.token(ticket_header, TICKET)
    claims = receipt_claims(ticket)
    reordered = dict(reversed(TICKET.items()))
    refused = claims | {"class": "policy", "value_sha256": None}
    upper = {"data_sha256": TICKET["data_sha256"].upper()}
    document = {
        "server": {"keys": [SERVER.jwk | {"kid": SERVER.thumbprint, "use": "sig", "alg": "ES256"}]},
        "session": SESSION.jwk,
        "tickets": list(tokens("ticket", SERVER, [
            ("a ticket", ticket),
            ("its members in another order", SERVER.token(dict(reversed(ticket_header.items())), reordered)),
        ], [
            ("a digest in capitals", "ticket-malformed", SERVER.token(ticket_header, TICKET | upper), False),
            ("a digest that is short", "ticket-malformed", SERVER.token(ticket_header, TICKET | {"data_sha256": "00"}), False),
            ("a limit that is missing", "ticket-malformed",
             SERVER.token(ticket_header, TICKET | {"limits": without(TICKET["limits"], "fuel")}), True),
            ("a limit that nobody knows", "ticket-malformed",
             SERVER.token(ticket_header, TICKET | {"limits": TICKET["limits"] | {"threads": 1}}), True),
        ])),
        "receipts": list(tokens("receipt", SESSION, [
            ("a receipt", SESSION.token(receipt_header, claims)),
            ("a receipt of a refusal", SESSION.token(receipt_header, refused)),
        ], [
            ("a class that nobody knows", "receipt-malformed", SESSION.token(receipt_header, claims | {"class": "fine"}), False),
            ("the ticket's own signer", "receipt-key-unknown", SERVER.token(header("receipt", SERVER), claims), False),
        ])),
    }
    path = pathlib.Path(__file__).with_name("tokens.json")
    path.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
