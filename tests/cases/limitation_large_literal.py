# entry: f
# data: 4000
# class: fuel
# limits: {"fuel": 2000000000}
# cpython: no

"""Compiling a literal of thousands of different constants takes the square of their number."""


def f(count):
    return len(eval("{" + ", ".join(f"{n}: {n}" for n in range(count)) + "}"))
