def f(x):
    x.append(x)
    print(repr(x)[:50])
    return x
