# entry: f
# data: null
# class: syntax

total = 0

def f(x):
    total = 1
    global total
    return total
