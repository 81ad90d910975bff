# entry: f
# data: null
# class: error

import functools


def positive(function):
    @functools.wraps(function)
    def wrapper(*args):
        result = function(*args)
        if result < 0:
            raise ValueError(f"{function.__name__}{args} is negative")
        return result

    return wrapper


@positive
def subtract(a, b):
    return a - b


def f(_):
    return subtract(3, 2) + subtract(2, 3)
