# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""A comprehension of five loops over a hundred thousand that keeps nothing."""


def attack(_):
    r = range(100_000)
    return [1 for a in r for b in r for c in r for d in r for e in r if e < 0]
