# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Makes small objects until not even one more has room: the message of the end needs room too."""


def attack(_):
    return [float(n) for n in range(10**8)]
