# entry: f
# data: null
# class: error
# cpython: no

import numpy as np

def f(_):
    return np.zeros(3)
