# entry: f
# data: null
# class: fuel
# limits: {"fuel": 50000000}

def f(x):
    n = 0
    while True:
        n += 1
