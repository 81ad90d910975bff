# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Hashes the same ten megabytes again and again."""

import hashlib


def attack(_):
    data = bytes(10_000_000)
    digest = hashlib.sha512()
    while True:
        digest.update(data)
