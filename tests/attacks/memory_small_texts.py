# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Keeps short texts."""


def attack(_):
    texts = []
    while True:
        texts.append(str(len(texts)))
