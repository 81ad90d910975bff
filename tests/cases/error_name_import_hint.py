# entry: f
# data: 2
# class: error

def f(x):
    return math.sqrt(x)
