# entry: f
# data: -1
# class: error

def root(n):
    assert n >= 0
    return n ** 0.5


def f(n):
    return root(n)
