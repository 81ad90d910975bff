# entry: f
# data: [3, 1, 2]
# class: error

def f(values):
    ordered = values.sort()
    return ordered[0](values)
