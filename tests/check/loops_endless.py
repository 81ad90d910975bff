# policy: function
"""Loops that nothing ends, and some that something does."""


def never(xs):
    while True:
        xs = [x for x in xs]
        for x in xs:
            if x:
                break


def ends(xs, it):
    while True:
        if xs:
            return xs
    while 1:
        yield xs
    while True:
        next(it)
    while True:
        xs.pop()
    try:
        while True:
            xs += it.read()
    except EOFError:
        pass
    while xs:
        xs = xs[1:]
    while 0.0:
        pass


while 1:
    def f():
        return 1
