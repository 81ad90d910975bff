# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Swaps the code of a function that is running, of a generator that waits, and of one with free variables."""


def other(a, b, c, d):
    x = [a, b, c, d]
    return x, x, x, x


def running(n):
    running.__code__ = other.__code__
    total = n + 1
    return total


def waiting():
    yield 1
    yield 2


def attack(_):
    running(1)
    generator = waiting()
    next(generator)
    waiting.__code__ = other.__code__
    list(generator)
    free = _

    def closed():
        return free

    for function, code in [(closed, other.__code__), (other, closed.__code__), (waiting, attack.__code__)]:
        try:
            function.__code__ = code
            function(1, 2, 3, 4)
        except (ValueError, TypeError, RecursionError):
            continue
    return "ended"
