# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Tries to swallow the limit's end with every handler that there is."""

import contextlib


def attack(_):
    while True:
        with contextlib.suppress(BaseException):
            try:
                bytearray(10**9)
            except:
                pass
            finally:
                continue
