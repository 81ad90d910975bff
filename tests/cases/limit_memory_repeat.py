# entry: f
# data: null
# class: memory

def f(x):
    return len("a" * 10 ** 11)
