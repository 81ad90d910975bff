# entry: f
# data: null
# class: syntax

return 5

def f(x):
    return x
