# entry: f
# data: null
# class: recursion

class Endless:
    def __add__(self, other):
        return self + other

def f(x):
    return Endless() + 1
