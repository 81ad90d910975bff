# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""Reads a private attribute by a pattern."""


def attack(_):
    match ():
        case tuple(__class__=found):
            return repr(found)
