# entry: f
# data: null
# class: syntax

def f(x):
    values = [1, 2, (3, 4]
    return values
