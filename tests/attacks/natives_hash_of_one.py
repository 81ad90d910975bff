# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Fills a set with objects that all have one hash and are never equal."""


class Same:
    def __hash__(self):
        return 1


def attack(_):
    return len({Same() for _ in range(1_000_000)})
