# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Reads the line and position tables of all code that it can find, and of code without lines."""


def attack(_):
    todo = [attack.__code__, compile("", "", "exec"), compile("\n" * 100000 + "x", "", "exec"),
            (lambda: 0).__code__]
    while todo:
        code = todo.pop()
        for name in dir(code):
            found = getattr(code, name)
            if name in ("co_lines", "co_positions", "co_branches"):
                list(found())
        hash(code), repr(code), code == code
        todo += [const for const in code.co_consts if isinstance(const, type(code))]
    return "ended"
