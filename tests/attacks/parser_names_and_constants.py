# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""Three thousand names and constants in one function, beyond what one byte addresses."""


def attack(_):
    compile("def f():\n" + "".join(f" x{n} = {n}.5\n" for n in range(3000)), "x", "exec")
    return "compiled"
