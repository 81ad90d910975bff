# entry: f
# data: null
# class: syntax

def f(x):
    class = 5
    return class
