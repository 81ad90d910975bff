# entry: f
# data: null
# class: recursion

import copy

def f(x):
    nested = []
    for _ in range(100000):
        nested = [nested]
    return copy.deepcopy(nested)
