# entry: f
# data: null
# class: syntax

def f(x):
    return [i async for i in x]
