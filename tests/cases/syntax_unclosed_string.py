# entry: f
# data: null
# class: syntax

def f(x):
    name = "Ann
    return name
