# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Packs two billion bytes of padding."""

import struct


def attack(_):
    return len(struct.pack("2000000000x"))
