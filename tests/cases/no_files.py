# entry: f
# data: null
# class: error
# cpython: no

def f(x):
    return open("/etc/passwd").read()
