# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a dict that holds a tuple that holds the dict."""


def attack(_):
    table = {}
    table["x"] = (table,)
    return table
