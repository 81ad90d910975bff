# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Derives a key with a billion rounds of native hashing."""

import hashlib


def attack(_):
    return hashlib.pbkdf2_hmac("sha256", b"", b"", 10**9)
