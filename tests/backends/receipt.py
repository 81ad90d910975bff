"""Checks a receipt: who signed it, and that the server had permitted that run. What ran, only an audit says."""

import json
import time

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

INTEGER, TEXT, OBJECT = int, str, dict
CLAIMS = {
    "ticket": {
        "jti": TEXT, "iat": INTEGER, "exp": INTEGER, "cnf": OBJECT, "task": TEXT, "task_sha256": "digest",
        "entry": TEXT, "data_sha256": "digest", "policy_sha256": "digest", "engine_sha256": "digest",
        "limits": OBJECT, "seed": INTEGER, "now_ms": INTEGER,
    },
    "receipt": {
        "iat": INTEGER, "task": TEXT, "ticket": TEXT, "source_sha256": "digest", "class": "class",
        "value_sha256": "digest or null", "outcome_sha256": "digest", "fuel": INTEGER,
    },
}
CLASSES = {
    "ok", "error", "syntax", "policy", "fuel", "timeout", "cancelled", "memory", "recursion", "output", "value", "crash",
}


class Refused(Exception):
    """The receipt is not to be believed; the message says why."""


def verify_receipt(receipt, session_key, server_keys, now=None):
    """The receipt's claims and the ticket's. `session_key` is a JWK that came along with the receipt: the ticket
    says by its thumbprint whether it is the right one. `server_keys` is the server's /api/jwks.json."""
    key = ECKey.import_key({name: session_key[name] for name in ("kty", "crv", "x", "y")})
    claims = verify_token(receipt, "receipt", {"keys": [session_key]})
    ticket = verify_token(claims["ticket"], "ticket", server_keys)
    if ticket["cnf"].get("jkt") != key.thumbprint():
        raise Refused("the ticket belongs to another key")
    if ticket["task"] != claims["task"]:
        raise Refused("the ticket is for another task")
    if ticket["exp"] <= (time.time() if now is None else now):
        raise Refused("the ticket has expired")
    return claims, ticket


def verify_token(token, kind, keys):
    """The claims of a ticket or a receipt that one of the keys has signed."""
    try:
        parts = jws.extract_compact(token.encode())
        header = parts.headers()
        if set(header) != {"alg", "typ", "kid"} or header["typ"] != f"belljar-{kind}+jwt":
            raise Refused(f"it is no {kind}")
        named = {ECKey.import_key(key).thumbprint(): key for key in keys["keys"]}
        if header["kid"] not in named:
            raise Refused("its key is not known")
        # The algorithm is what the key is for, never what the token says.
        signed = jws.deserialize_compact(token, ECKey.import_key(named[header["kid"]]), algorithms=["ES256"])
        claims = json.loads(signed.payload)
    except (JoseError, ValueError, TypeError) as error:
        raise Refused(f"it cannot be verified: {error}") from error
    if not isinstance(claims, dict) or set(claims) != set(CLAIMS[kind]):
        raise Refused("its claims are others")
    for name, shape in CLAIMS[kind].items():
        if not fits(claims[name], shape):
            raise Refused(f"its claim {name} is none")
    return claims


def fits(value, shape):
    if shape == "digest":
        return isinstance(value, str) and len(value) == 64 and set(value) <= set("0123456789abcdef")
    if shape == "digest or null":
        return value is None or fits(value, "digest")
    if shape == "class":
        return isinstance(value, str) and value in CLASSES
    if shape is INTEGER:
        return type(value) is int and 0 <= value < 2**53
    return isinstance(value, shape)
