# entry: attack
# data: null
# cpython: no
# class: policy
# violations: ["host price main.py:11 attack 1"]
"""Asks the module of the host's functions for one that was never lent."""


def attack(_):
    try:
        from host import price
        return price
    except ImportError as error:
        return type(error).__name__
