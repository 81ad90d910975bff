# entry: attack
# data: null
# class: output
# limits: {"fuel": 20000000000}
# cpython: no
"""Raises in finalisers without end. Each is told on the standard error."""


class Fails:
    def __del__(self):
        raise ValueError("x" * 10_000)


def attack(_):
    while True:
        Fails()
