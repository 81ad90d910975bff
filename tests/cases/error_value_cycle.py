# entry: f
# data: null
# class: value

def f(x):
    cycle = []
    cycle.append(cycle)
    return cycle
