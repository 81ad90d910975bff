# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""Enters two thousand contexts in one statement, and handles as many exceptions."""


def attack(_):
    compile("with " + ", ".join("x as y" for _ in range(15)) + ": pass", "x", "exec")
    compile("try: x\n" + "except x: pass\n" * 2000, "x", "exec")
    return "compiled"
