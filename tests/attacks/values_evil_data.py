# entry: attack
# data: {"__class__": "int", "$int": "5", "__proto__": {"x": 1}, "constructor": null, "": [1e400, -0.0]}
# cpython: no
# expect: ["", "$int", "__class__", "__proto__", "constructor"]
"""Is given data whose keys mean something elsewhere. Here they are keys."""


def attack(data):
    return sorted(data)
