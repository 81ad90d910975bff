# entry: f
# data: null
# class: recursion

def f(x):
    return eval("+".join(["1"] * 50000))
