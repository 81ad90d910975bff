# entry: f
# data: 30
# class: error

def down(n):
    if n == 0:
        raise ValueError("reached the ground")
    return down(n - 1)


def ping(n):
    return pong(n)


def pong(n):
    return down(5) if n == 0 else ping(n - 1)


def f(n):
    try:
        down(n)
    except ValueError as error:
        raise RuntimeError("second") from error
    finally:
        ping(4)
