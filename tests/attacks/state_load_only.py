# entry: attack
# data: null
# cpython: no
# expect: ["loaded", 1]
"""Acts while the file is loaded, before anything is called: a second load starts anew."""

import json

loads = getattr(json, "loads_seen", 0) + 1
json.loads_seen = loads


def attack(_):
    return ["loaded", loads]
