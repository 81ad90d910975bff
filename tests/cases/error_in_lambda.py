# entry: f
# data: [3, null, 2]
# class: error

def f(values):
    key = lambda v: -v
    return sorted(values, key=key)
