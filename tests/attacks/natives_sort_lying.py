# entry: attack
# data: null
# cpython: no
# expect: 300
"""Sorts with comparisons that contradict each other."""


class Liar:
    n = 0

    def __lt__(self, other):
        Liar.n = (Liar.n * 1103515245 + 12345) % 2**31
        return Liar.n & 64


def attack(_):
    return len(sorted(Liar() for _ in range(300)))
