# entry: f
# data: null
# class: syntax

def f(x):
    x = 1
    else:
        return x
