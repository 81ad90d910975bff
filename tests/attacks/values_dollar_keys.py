# entry: attack
# data: null
# cpython: no
# expect: {"$dict": [["$int", "5"]]}
"""Returns a dict that looks like the view of a number. The view shows that it is a dict."""


def attack(_):
    return {"$int": "5"}
