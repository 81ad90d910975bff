# entry: f
# data: 10

def counter(start):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step

def f(n):
    a, b = counter(0), counter(100)
    return [[a() for _ in range(n)], [b(i) for i in range(n)]]
