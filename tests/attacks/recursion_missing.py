# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__missing__` that looks the key up."""


class Loop(dict):
    def __missing__(self, key):
        return self[key]


def attack(_):
    return Loop()["x"]
