# entry: f
# data: [1, 2]
# class: error

def f(values):
    return lenn(values)
