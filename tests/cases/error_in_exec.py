# entry: f
# data: "def g(x):\n    return x / 0\nresult = g(1)"
# class: error

def f(source):
    namespace = {}
    exec(source, namespace)
    return namespace["result"]
