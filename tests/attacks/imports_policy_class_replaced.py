# entry: attack
# data: null
# class: policy
# policy: {"modules": {"math": "any"}}
# cpython: no
"""Replaces the name of the violation's class, so that it cannot be told from another error."""


def attack(_):
    __builtins__.PolicyViolation = ValueError
    import json
