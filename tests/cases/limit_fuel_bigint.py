# entry: f
# data: null
# class: fuel
# limits: {"fuel": 300000000}

def f(x):
    return 10 ** 10 ** 8
