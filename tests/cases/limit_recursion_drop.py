# entry: f
# data: null
# class: recursion

def f(x):
    nested = []
    for _ in range(1000000):
        nested = [nested]
    nested = None
    return 1
