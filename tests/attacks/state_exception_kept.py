# entry: attack
# data: null
# cpython: no
# expect: [false, true]
"""Keeps an exception with its frames, and through them everything, in a library module."""

import json


def attack(_):
    before = hasattr(json, "kept")
    try:
        1 / 0
    except ZeroDivisionError as error:
        json.kept = error
    return [before, json.kept.__traceback__.tb_frame.f_code is attack.__code__]
