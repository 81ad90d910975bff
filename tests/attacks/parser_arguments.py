# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A call of ten thousand arguments, positional, by name and unpacked."""


def attack(_):
    names = ",".join(f"k{n}=x" for n in range(3000))
    compile("f(" + "x," * 3000 + "*x," * 3000 + names + ",**x)", "x", "eval")
    return "compiled"
