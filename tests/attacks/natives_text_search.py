# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Searches a text for one that almost matches everywhere."""


def attack(_):
    text = "a" * 1_000_000
    while True:
        text.count("a" * 500 + "b" + "a" * 499)
