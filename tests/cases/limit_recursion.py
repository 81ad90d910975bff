# entry: f
# data: null
# class: recursion

def f(x):
    return f(x)
