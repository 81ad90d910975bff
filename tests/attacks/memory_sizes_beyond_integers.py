# entry: attack
# data: null
# cpython: no
# expect: 9
"""Asks for sizes that no address space holds. Each is an error, and nothing is taken."""

import array


def attack(_):
    errors = 0
    for call in (
        lambda: "x" * 2**70, lambda: [0] * 2**63, lambda: bytes(2**40), lambda: bytearray(2**64),
        lambda: (0,) * 2**62,
        lambda: array.array("d", [0]) * 2**61, lambda: " ".ljust(2**50), lambda: b"x".zfill(2**64),
        lambda: (1).to_bytes(2**40),
    ):
        try:
            call()
        except (MemoryError, OverflowError):
            errors += 1
    return errors
