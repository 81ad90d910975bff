# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Formats a date with ten million directives."""

import datetime


def attack(_):
    return len(datetime.date.min.strftime("%c" * 10**7))
