# entry: f
# data: null
# class: syntax

def f(x):
    nonlocal count
    return count
