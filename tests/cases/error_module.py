# entry: f
# data: null
# class: error
# cpython: no

import socket

def f(x):
    return socket.gethostname()
