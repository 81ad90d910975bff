def f(x):
    while True:
        x = x and x
