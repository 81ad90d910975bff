# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Doubles a text by formatting it into itself."""


def attack(_):
    text = "x"
    while True:
        text = f"{text}{text}"
