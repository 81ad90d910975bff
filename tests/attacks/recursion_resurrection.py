# entry: attack
# data: null
# cpython: no
# expect: 1
"""An object that comes back whenever it is dropped. Its finaliser runs once."""

kept = []
calls = []


class Undead:
    def __del__(self):
        calls.append(1)
        kept.append(self)


def attack(_):
    kept.append(Undead())
    for _ in range(1000):
        kept.clear()
    return len(calls)
