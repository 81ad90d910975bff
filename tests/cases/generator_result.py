# entry: f
# data: 5

def f(n):
    for i in range(n):
        yield i * i
