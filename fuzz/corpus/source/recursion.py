def f(x, n=0):
    try:
        return f(x, n + 1)
    except RecursionError as error:
        return n, str(error)
