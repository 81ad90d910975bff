# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Raises to a huge power modulo a huge number."""


def attack(_):
    return pow(3, 10**20000, 10**20000 + 7)
