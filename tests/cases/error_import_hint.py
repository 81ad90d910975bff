# entry: f
# data: null
# class: error
# cpython: no

from collections import Countr

def f(_):
    return Countr("a")
