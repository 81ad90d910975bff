# entry: attack
# data: null
# class: policy
# policy: {"modules": {"copy": "any"}}
# cpython: no
"""Under a policy that allows `copy` alone, lets `copy` call `__import__` for another public module."""

import copy


class Deputy:
    def __reduce_ex__(self, protocol):
        return __import__, ("json",)


def attack(_):
    return copy.copy(Deputy()).dumps([])
