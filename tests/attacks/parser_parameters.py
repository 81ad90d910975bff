# entry: attack
# data: null
# cpython: no
# expect: 2000
"""A function of two thousand parameters, called with all of them."""


def attack(_):
    scope = {}
    exec("def f(" + ",".join(f"a{n}" for n in range(2000)) + "): return len(locals())", scope)
    return scope["f"](*range(2000))
