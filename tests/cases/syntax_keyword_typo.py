# entry: f
# data: null
# class: syntax
# traceback: 3.14

def f(x):
    whlie x:
        x -= 1
    return x
