# entry: f
# data: null
# class: syntax

def f(x):
    return {"a": 1, "b":}
