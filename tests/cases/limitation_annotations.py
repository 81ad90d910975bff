# entry: f
# data: null
# class: crash
# cpython: no

"""A module's name for its own bookkeeping is taken for a set, whatever the program has bound it to."""

__conditional_annotations__ = 0
x: int


def f(_):
    return x
