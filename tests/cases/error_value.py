# entry: f
# data: null
# class: value

class Foo:
    pass

def f(x):
    return {"a": [1, Foo()]}
