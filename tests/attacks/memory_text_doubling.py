# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Doubles a text."""


def attack(_):
    text = "x"
    while True:
        text += text
