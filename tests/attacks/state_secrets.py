# entry: attack
# data: null
# cpython: no
# expect: [true, true]
"""Keeps what `secrets` and `uuid` gave in a library module, to compare it in the next run."""

import secrets
import uuid


def attack(_):
    fresh = not hasattr(secrets, "kept")
    secrets.kept = [secrets.token_hex(), uuid.uuid4(), uuid.uuid1()]
    return [fresh, len(secrets.kept) == 3]
