# entry: attack
# data: null
# class: recursion
# cpython: no
"""Writes an object whose stand-in is itself again."""

import json


def attack(_):
    return json.dumps(object(), default=lambda value: [object()])
