import sys
def f(x):
    for n in range(100_000):
        print("line", n, file=sys.stderr if n % 2 else sys.stdout)
