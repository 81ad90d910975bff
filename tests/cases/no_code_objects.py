# entry: f
# data: null
# class: error
# cpython: no

def f(x):
    f.__code__ = f.__code__.replace(co_code=b"\xff" * 200)
    return f(x)
