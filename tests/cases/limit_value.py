# entry: f
# data: null
# class: value
# limits: {"value_bytes": 1000}
# cpython: no

def f(x):
    return list(range(10000))
