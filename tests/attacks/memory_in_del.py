# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Floods memory in a finaliser, whose exceptions nobody sees."""


class Flood:
    def __del__(self):
        self.kept = [bytearray(1_000_000) for _ in range(1000)]


def attack(_):
    Flood()
    return "survived"
