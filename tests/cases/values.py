# entry: f
# data: null

def f(_):
    return {
        "none": None, "bool": True, "big": -(2 ** 70), "float": 1.5, "nan": float("nan"), "bytes": b"\x00\xff",
        "tuple": (1, (2,)), "set": {3, 1, 2}, "frozen": frozenset("ab"), "complex": 1 - 2j, "nested": [[], {}, ()],
        7: "int key", (1, 2): "tuple key", "text": "é\u2028",
    }
