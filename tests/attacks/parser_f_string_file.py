# entry: attack
# data: null
# class: syntax
# cpython: no
"""Is itself a file with an f-string that is none."""


def attack(_):
    return f"{_!}"
