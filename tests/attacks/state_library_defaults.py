# entry: attack
# data: null
# cpython: no
# expect: ["[1, 2]", "[1,2]"]
"""Changes the defaults of a library function."""

import json


def attack(_):
    before = json.dumps([1, 2])
    json.dumps.__kwdefaults__["separators"] = (",", ":")
    json.dumps.__kwdefaults__["check_circular"] = False
    return [before, json.dumps([1, 2])]
