# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Keeps views of views of a small buffer."""


def attack(_):
    view = memoryview(b"x")
    views = []
    while True:
        view = view[:]
        views.append(view)
