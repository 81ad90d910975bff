# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Fills a dict."""


def attack(_):
    table = {}
    while True:
        table[len(table)] = None
