# entry: f
# data: 0

def down(n):
    return down(n + 1)

def f(n):
    try:
        down(n)
    except RecursionError as e:
        return [type(e).__name__, "maximum recursion depth exceeded" in str(e)]
