# entry: attack
# data: null
# cpython: no
# expect: [["excel", "excel-tab", "unix"], 131072, 4, 10]
"""Registers CSV dialects and changes the largest field."""

import csv


def attack(_):
    before = [sorted(csv.list_dialects()), csv.field_size_limit()]
    csv.register_dialect("evil", delimiter=";")
    csv.field_size_limit(10)
    return [*before, len(csv.list_dialects()), csv.field_size_limit()]
