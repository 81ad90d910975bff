# entry: f
# data: [2, 1, 0]
# class: error
# cpython: 3.14

def f(values):
    for value in values:
        yield 10 // value
