# entry: f
# data: null
# class: recursion

def f(x):
    a, b = [], []
    for _ in range(100000):
        a, b = [a], [b]
    return a == b
