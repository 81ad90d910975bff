# entry: f
# data: null
# class: recursion

import json

def f(x):
    return json.loads("[" * 100000 + "]" * 100000)
