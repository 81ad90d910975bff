# entry: f
# data: null
# class: recursion

class Endless:
    def __getattr__(self, name):
        return getattr(self, name + "x")

def f(x):
    return Endless().anything
