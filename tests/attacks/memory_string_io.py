# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Writes into a text in memory, and seeks two billion bytes beyond the end of another."""

import io


def attack(_):
    data = io.BytesIO()
    data.seek(2**31 - 2)
    data.write(b"x")
    text = io.StringIO()
    while True:
        text.write("text" * 1000)
