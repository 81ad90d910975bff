# entry: f
# data: null
# class: recursion

def f(x):
    nested = ()
    for _ in range(100000):
        nested = (nested,)
    return hash(nested)
