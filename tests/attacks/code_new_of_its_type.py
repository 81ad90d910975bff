# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Calls `CodeType.__new__` itself. There is none to call."""

import types


def attack(_):
    try:
        types.CodeType.__new__(types.CodeType)
    except (TypeError, AttributeError):
        return "TypeError"
