def f(x):
    return [x, "\q", 'é