# entry: f
# data: null
# class: fuel
# limits: {"fuel": 300000000}

def f(x):
    return sum(range(10 ** 12))
